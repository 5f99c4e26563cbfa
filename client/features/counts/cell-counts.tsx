import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { Aggregates } from "#core/contract/aggregate.ts";
import { useCells, usePlaces } from "../../api/use-reference.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import { SkeletonLines } from "../../ui/notes.tsx";
import { CellMap } from "./cell-map.tsx";
import { cellTallies, type CellTally, cornersOf, nearestName } from "./cell-tally.ts";
import styles from "./counts-screen.module.css";

const LISTED = 20;

/** Where: hexagons by their counts, and the busiest as a table with what happens most there. */
export function CellCounts({ answer }: { readonly answer: Aggregates }) {
  const { t } = useTranslation();
  const format = useFormat();
  const { data: cells } = useCells(200, true);
  const tallies = useMemo(() => cellTallies(answer.rows), [answer.rows]);
  return (
    <Card
      title={t("counts.where")}
      note={t("counts.whereNote", { count: format.number(answer.withoutCell) })}
    >
      {cells ? <CellMap cells={cells} tallies={tallies} /> : <SkeletonLines lines={5} />}
      {cells && <Busiest tallies={tallies.slice(0, LISTED)} corners={cornersOf(cells)} />}
    </Card>
  );
}

interface BusiestProps {
  readonly tallies: readonly CellTally[];
  readonly corners: ReturnType<typeof cornersOf>;
}

function Busiest({ tallies, corners }: BusiestProps) {
  const { t } = useTranslation();
  const format = useFormat();
  const names = useNames();
  const { data: places } = usePlaces();
  return (
    <table className={styles.table}>
      <caption className="visually-hidden">{t("counts.cells")}</caption>
      <thead>
        <tr>
          <th scope="col">{t("counts.cell")}</th>
          <th scope="col">{t("counts.most")}</th>
          <th scope="col" className={styles.number}>
            {t("counts.count")}
          </th>
        </tr>
      </thead>
      <tbody>
        {tallies.map(({ cell, count, most }) => (
          <tr key={cell}>
            <td>{nearestName(corners.get(cell), places?.features ?? []) ?? cell}</td>
            <td>{names.category(most)}</td>
            <td className={styles.number}>{format.number(count)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
