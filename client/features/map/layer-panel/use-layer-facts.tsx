import { lazy, Suspense, useCallback, useMemo } from "react";
import { useTranslation } from "react-i18next";
import { Link } from "react-router";
import type { Source } from "#core/contract/reference.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import { useFreshness } from "../../../api/use-reference.ts";
import type { LayerId } from "../../../state/view-state.ts";
import { fetchWords } from "../../../text/i18n.ts";
import { useFormat } from "../../../text/use-format.ts";
import { SkeletonLines } from "../../../ui/notes.tsx";
import { countedSources, GRAFFITI_SOURCE } from "../../../state/counted-filter.ts";
import { sumOfHours } from "../selection/selection-answers.ts";
import { BreakChoice, CountLegend } from "./count-legend.tsx";
import { CellSizeChoice } from "./cell-size-choice.tsx";
import { freshnessOf } from "./freshness.ts";
import type { LayerFacts, LayerPanelProps } from "./layer-panel.tsx";
import { TourSelect } from "./tour-select.tsx";

const ChangeLegend = lazy(async () => {
  const [{ ChangeLegend: legend }] = await Promise.all([
    import("../change/change-legend.tsx"),
    fetchWords("analysis"),
  ]);
  return { default: legend };
});
const ElevatedLegend = lazy(async () => {
  const [{ ElevatedLegend: legend }] = await Promise.all([
    import("../elevated/elevated-legend.tsx"),
    fetchWords("analysis"),
  ]);
  return { default: legend };
});

const UNSAFETY_SOURCE = "otrygghet";
const SHORT_NAMES = ["polis", "kia", "felanmalan", "observation"] as const;

/** What each layer tells beside its switch: count, source, freshness, notes. */
export function useLayerFacts(props: LayerPanelProps): Record<LayerId, LayerFacts> {
  const { view, update, today, sources, selection, data, breaks, elevated, change } = props;
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const { data: fresh } = useFreshness();
  const newestDayOf = ({ id }: { readonly id: string }) => fresh?.get(id)?.newestDay ?? null;
  const badgeOf = (newestDay: string | null): LayerFacts["badge"] => {
    const freshness = freshnessOf(newestDay, today);
    if (!freshness) return null;
    const week = i18n.language === "en" ? freshness.week.replace("v.", "w.") : freshness.week;
    return freshness.kind === "fresh"
      ? { tone: "fresh", text: t("map.freshTo", { week }) }
      : { tone: "stale", text: t("map.oldSince", { week, count: freshness.weeksBehind }) };
  };
  const shortName = ({ id, nameSv, nameEn }: Source) => {
    const known = SHORT_NAMES.find((one) => one === id);
    if (known) return t(`map.short_${known}`);
    return i18n.language === "en" ? nameEn : nameSv;
  };
  const sourceNames = (list: readonly Source[]) =>
    list
      .filter(({ id }) => fresh === undefined || fresh.has(id))
      .map(shortName)
      .join(", ");

  const { cells, matrix, graffiti, hours } = selection;
  const isClocked = hours.length < WEEK_HOURS;
  const events = countedSources(view.source, sources);
  const inPeriod = matrix.data && matrix.data.total + matrix.data.withoutClock;
  const underHalf = cells.data ? [...cells.data.counts.values()].filter((count) => count < 0.5).length : 0;
  const graffitiAll = graffiti.data && graffiti.data.total + graffiti.data.withoutClock;
  const graffitiShown = graffiti.data && (isClocked ? sumOfHours(graffiti.data, hours).count : graffitiAll);
  const scenes = data.scenes.data?.filter((scene) => scene.properties.status !== "closed") ?? null;
  const newestScene = latest(scenes?.map((scene) => scene.properties.lastSeen));
  const newestPartner = latest(data.partners.data?.map((partner) => partner.properties.joinedOn));
  const { drawn = null, all: tours = [] } = data.tours.data ?? {};
  const chooseTour = useCallback((tour: string) => update({ tour }), [update]);
  const eventsMenu = useMemo(
    () => (
      <>
        <BreakChoice method={view.breaks} onMethod={(method) => update({ breaks: method })} />
        <CellSizeChoice view={view} update={update} />
      </>
    ),
    [view, update],
  );

  return {
    events: {
      name: t("map.layer_events"),
      count: cells.data && format.number(cells.data.total),
      source: (
        <>
          {sourceNames(events)}
          {isClocked && inPeriod !== null && (
            <>
              <br />
              {t("map.ofInPeriod", { number: format.number(inPeriod) })}
            </>
          )}
        </>
      ),
      badge: badgeOf(latest(events.map(newestDayOf))),
      error: cells.error,
      onRetry: cells.retry,
      children: change ? (
        <Suspense fallback={<SkeletonLines lines={8} />}>
          <ChangeLegend answer={change} view={view} update={update} question={selection.questions.whole} />
        </Suspense>
      ) : elevated ? (
        <Suspense fallback={<SkeletonLines lines={8} />}>
          <ElevatedLegend
            answer={elevated}
            breaks={breaks}
            isWeighted={isClocked}
            view={view}
            update={update}
          />
        </Suspense>
      ) : (
        <CountLegend breaks={cells.data && breaks} cellSizeM={view.cellSize} underHalf={underHalf} />
      ),
      menu: eventsMenu,
    },
    graffiti: {
      name: t("map.layer_graffiti"),
      count: graffitiShown === null ? null : format.number(graffitiShown),
      source:
        isClocked && graffitiAll !== null
          ? t("map.ofInPeriod", { number: format.number(graffitiAll) })
          : t("map.graffitiSource"),
      badge: badgeOf(newestDayOf({ id: GRAFFITI_SOURCE })),
      note: graffitiNote(),
      error: data.graffiti.error ?? graffiti.error,
      onRetry: () => {
        data.graffiti.retry();
        graffiti.retry();
      },
    },
    scenes: {
      name: t("map.layer_scenes"),
      count: scenes && format.number(scenes.length),
      source: t("map.scenesSource"),
      badge: badgeOf(newestScene),
      note: t("map.scenesNote"),
      error: data.scenes.error,
      onRetry: data.scenes.retry,
    },
    partners: {
      name: t("map.layer_partners"),
      count: data.industrial.data && format.number(data.industrial.data.length),
      source: data.partners.data ? t("map.partnersCount", { count: data.partners.data.length }) : "",
      badge: newestPartner
        ? { tone: "neutral", text: t("map.partnersSince", { year: newestPartner.slice(0, 4) }) }
        : null,
      note: <Link to="/partner">{t("map.partnersAll")}</Link>,
      error: data.partners.error ?? data.industrial.error,
      onRetry: data.partners.retry,
    },
    unsafety: {
      name: t("map.layer_unsafety"),
      count: data.unsafety.data && format.number(data.unsafety.data.length),
      source: t("map.unsafetySource"),
      badge: badgeOf(newestDayOf({ id: UNSAFETY_SOURCE })),
      note: t("map.unsafetyNote"),
      error: data.unsafety.error,
      onRetry: data.unsafety.retry,
    },
    shifts: {
      name: t("map.layer_shifts"),
      count:
        data.tours.data && format.number(tours.filter((tour) => tour.properties.status === "planned").length),
      source: drawn
        ? t("map.tourWithStops", { name: drawn.properties.name, count: drawn.properties.stops.length })
        : data.tours.data
          ? t("map.noTours")
          : "",
      badge: drawn ? { tone: "info", text: t(`map.tour_${drawn.properties.status}`) } : null,
      note: drawn && <TourSelect tours={tours} drawn={drawn} onChoose={chooseTour} />,
      error: data.tours.error,
      onRetry: data.tours.retry,
    },
  };

  function graffitiNote() {
    if (!graffiti.data || !graffitiAll || !isClocked || graffiti.data.withoutClock === 0) return null;
    return t("map.graffitiWithoutClock", { share: format.percent(graffiti.data.withoutClock / graffitiAll) });
  }
}

function latest(days: readonly (string | null)[] | undefined): string | null {
  const known = (days ?? []).filter((day): day is string => day !== null).sort();
  return known.at(-1) ?? null;
}
