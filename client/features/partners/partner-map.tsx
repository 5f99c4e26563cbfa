import { Map as MapIcon } from "lucide-react";
import { useTranslation } from "react-i18next";
import { useAreas } from "../../api/use-reference.ts";
import { ButtonLink } from "../../ui/button.tsx";
import { Card } from "../../ui/card.tsx";
import { GroundMap } from "../../ui/ground-map.tsx";
import { polygonsOf } from "../../ui/outline-path.ts";
import type { PartnerArea } from "./partner-areas.ts";
import styles from "./partners-screen.module.css";

const HEIGHT = 260;
const SIDE = 9;

/** Where the organisations of an area have their premises, filled for those that take part. */
export function PartnerMap({ area }: { readonly area: PartnerArea }) {
  const { t } = useTranslation();
  const { data: areas } = useAreas();
  const outline = areas?.features.find(({ id }) => Number(id) === area.areaId);
  const rings = outline === undefined ? [] : polygonsOf(outline.geometry).flat();
  const corners = rings.flat().map(([lon = 0, lat = 0]) => ({ lon, lat }));
  const places = [...area.partners, ...corners];
  const name = area.name ?? t("partners.groupOther");
  if (places.length === 0) return null;
  const mapPlace = area.areaId === null ? null : `area:${area.areaId}`;
  return (
    <Card
      title={name}
      isPadded={false}
      className={styles.mapCard ?? ""}
      actions={
        mapPlace && (
          <ButtonLink size="sm" icon={MapIcon} to={`/plats/${mapPlace}`}>
            {t("partners.toPlace")}
          </ButtonLink>
        )
      }
    >
      <GroundMap
        places={places}
        label={t("partners.mapLabel", { count: area.partners.length, area: name })}
        height={HEIGHT}
      >
        {(pointOf) => (
          <>
            {rings.map((ring, at) => (
              <path
                key={at}
                className={styles.outline}
                d={`M${ring.map(([lon = 0, lat = 0]) => pointOf({ lon, lat }).join(" ")).join("L")}Z`}
              />
            ))}
            {area.partners.map((partner) => {
              const [x, y] = pointOf(partner);
              return (
                <rect
                  key={partner.id}
                  x={x - SIDE / 2}
                  y={y - SIDE / 2}
                  width={SIDE}
                  height={SIDE}
                  className={partner.joinedOn === null ? styles.premisesMissing : styles.premises}
                >
                  <title>{partner.name}</title>
                </rect>
              );
            })}
          </>
        )}
      </GroundMap>
    </Card>
  );
}
