import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import type { EventItem } from "#core/contract/event.ts";
import { useSession } from "../../api/use-session.ts";
import { useToday } from "../../state/use-filter.ts";
import { useNames } from "../../state/use-names.ts";
import { useFormat } from "../../text/use-format.ts";
import { Badge } from "../../ui/badge.tsx";
import type { Column } from "../../ui/data-table.tsx";
import { useNarrow } from "../../ui/use-narrow.ts";
import { eventTimeText } from "../../text/event-time.ts";

const WEIGHT_DECIMALS = 2;

export interface EventSums {
  readonly weight: number;
  /** Whether rows count with a part of their time only. */
  readonly isWeighted: boolean;
}

/** The columns of the event list; a narrow window keeps time, type and share. */
export function useEventColumns(
  sums: EventSums | null,
  sort: Column<EventItem>["sort"],
): Column<EventItem>[] {
  const { t } = useTranslation();
  const names = useNames();
  const format = useFormat(useSession().municipality.timeZone);
  const thisYear = useToday().slice(0, 4);
  const isPhone = useNarrow();
  const isSlim = useNarrow(1100);
  return useMemo(() => {
    const weight = (value: number) =>
      sums?.isWeighted ? format.fixed(value, WEIGHT_DECIMALS) : format.number(value);
    const columns: (Column<EventItem> & { readonly isFor?: "wide" | "middle" })[] = [
      {
        key: "time",
        label: t("events.time"),
        ...(sort ? { sort } : {}),
        width: isPhone ? "minmax(128px, 3fr)" : "minmax(190px, 2.2fr)",
        render: (event) => eventTimeText(event, format, thisYear),
        foot: t("events.sum"),
      },
      {
        key: "category",
        label: t("events.category"),
        width: "minmax(96px, 2fr)",
        render: ({ category }) => names.category(category),
      },
      {
        key: "place",
        isFor: "middle",
        label: t("events.place"),
        width: "minmax(110px, 2fr)",
        render: ({ placeName }) => placeName ?? <Missing text={t("events.noPlace")} />,
      },
      {
        key: "source",
        isFor: "middle",
        label: t("events.source"),
        width: "minmax(90px, 1.4fr)",
        render: ({ source }) => names.source(source),
      },
      {
        key: "setting",
        isFor: "wide",
        label: t("events.setting"),
        width: "96px",
        render: ({ setting }) => names.setting(setting),
      },
      {
        key: "grade",
        isFor: "middle",
        label: t("events.grade"),
        width: "88px",
        render: ({ grade }) =>
          grade === "known" ? (
            t("events.grade_known")
          ) : (
            <Badge tone="stale">{t(`events.grade_${grade}`)}</Badge>
          ),
      },
      {
        key: "accuracy",
        isFor: "wide",
        label: t("events.accuracy"),
        width: "80px",
        render: ({ accuracy }) => t(`events.accuracy_${accuracy}`),
      },
      {
        key: "weight",
        label: t(isPhone ? "events.weightShort" : "events.weight"),
        width: isPhone ? "60px" : "112px",
        isNumber: true,
        render: (event) => weight(event.weight),
        foot: sums ? weight(sums.weight) : undefined,
      },
    ];
    return columns.filter(({ isFor }) => !(isPhone && isFor) && !(isSlim && isFor === "wide"));
  }, [t, names, format, thisYear, isPhone, isSlim, sums, sort]);
}

function Missing({ text }: { readonly text: string }) {
  return <span className="muted">{text}</span>;
}
