import { useTranslation } from "react-i18next";
import type { PublishedCounts } from "#core/contract/published.ts";
import { usePublishedCounts } from "../../api/use-published.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import { Card } from "../../ui/card.tsx";
import { EmptyState, ErrorNote, SkeletonLines, SuppressedNote } from "../../ui/notes.tsx";
import styles from "./published-card.module.css";

const MONTHS = 3;

/** The published months of the group's area an area lies in: all that its partners see of events. */
export function PublishedCard({ areaId }: { readonly areaId: number | null }) {
  const { t } = useTranslation();
  const names = useNames();
  const { data, error, refetch } = usePublishedCounts();
  const isPublished = data?.totals.some(({ area }) => area === areaId) ?? false;
  return (
    <Card
      title={t("partners.asPartner")}
      note={areaId === null ? undefined : t("partners.asPartnerNote", { area: names.area(areaId) })}
    >
      {!data && error && (
        <ErrorNote title={t("partners.asPartnerFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {!data && !error && <SkeletonLines lines={5} />}
      {data && !isPublished && <EmptyState title={t("partners.asPartnerNone")} />}
      {data && isPublished && areaId !== null && (
        <>
          <Months data={data} areaId={areaId} />
          <SuppressedNote title={t("partners.smallNote")} />
        </>
      )}
    </Card>
  );
}

function Months({ data, areaId }: { readonly data: PublishedCounts; readonly areaId: number }) {
  const { t } = useTranslation();
  const names = useNames();
  const format = useFormat();
  const totals = data.totals.filter(({ area }) => area === areaId);
  const months = [...new Set(totals.map(({ month }) => month))].sort().slice(-MONTHS);
  const rows = data.rows.filter(({ area, month }) => area === areaId && months.includes(month));
  const groups = data.answered.groups.filter((key) => rows.some(({ group }) => group === key));
  const shown = (count: number | null | undefined, hidden: string) =>
    count === undefined ? "–" : count === null ? hidden : format.number(count);
  return (
    <table className={styles.months}>
      <thead>
        <tr>
          <th scope="col">{t("partners.group")}</th>
          {months.map((month) => (
            <th key={month} scope="col">
              {month}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {groups.map((key) => (
          <tr key={key}>
            <th scope="row">{names.category(key)}</th>
            {months.map((month) => (
              <td key={month}>
                {shown(
                  rows.find((row) => row.group === key && row.month === month)?.count,
                  t("partners.small"),
                )}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t("partners.sum")}</th>
          {months.map((month) => (
            <td key={month}>
              {shown(totals.find((total) => total.month === month)?.count, t("partners.hidden"))}
            </td>
          ))}
        </tr>
      </tfoot>
    </table>
  );
}
