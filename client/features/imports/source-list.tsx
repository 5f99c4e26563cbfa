import { useTranslation } from "react-i18next";
import type { Source, SourceFreshness } from "#core/contract/reference.ts";
import { useFreshness, useSources, useUpdateSource } from "../../api/use-reference.ts";
import { useSession } from "../../api/use-session.ts";
import { canImport } from "../../state/access.ts";
import { useToday } from "../../state/use-filter.ts";
import { weekOfDate } from "../../text/format.ts";
import { useFormat } from "../../text/use-format.ts";
import { useSpokenLanguage } from "../../text/use-spoken-language.ts";
import { Badge } from "../../ui/badge.tsx";
import { Card } from "../../ui/card.tsx";
import { classNames } from "../../ui/class-names.ts";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { OLD_WEEKS, weeksBehind } from "#core/domain/time/weeks-behind.ts";
import styles from "./source-list.module.css";

/** Each source: how fresh it is, whose hours it covers and what it cannot see. `isWide`: in columns. */
export function SourceList({ isWide = false }: { readonly isWide?: boolean }) {
  const { t } = useTranslation();
  const { data, error, refetch } = useSources();
  const freshness = useFreshness();
  // Both together, so that nothing moves once it is read; without freshness the rest is still told.
  const isWaiting = (!data && !error) || freshness.isLoading;
  return (
    <Card title={t("imports.sources")} note={t("imports.sourcesNote")}>
      {!data && error && (
        <ErrorNote title={t("imports.sourcesFailed")} error={error} onRetry={() => void refetch()} />
      )}
      {isWaiting && (
        <div className={styles.waiting}>
          <SkeletonLines lines={9} />
        </div>
      )}
      <ul className={classNames(isWide && styles.wide)}>
        {!isWaiting &&
          data?.map((source) => (
            <SourceItem
              key={source.id}
              source={source}
              fresh={freshness.data && (freshness.data.get(source.id) ?? null)}
            />
          ))}
      </ul>
    </Card>
  );
}

interface SourceItemProps {
  readonly source: Source;
  /** Undefined until it is known, null where no file has come. */
  readonly fresh: SourceFreshness | null | undefined;
}

function SourceItem({ source, fresh }: SourceItemProps) {
  const { t } = useTranslation();
  const language = useSpokenLanguage();
  const { role } = useSession();
  const isSwedish = language === "sv";
  return (
    <li className={styles.source}>
      <div className={styles.head}>
        <h3>{isSwedish ? source.nameSv : source.nameEn}</h3>
        {fresh !== undefined && <Freshness fresh={fresh} />}
      </div>
      {fresh && <Facts fresh={fresh} />}
      <dl className={styles.tells}>
        <dt>{t("imports.covers")}</dt>
        <dd>{isSwedish ? source.coversSv : source.coversEn}</dd>
        <dt>{t("imports.blind")}</dt>
        <dd>{isSwedish ? source.blindSv : source.blindEn}</dd>
      </dl>
      {source.kind === "events" && canImport(role) && <TextSetting source={source} />}
    </li>
  );
}

function Freshness({ fresh }: { readonly fresh: SourceFreshness | null }) {
  const { t } = useTranslation();
  const format = useFormat();
  const today = useToday();
  if (fresh === null) return <Badge tone="missing">{t("imports.noData")}</Badge>;
  const { newestDay } = fresh;
  if (newestDay === null) return null;
  const week = format.week(weekOfDate(newestDay));
  const behind = weeksBehind(newestDay, today);
  if (behind < OLD_WEEKS) return <Badge tone="fresh">{t("imports.upTo", { week })}</Badge>;
  return <Badge tone="stale">{t("imports.weeksOld", { week, weeks: format.number(behind) })}</Badge>;
}

function Facts({ fresh: { count, newestDay, importedAt } }: { readonly fresh: SourceFreshness }) {
  const { t } = useTranslation();
  const { municipality } = useSession();
  const format = useFormat(municipality.timeZone);
  const parts = [
    count > 0 ? t("imports.sourceCount", { count, shown: format.number(count) }) : null,
    newestDay === null ? null : t("imports.newest", { day: newestDay }),
    importedAt === null ? null : t("imports.importedAt", { when: format.dateTime(importedAt) }),
  ];
  return <p className={styles.facts}>{parts.filter((part) => part !== null).join(" · ")}</p>;
}

function TextSetting({ source: { id, storesText } }: { readonly source: Source }) {
  const { t } = useTranslation();
  const update = useUpdateSource();
  const isOn = update.isPending ? update.variables.storesText : storesText;
  return (
    <>
      <label className={styles.text}>
        <input
          type="checkbox"
          checked={isOn}
          disabled={update.isPending}
          onChange={({ currentTarget }) => update.mutate({ id, storesText: currentTarget.checked })}
        />
        <span>
          {t("imports.storesText")} <span className="muted">{t("imports.storesTextNote")}</span>
        </span>
      </label>
      {update.isError && <ErrorNote title={t("imports.storesTextFailed")} error={update.error} />}
    </>
  );
}
