import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Category } from "#core/contract/reference.ts";
import { useFormat } from "../../../text/use-format.ts";
import { busyHours } from "../layers/scene-hours.ts";
import type { ChangeRow } from "../change/change-class.ts";
import { ratioText } from "../../../text/ratio-text.ts";
import type { PlaceArea } from "../ranked/rank-places.ts";
import { useWeekhourWords } from "../use-weekhour-words.ts";
import styles from "./hover-card.module.css";
import type { MapHover, MapTarget } from "./map-hover.ts";

/** What the words of a card are made from, beside the target itself. */
export interface HoverContext {
  readonly counts: ReadonlyMap<number, number>;
  readonly total: number;
  /** With a clock in the filter counts are sums of weights and show a decimal. */
  readonly isWeighted: boolean;
  readonly placeOfCell: ReadonlyMap<number, PlaceArea>;
  readonly categories: readonly Category[];
  /** What has changed by hexagon or area; null while the map shows something else. */
  readonly changes: ReadonlyMap<number, ChangeRow> | null;
}

const WIDTH_PX = 240;

/** The numbers of what lies under the pointer. Text only: nothing from a file is read as HTML. */
export function HoverCard({
  hover,
  context,
  mapWidth,
}: {
  hover: MapHover;
  context: HoverContext;
  mapWidth: number;
}) {
  const isLeft = hover.x + WIDTH_PX + 24 > mapWidth;
  return (
    <div
      className={styles.card}
      style={{
        top: hover.y + 14,
        ...(isLeft ? { right: mapWidth - hover.x + 14 } : { left: hover.x + 14 }),
      }}
    >
      <TargetText target={hover.target} context={context} />
    </div>
  );
}

function TargetText({ target, context }: { target: MapTarget; context: HoverContext }) {
  const { t } = useTranslation();
  const format = useFormat();
  const hours = useWeekhourWords();
  switch (target.kind) {
    case "changedArea":
      return (
        <ChangeLines name={target.area.properties.name} row={context.changes?.get(Number(target.area.id))} />
      );
    case "cell": {
      if (context.changes) {
        const near = context.placeOfCell.get(target.cell.id);
        const name = near && (near.isNamed ? near.name : t("map.cellNear", { place: near.name }));
        return <ChangeLines name={name ?? ""} row={context.changes.get(target.cell.id)} />;
      }
      const count = context.counts.get(target.cell.id) ?? 0;
      const place = context.placeOfCell.get(target.cell.id);
      return (
        <Lines
          title={t("map.eventsIn", { count: Math.round(count), number: countText(count, context, format) })}
          lines={[
            place && (place.isNamed ? place.name : t("map.cellNear", { place: place.name })),
            t("map.shareOfSelection", {
              share: format.percent(context.total > 0 ? count / context.total : 0, 1),
            }),
          ]}
        />
      );
    }
    case "points":
      return <PointText target={target} context={context} />;
    case "graffiti": {
      const { properties } = target.feature;
      return (
        <Lines
          title={t("map.graffitiTitle")}
          lines={[
            [t(`map.motif_${motif(properties.motif)}`), properties.surface].filter(Boolean).join(", "),
            t("map.graffitiFound", {
              day: format.day((properties.occurredTo ?? properties.occurredFrom).slice(0, 10), true),
            }),
            properties.removedOn
              ? t("map.graffitiRemoved", { day: format.day(properties.removedOn) })
              : t("map.graffitiNotRemoved"),
          ]}
        />
      );
    }
    case "scene": {
      const { name, status, profile, lastSeen } = target.feature.properties;
      return (
        <Lines
          title={name}
          lines={[
            t(`map.scene_${status}`),
            t("map.sceneHours", { hours: hours.label(busyHours(profile)) }),
            t("map.sceneSeen", { day: format.day(lastSeen, true) }),
          ]}
        />
      );
    }
    case "industrial":
      return <Lines title={target.area.properties.name} lines={[t("map.industrialArea")]} />;
    case "partner": {
      const { name, kind, owns, areaName } = target.feature.properties;
      return (
        <Lines
          title={name}
          lines={[[kind, areaName].filter(Boolean).join(", "), owns ? t("map.partnerOwns", { owns }) : null]}
        />
      );
    }
    case "unsafety": {
      const { kind, observedOn, placeName } = target.feature.properties;
      return (
        <Lines
          title={t(`map.unsafety_${kind}`)}
          lines={[placeName, format.day(observedOn, true), t("map.unsafetyApart")]}
        />
      );
    }
    case "occasion": {
      const { kind, placeName, startsAt, endsAt, responsible } = target.occasion;
      return (
        <Lines
          title={`${t(`map.occasion_${kind}`)}, ${placeName}`}
          lines={[
            `${format.day(startsAt.slice(0, 10))} ${format.time(startsAt)}–${format.time(endsAt)}`,
            responsible,
          ]}
        />
      );
    }
    case "stop": {
      const { stop, tour } = target.drawn;
      return (
        <Lines
          title={`${stop.order}. ${stop.name}`}
          lines={[
            `${format.day(stop.plannedFrom.slice(0, 10))} ${format.time(stop.plannedFrom)}–${format.time(stop.plannedTo)}`,
            tour.properties.name,
            t(`map.tour_${tour.properties.status}`),
          ]}
        />
      );
    }
    case "place":
      return (
        <Lines title={target.place.properties.name} lines={[t(placeKindKey(target.place.properties.kind))]} />
      );
  }
}

function ChangeLines({ name, row }: { readonly name: string; readonly row: ChangeRow | undefined }) {
  const { t } = useTranslation();
  const format = useFormat();
  if (!row) return <Lines title={name} lines={[t("map.noChange")]} />;
  return (
    <Lines
      title={name}
      lines={[
        t("map.changeCounts", { now: format.number(row.now), before: format.number(row.before) }),
        `${ratioText(row, { t, format })}, ${t(`map.verdict_${row.verdict}`)}`,
      ]}
    />
  );
}

function PointText({ target, context }: { target: MapTarget & { kind: "points" }; context: HoverContext }) {
  const { t, i18n } = useTranslation();
  const format = useFormat();
  const nameOf = (key: string) => {
    const category = context.categories.find((one) => one.key === key);
    return (i18n.language === "en" ? category?.nameEn : category?.nameSv) ?? key;
  };
  const { members } = target.cluster;
  const [only] = members;
  if (members.length === 1 && only) {
    return <Lines title={nameOf(only.category)} lines={[format.dateTime(only.occurredFrom)]} />;
  }
  const counts = new Map<string, number>();
  for (const { category } of members) counts.set(category, (counts.get(category) ?? 0) + 1);
  const largest = [...counts].sort((a, b) => b[1] - a[1]).slice(0, 4);
  return (
    <Lines
      title={t("map.eventsIn", { count: members.length, number: format.number(members.length) })}
      lines={largest.map(([key, count]) => `${nameOf(key)} ${format.number(count)}`)}
    />
  );
}

function Lines({ title, lines }: { title: ReactNode; lines: readonly (string | null | undefined)[] }) {
  return (
    <>
      <div className={styles.title}>{title}</div>
      {lines.filter(Boolean).map((line, index) => (
        <div key={index}>{line}</div>
      ))}
    </>
  );
}

function countText(
  count: number,
  { isWeighted }: HoverContext,
  format: { number(value: number, decimals?: number): string },
) {
  return format.number(count, isWeighted && count < 10 ? 1 : 0);
}

const MOTIFS = ["tag", "piece", "message", "sticker"] as const;

function motif(value: string): (typeof MOTIFS)[number] | "unknown" {
  return MOTIFS.find((known) => known === value) ?? "unknown";
}

function placeKindKey(kind: string): "map.kindSchool" | "map.kindStation" | "map.kindStop" {
  if (kind === "skola") return "map.kindSchool";
  return kind === "station" ? "map.kindStation" : "map.kindStop";
}
