import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { FilterQuery } from "#core/contract/filter.ts";
import { mondayOfDay } from "#core/domain/time/iso-week.ts";
import { dateOfDay, dayOfDate } from "#core/domain/time/local-day.ts";
import { useCounts } from "../../api/use-counts.ts";
import { useCategories } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { useNames } from "../../state/use-names.ts";
import { useToday } from "../../state/use-filter.ts";
import { addDays } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { EmptyState, ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { Segmented } from "../../ui/segmented.tsx";
import { SelectField } from "../../ui/text-field.tsx";
import { CellCounts } from "./cell-counts.tsx";
import styles from "./counts-screen.module.css";
import { GroupCounts } from "./group-counts.tsx";
import { HourMatrix } from "./hour-matrix.tsx";

const LENGTHS = ["4", "12", "26", "52"] as const;

/** What guards see of their areas and the police of all: exact counts by kind, cell and hour; no points. */
export function CountsScreen() {
  const { t } = useTranslation();
  const { role, areaIds } = useSession();
  const names = useNames();
  const today = useToday();
  const { data: categories } = useCategories();
  const [weeks, setWeeks] = useState<(typeof LENGTHS)[number]>("26");
  const [group, setGroup] = useState("");
  const [isOutdoors, setIsOutdoors] = useState(true);
  const to = dateOfDay(mondayOfDay(dayOfDate(today)));
  const filter: FilterQuery = {
    from: addDays(to, -7 * Number(weeks)),
    to,
    ...(group !== "" && { category: group }),
    ...(isOutdoors && { setting: "outdoors" }),
  };
  const areas = areaIds.map(names.area).join(", ");
  return (
    <div>
      <PageHeading
        title={t("counts.title")}
        note={role === "guard" ? t("counts.noteGuard", { areas }) : t("counts.notePolice")}
      />
      <div className={styles.filter} role="group" aria-label={t("counts.period")}>
        <Segmented
          label={t("counts.period")}
          value={weeks}
          onChange={setWeeks}
          choices={LENGTHS.map((value) => ({ value, label: t(`counts.weeks${value}`) }))}
        />
        <SelectField
          size="sm"
          isLabelHidden
          label={t("counts.group")}
          value={group}
          onChange={(event) => setGroup(event.target.value)}
        >
          <option value="">{t("counts.allGroups")}</option>
          {categories
            ?.filter(({ parentKey, mapRule }) => parentKey === null && mapRule !== "municipality")
            .map(({ key }) => (
              <option key={key} value={key}>
                {names.category(key)}
              </option>
            ))}
        </SelectField>
        <Segmented
          label={t("counts.setting")}
          value={isOutdoors ? "outdoors" : "everywhere"}
          onChange={(value) => setIsOutdoors(value === "outdoors")}
          choices={[
            { value: "outdoors", label: t("counts.outdoors") },
            { value: "everywhere", label: t("counts.everywhere") },
          ]}
        />
      </div>
      <Answers filter={filter} />
    </div>
  );
}

function Answers({ filter }: { readonly filter: FilterQuery }) {
  const { t } = useTranslation();
  const format = useFormat();
  const cells = useCounts("cell,category", { ...filter, cellSize: "200" });
  const hours = useCounts("weekhour", filter);
  const groups = useCounts("category", filter);
  const error = cells.error ?? hours.error ?? groups.error;
  const retry = () => void Promise.all([cells.refetch(), hours.refetch(), groups.refetch()]);
  if (error) {
    return (
      <div className={styles.note}>
        <ErrorNote title={t("counts.failed")} error={error} onRetry={retry} />
      </div>
    );
  }
  if (!cells.data || !hours.data || !groups.data) {
    return (
      <div className={styles.note}>
        <SkeletonLines lines={6} label={t("counts.loading")} />
      </div>
    );
  }
  if (groups.data.total === 0) {
    return (
      <div className={styles.note}>
        <EmptyState title={t("counts.none")}>{t("counts.noneText")}</EmptyState>
      </div>
    );
  }
  const said = {
    number: format.number(groups.data.total),
    from: format.day(filter.from ?? "", true),
    last: format.day(addDays(filter.to ?? "", -1), true),
  };
  return (
    <>
      <p className={styles.note}>
        <strong>{t("counts.total", said)}</strong> {t("counts.note")}
      </p>
      <div className={styles.grid}>
        <CellCounts answer={cells.data} />
        <div className={styles.side}>
          <HourMatrix answer={hours.data} />
          <GroupCounts answer={groups.data} />
        </div>
      </div>
    </>
  );
}
