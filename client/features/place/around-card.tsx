import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Link, useLocation } from "react-router";
import type { Place } from "#core/contract/place.ts";
import { useProblems } from "../../api/use-place.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { problemPlace } from "./problem-place.ts";
import { RowCount } from "./row-count.tsx";
import type { RowsAddress } from "./use-place-model.ts";
import styles from "./around-card.module.css";

const MOST = 5;

/** Här finns: stops, schools, partners, permit areas, drug scenes, and the nearest places with their numbers. */
export function AroundCard({
  place,
  rowsAddress,
}: {
  readonly place: Place;
  readonly rowsAddress: RowsAddress;
}) {
  const { t } = useTranslation();
  const { stops, schools, others, partners, permitAreas, scenes } = place.surroundings;
  const near = (items: readonly { readonly name: string; readonly distanceM: number }[]) =>
    items
      .slice(0, MOST)
      .map(({ name }) => name)
      .join(", ") + (items.length > MOST ? ` +${items.length - MOST}` : "");
  const { data: problems } = useProblems(problemPlace(place.key));
  const owners = partners?.filter(({ owns }) => owns !== null) ?? [];
  const written = new Set(problems?.map(({ ownerName }) => ownerName).filter((name) => name !== ""));
  return (
    <Card title={t("place.around")}>
      <dl className={styles.list}>
        <Row label={t("place.stops")}>{stops.length === 0 ? t("place.none") : near(stops)}</Row>
        <Row label={t("place.schools")}>{schools.length === 0 ? t("place.none") : near(schools)}</Row>
        {others.length > 0 && <Row label={t("place.others")}>{near(others)}</Row>}
        {partners !== null && (
          <Row label={t("place.partners")}>{partners.length === 0 ? t("place.none") : near(partners)}</Row>
        )}
        <Row label={t("place.permit")}>
          {permitAreas.length === 0 ? t("place.noPermit") : permitAreas.map(({ name }) => name).join(", ")}
        </Row>
        {scenes !== null && scenes.length > 0 && (
          <Row label={t("place.scenes")}>
            {scenes.map(({ id, name, status }) => (
              <span key={id} className={styles.scene}>
                {name} ({t(`place.scene_${status as "active"}`)})
              </span>
            ))}
          </Row>
        )}
        {partners !== null && (
          <Row label={t("place.problemOwner")}>
            {owners.length === 0 && written.size === 0 && (
              <Badge tone="missing">{t("place.ownerMissing")}</Badge>
            )}
            {owners.slice(0, MOST).map(({ id, name, owns }) => (
              <span key={id} className={styles.owner}>
                {owns} <b>{name}</b>
              </span>
            ))}
            {Array.from(written, (name) => (
              <b key={name} className={styles.owner}>
                {name}
              </b>
            ))}
          </Row>
        )}
      </dl>
      <Neighbours place={place} rowsAddress={rowsAddress} />
    </Card>
  );
}

function Row({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <div className={styles.row}>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </div>
  );
}

function Neighbours({
  place: { neighbours, basis },
  rowsAddress,
}: {
  readonly place: Place;
  readonly rowsAddress: RowsAddress;
}) {
  const { t } = useTranslation();
  const format = useFormat();
  const { search } = useLocation();
  if (neighbours.length === 0) return null;
  const leftOut = basis === null ? 0 : basis.leftOut.control + basis.leftOut.ownPresence;
  return (
    <>
      <h3 className={styles.heading}>{t("place.neighbours")}</h3>
      <ul className={styles.neighbours}>
        {neighbours.map(({ key, name, distanceM, count, cells, elevatedCells, change }) => (
          <li key={key}>
            <Link to={{ pathname: `/plats/${key}`, search }}>{name}</Link>
            <span className={styles.distance}>{format.number(distanceM)} m</span>
            <b>
              <RowCount to={rowsAddress && rowsAddress({ area: [], cell: cells })} of={name}>
                {format.number(count)}
              </RowCount>
            </b>
            <span className={styles.verdict}>
              {[
                elevatedCells > 0 ? t("place.elevatedShort") : null,
                change && change.verdict !== "unclear" ? t(`place.verdict_${change.verdict}`) : null,
              ]
                .filter(Boolean)
                .join(", ")}
            </span>
          </li>
        ))}
      </ul>
      {leftOut > 0 && <p className={styles.note}>{t("place.neighboursNote")}</p>}
    </>
  );
}
