import type { ExportGeometry } from "#core/domain/export/geojson-file.ts";
import { exportedNumber } from "#core/domain/export/file-head.ts";
import type { FilterQuery } from "#core/contract/filter.ts";
import type { TargetItem, Targets } from "#core/contract/targets.ts";
import { SWEDISH_WEEKHOUR_WORDS, weekhourLabel } from "#core/domain/time/weekhour-label.ts";
import { createFormat } from "../../text/format.ts";
import { reasonText, targetName, windowHours } from "../../text/target-text.ts";
import type { FileOrder } from "./file-order.ts";
import type { FileWords } from "./use-file-export.ts";

export interface TargetsFile {
  readonly question: FilterQuery;
  readonly format: "csv" | "geojson";
  /** Whether our own control and presence count. */
  readonly own: boolean;
}

/** The ranked places to aim at as a file, with what each number is held against. */
export function targetsOrder(
  targets: Targets,
  { question, format, own }: TargetsFile,
  { t, names }: FileWords,
): FileOrder {
  const words = { t, format: createFormat("sv", "Europe/Stockholm") };
  const columns: readonly (readonly [string, (item: TargetItem, at: number) => string | number | null])[] = [
    [t("targets.rank"), (_item, at) => at + 1],
    [t("targets.place"), (item) => targetName(item, t)],
    [t("targets.file_type"), ({ type }) => t(`targets.type_${type}`)],
    [t("targets.count"), ({ count }) => exportedNumber(count)],
    [t("targets.file_share"), ({ share }) => exportedNumber(share * 100)],
    [t("targets.file_expected"), ({ expected }) => exportedNumber(expected)],
    ...ratioColumns(t("targets.like"), ({ like }) => like),
    [t("targets.file_before"), ({ change }) => change?.before ?? null],
    ...ratioColumns(t("targets.change"), ({ change }) => change),
    [t("targets.file_verdict"), ({ change }) => change && t(`map.verdict_${change.verdict}`)],
    [t("targets.windows"), (item) => weekhourLabel(windowHours(item), SWEDISH_WEEKHOUR_WORDS)],
    [t("targets.file_windowShare"), ({ windows }) => percent(windows?.share)],
    [t("targets.file_windowsOwn"), ({ windows }) => windows && t(windows.isOwn ? "common.yes" : "common.no")],
    ["PAI", ({ windows }) => optional(windows?.test?.pai)],
    [t("targets.file_busiestPai"), ({ windows }) => optional(windows?.test?.busiestPai)],
    [
      t("targets.file_categories"),
      ({ categories }) => categories.map((one) => `${names.category(one.category)} ${one.count}`).join("; "),
    ],
    [t("targets.file_unsafety"), ({ unsafety }) => unsafety.points],
    [t("targets.file_reasons"), ({ reasons }) => reasons.map((one) => reasonText(one, words)).join(" ")],
    [t("tables.cellIds"), ({ cells }) => cells.join(" ")],
  ];
  const table = {
    columns: columns.map(([name]) => name),
    rows: targets.items.map((item, at) => columns.map(([, value]) => value(item, at))),
    geometries: targets.items.map(({ lon, lat }): ExportGeometry => ({
      type: "Point",
      coordinates: [lon, lat],
    })),
  };
  return {
    what: "platser-att-rikta-insatser-mot",
    title: t("targets.title"),
    question,
    told: "selection",
    content: { format, table },
    notes: [
      t("targets.rankedBy", { order: t(`targets.order_${targets.order}`) }),
      t(`targets.orderHint_${targets.order}`),
      leftOutText(targets.basis, own, words),
    ],
  };
}

/** What of a selection had no part in a ranking? */
export function leftOutText(
  { leftOut, unknownTime }: Targets["basis"],
  own: boolean,
  { t, format }: Parameters<typeof reasonText>[1],
): string {
  return t(own ? "targets.leftOutNone" : "targets.leftOut", {
    control: format.number(leftOut.control),
    presence: format.number(leftOut.ownPresence),
    poor: format.number(leftOut.poorAccuracy),
    rule: format.number(leftOut.mapRule),
    unknown: format.number(unknownTime),
  });
}

type RatioOf = (item: TargetItem) => TargetItem["like"] | TargetItem["change"];

function ratioColumns(name: string, ratioOf: RatioOf) {
  return (["ratio", "low", "high"] as const).map((part) => {
    const title = part === "ratio" ? `${name} (×)` : `${name}, ${part === "low" ? "lägst" : "högst"} (×)`;
    return [title, (item: TargetItem) => optional(ratioOf(item)?.[part])] as const;
  });
}

const optional = (value: number | null | undefined) => (value == null ? null : exportedNumber(value));
const percent = (share: number | null | undefined) => optional(share == null ? null : share * 100);
