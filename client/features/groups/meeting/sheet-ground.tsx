import { useTranslation } from "react-i18next";
import type { ReadSheet } from "#core/contract/place-sheet.ts";
import { GroundMap } from "../../../ui/ground-map.tsx";
import styles from "./paper.module.css";

interface SheetGroundProps {
  readonly name: string;
  readonly outline: ReadSheet["outline"];
}

const HEIGHT = 250;

/** Where the place of a sheet lies: its outline alone, on a plain ground. */
export function SheetGround({ name, outline }: SheetGroundProps) {
  const { t } = useTranslation();
  const corners = outline.flat().map(([lon, lat]) => ({ lon, lat }));
  if (corners.length === 0) return null;
  return (
    <div className={styles.ground}>
      <GroundMap places={corners} label={t("groups.sheetGround", { name })} height={HEIGHT}>
        {(pointOf) =>
          outline.map((ring, at) => (
            <path
              key={at}
              className={styles.outline}
              d={`M${ring.map(([lon, lat]) => pointOf({ lon, lat }).join(" ")).join("L")}Z`}
            />
          ))
        }
      </GroundMap>
    </div>
  );
}
