import { Download, Map as MapIcon } from "lucide-react";
import { useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { useLocation } from "react-router";
import type { EventItem, Events } from "#core/contract/event.ts";
import { eventsFileAddress, useEvents } from "../../api/use-events.ts";
import { hasClock } from "../../state/filter-query.ts";
import { useFilter } from "../../state/use-filter.ts";
import { useViewState } from "../../state/use-view-state.ts";
import { useFormat } from "../../text/use-format.ts";
import { ButtonLink, FileLink } from "../../ui/button.tsx";
import { DataTable } from "../../ui/data-table.tsx";
import { ErrorNote, SkeletonLines } from "../../ui/notes.tsx";
import { PageHeading } from "../../ui/page.tsx";
import { StatusLine } from "../../ui/status-line.tsx";
import { useEventColumns } from "./event-columns.tsx";
import { EventDetail } from "./event-detail.tsx";
import styles from "./events-screen.module.css";
import { NoEvents } from "./no-events.tsx";
import { SelectionBar, useSelectedPeriod } from "./selection-bar.tsx";

/** The rows behind a number: every event of the selection with its share in it. */
export function EventsScreen() {
  const { t } = useTranslation();
  const filter = useFilter();
  const [{ order }] = useViewState();
  const events = useEvents(filter, order);
  const { data } = events;
  const rows = useMemo(() => data?.pages.flatMap(({ items }) => items) ?? [], [data]);
  const first = data?.pages[0];
  return (
    <div className={styles.screen}>
      <PageHeading title={t("events.title")} note={first && <CountText {...first} />} actions={<Exports />} />
      <SelectionBar />
      <div className={styles.body}>
        <EventList events={events} rows={rows} />
      </div>
      {first && first.total > 0 && <Foot first={first} rows={rows} />}
    </div>
  );
}

type EventPages = ReturnType<typeof useEvents>;

interface EventRows {
  readonly rows: readonly EventItem[];
}

function EventList({ events, rows }: EventRows & { readonly events: EventPages }) {
  const { t } = useTranslation();
  const { data, error, refetch, hasNextPage, isFetching, isFetchNextPageError, fetchNextPage } = events;
  const [view, update] = useViewState();
  const period = useSelectedPeriod();
  const first = data?.pages[0];
  const isWeighted = hasClock(view);
  const weight = first?.weight;
  const sums = useMemo(() => (weight === undefined ? null : { weight, isWeighted }), [weight, isWeighted]);
  const { order } = view;
  const sort = useMemo(
    () => ({
      direction: order === "newest" ? ("descending" as const) : ("ascending" as const),
      onTurn: () => update({ order: order === "newest" ? "oldest" : "newest" }),
    }),
    [order, update],
  );
  const columns = useEventColumns(sums, sort);
  const canFetchMore = hasNextPage && !isFetching && !isFetchNextPageError;
  const fetchMore = useCallback(() => {
    if (canFetchMore) void fetchNextPage();
  }, [canFetchMore, fetchNextPage]);
  if (!data && error) {
    return (
      <div className={styles.message}>
        <ErrorNote title={t("events.failed")} error={error} onRetry={() => void refetch()} />
      </div>
    );
  }
  if (!first) {
    return (
      <div className={styles.message}>
        <SkeletonLines lines={9} label={t("events.loading", { period })} />
      </div>
    );
  }
  if (first.total === 0 || rows.length === 0) return <NoEvents />;
  return (
    <>
      <DataTable
        label={t("events.tableLabel")}
        columns={columns}
        rows={rows}
        rowKey={eventKey}
        rowCount={hasNextPage ? first.total : rows.length}
        onEndNear={fetchMore}
        renderDetail={renderDetail}
      />
      {isFetchNextPageError && (
        <div className={styles.more}>
          <ErrorNote title={t("events.moreFailed")} error={error} onRetry={() => void fetchNextPage()} />
        </div>
      )}
    </>
  );
}

const eventKey = (event: EventItem) => event.id;
const renderDetail = (event: EventItem) => <EventDetail event={event} />;

function CountText({ total, weight }: { readonly total: number; readonly weight: number }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [view] = useViewState();
  const shown = format.number(total);
  if (!hasClock(view)) return t("events.countWhole", { count: total, shown });
  return t("events.countWeighted", { weight: format.number(weight, weight < 10 ? 1 : 0), shown });
}

function Exports() {
  const { t } = useTranslation();
  const { search } = useLocation();
  const filter = useFilter();
  return (
    <>
      <ButtonLink icon={MapIcon} to={{ pathname: "/", search }}>
        {t("events.toMap")}
      </ButtonLink>
      <FileLink icon={Download} href={eventsFileAddress(filter, "csv")} title={t("events.exportCsvHint")}>
        {t("events.exportCsv")}
      </FileLink>
      <FileLink
        icon={Download}
        href={eventsFileAddress(filter, "geojson")}
        title={t("events.exportGeojsonHint")}
      >
        {t("events.exportGeojson")}
      </FileLink>
    </>
  );
}

function Foot({ first, rows }: EventRows & { readonly first: Events }) {
  const { t } = useTranslation();
  const format = useFormat();
  const [view] = useViewState();
  const unsure = useMemo(() => rows.filter(({ grade }) => grade !== "known").length, [rows]);
  return (
    <StatusLine
      parts={[
        <CountText key="count" {...first} />,
        t("events.sumSoFar", { shown: format.number(rows.length), total: format.number(first.total) }),
        t("events.uncertainShare", { count: unsure }),
        ...(hasClock(view) ? [t("events.weightNote")] : []),
      ]}
      end={t(view.order === "newest" ? "events.newestFirst" : "events.oldestFirst")}
    />
  );
}
