import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { PublishedCounts } from "#core/contract/published.ts";
import { usePublishedCounts } from "../../api/use-published.ts";
import { useSession } from "../../api/use-session.ts";
import { useNames } from "../../state/use-names.ts";
import { Card } from "../../ui/card.tsx";
import { EmptyState, ErrorNote, SkeletonLines, SuppressedNote } from "../../ui/notes.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import styles from "./counts-card.module.css";
import { MonthChart } from "./month-chart.tsx";
import { MonthTable } from "./month-table.tsx";
import { publishedTable } from "./published-table.ts";

const YEAR = "12";
const ALL = "all";

/** The published months of one's areas, as series and table, with small numbers hidden and said to be. */
export function CountsCard() {
  const { t } = useTranslation();
  const { data, error, refetch } = usePublishedCounts();
  if (!data) {
    return (
      <Card title={t("area.countsTitle")}>
        {error ? (
          <ErrorNote title={t("area.countsFailed")} error={error} onRetry={() => void refetch()} />
        ) : (
          <SkeletonLines lines={6} label={t("area.loading")} />
        )}
      </Card>
    );
  }
  if (data.totals.length === 0) {
    return (
      <Card title={t("area.countsTitle")}>
        <EmptyState title={t("area.nothingTitle")}>{t("area.nothingText")}</EmptyState>
      </Card>
    );
  }
  return <Counts data={data} />;
}

function Counts({ data }: { readonly data: PublishedCounts }) {
  const { t } = useTranslation();
  const { role } = useSession();
  const names = useNames();
  const areaIds = [...new Set(data.totals.map(({ area }) => area))];
  const [chosenArea, setArea] = useState<number | null>(null);
  const [group, setGroup] = useState<string | null>(null);
  const [length, setLength] = useState<typeof YEAR | typeof ALL>(YEAR);
  const area = chosenArea ?? areaIds[0] ?? 0;
  const table = publishedTable(data, area, length === YEAR ? 12 : Number.POSITIVE_INFINITY);
  const chosen = table.groups.find(({ key }) => key === group) ?? null;
  const title = chosen ? names.category(chosen.key) : t("area.allGroups");
  const said = { from: table.months[0] ?? "", to: table.months.at(-1) ?? "" };
  return (
    <Card
      title={`${t("area.countsTitle")}, ${names.area(area)}`}
      note={t("area.countsNote", said)}
      actions={
        <Segmented
          size="sm"
          label={t("area.howMany")}
          value={length}
          onChange={setLength}
          choices={[
            { value: YEAR, label: t("area.lastYear") },
            { value: ALL, label: t("area.allMonths") },
          ]}
        />
      }
    >
      {areaIds.length > 1 && (
        <div className={styles.area}>
          <SelectField
            label={t("area.area")}
            value={area}
            onChange={(event) => setArea(Number(event.target.value))}
          >
            {areaIds.map((id) => (
              <option key={id} value={id}>
                {names.area(id)}
              </option>
            ))}
          </SelectField>
        </div>
      )}
      <h3 className={styles.chartTitle}>{title}</h3>
      <MonthChart
        label={t("area.chartLabel", { group: title, area: names.area(area) })}
        months={table.months}
        counts={chosen?.counts ?? table.totals}
        isTotal={chosen === null}
      />
      <MonthTable
        label={t("area.tableLabel", { area: names.area(area) })}
        table={table}
        chosen={chosen?.key ?? null}
        onChoose={setGroup}
      />
      <SuppressedNote title={t("area.smallTitle")}>{t("area.smallText")}</SuppressedNote>
      <p className={styles.note}>
        {t("area.sourceNote")} {role === "partner" && t("area.delayNote")}
      </p>
    </Card>
  );
}
