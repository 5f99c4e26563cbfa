import type { Filter } from "#core/contract/filter.ts";
import type { PublishedCounts, Snapped } from "#core/contract/published.ts";
import { answerTotal } from "#core/domain/privacy/publish/counts/answer-total.ts";
import { monthsOfPeriod } from "#core/domain/privacy/publish/counts/month.ts";
import type { Publication } from "#core/domain/privacy/publish/counts/publication.ts";
import {
  type DatePeriod,
  snapCategoriesOutwards,
  snapDatesOutwards,
  snapShapeOutwards,
} from "#core/domain/privacy/publish/snap-outwards.ts";
import { SMALL_NUMBER } from "#core/domain/privacy/publish/small-number.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import { Refusal } from "../errors.ts";
import type { AreaOutline } from "../queries/area-outlines.ts";

const LONGEST_DAYS = 12 * 366;

const REFUSED = {
  source: "källorna är inte åtskilda i publicerade tal",
  setting: "inne och ute är inte åtskilda i publicerade tal",
  cell: "publicerade tal gäller hela namngivna områden, aldrig rutor",
  cellSize: "publicerade tal gäller hela namngivna områden, aldrig rutor",
  weekday: "publicerade tal gäller hela månader; dagar och timmar finns på publicerade platsblad",
  hour: "publicerade tal gäller hela månader; dagar och timmar finns på publicerade platsblad",
  weekhour: "publicerade tal gäller hela månader; dagar och timmar finns på publicerade platsblad",
  night: "publicerade tal gäller hela månader; dagar och timmar finns på publicerade platsblad",
} as const satisfies Partial<Record<keyof Filter, string>>;

/** Refuses what published numbers cannot tell, by a 400 that names it. */
export function refuseFinerQuestions(filter: Filter): void {
  const issues = Object.entries(REFUSED).flatMap(([column, why]) =>
    filter[column as keyof Filter] === undefined
      ? []
      : [{ code: "not_published", severity: "error" as const, column, message: `${column}: ${why}` }],
  );
  if (issues.length === 0) return;
  throw new Refusal("bad_filter", { detail: issues.map(({ message }) => message).join("; "), issues });
}

/** Whole months that hold the period asked for, `to` exclusive. Throws a 400 for a period that is none. */
export function snapPeriod({ from, to }: Pick<Filter, "from" | "to">): DatePeriod & { isChanged: boolean } {
  const period = { ...(from !== undefined && { from }), ...(to !== undefined && { to }) };
  if (from !== undefined && to !== undefined) {
    const days = dayOfDate(to) - dayOfDate(from);
    if (days <= 0)
      throw new Refusal("bad_filter", { detail: "to: perioden måste sluta efter att den börjar" });
    if (days > LONGEST_DAYS) throw new Refusal("bad_filter", { detail: "to: högst tolv år åt gången" });
  }
  return snapDatesOutwards(period);
}

export interface AskedOutlines {
  readonly areaKind: string;
  readonly areas: readonly AreaOutline[];
  /** The rectangle asked for, in metres, or null. */
  readonly rectangle: AreaOutline["rings"][number] | null;
}

interface SnappedAreas {
  readonly areaIds: readonly number[];
  readonly isChanged: boolean;
}

function snapRectangle(ring: AreaOutline["rings"][number], published: readonly AreaOutline[]): SnappedAreas {
  return ring.length === 0 ? { areaIds: [], isChanged: true } : snapShapeOutwards([ring], published);
}

/** Which published areas hold the areas and the rectangle asked for; null when neither was. */
export function snapAreas(
  filter: Pick<Filter, "area">,
  { areaKind, areas, rectangle }: AskedOutlines,
): SnappedAreas | null {
  const published = areas.filter(({ kind }) => kind === areaKind);
  const asked = filter.area === undefined ? [] : areas.filter(({ id }) => filter.area?.includes(id));
  const unknown = filter.area?.filter((id) => !areas.some((area) => area.id === id)) ?? [];
  if (unknown.length > 0) {
    throw new Refusal("bad_filter", { detail: `area: området ${unknown.join(", ")} finns inte` });
  }
  const kinds = [...new Set(asked.map(({ kind }) => kind))];
  const choices = kinds.map((kind): SnappedAreas => {
    const ofKind = asked.filter((area) => area.kind === kind);
    if (kind === areaKind) return { areaIds: ofKind.map(({ id }) => id), isChanged: false };
    return snapShapeOutwards(
      ofKind.flatMap(({ rings }) => rings),
      published,
    );
  });
  if (rectangle !== null) choices.push(snapRectangle(rectangle, published));
  const [first, ...others] = choices;
  if (first === undefined) return null;
  return {
    areaIds: first.areaIds.filter((id) => others.every(({ areaIds }) => areaIds.includes(id))),
    isChanged: choices.some(({ isChanged }) => isChanged) || kinds.length > 1,
  };
}

export interface PublishedQuestion {
  readonly filter: Filter;
  readonly publication: Publication | null;
  readonly period: DatePeriod & { readonly isChanged: boolean };
  readonly outlines: AskedOutlines;
  readonly groupOf: ReadonlyMap<string, string>;
}

/**
 * The published numbers that answer a question, after it was widened to whole months, areas and category
 * groups, and what was widened in words.
 */
export function presentPublishedCounts(question: PublishedQuestion): PublishedCounts {
  const { filter, publication, period, outlines, groupOf } = question;
  const unknown = filter.category?.filter((key) => !groupOf.has(key)) ?? [];
  if (unknown.length > 0) {
    throw new Refusal("bad_filter", { detail: `category: händelsetypen ${unknown.join(", ")} finns inte` });
  }
  const categories = filter.category && snapCategoriesOutwards(filter.category, groupOf);
  const areas = snapAreas(filter, outlines);
  const months = publication?.months ?? [];
  const visible = new Set(months.flatMap(({ areaIds }) => areaIds));
  const isAskedArea = (id: number) => areas === null || areas.areaIds.includes(id);
  const isAskedGroup = (group: string) => categories === undefined || categories.groups.includes(group);
  const total =
    publication &&
    answerTotal(publication, {
      ...(areas !== null && { areaIds: areas.areaIds }),
      ...(categories !== undefined && { groups: categories.groups }),
      ...(period.from !== undefined &&
        period.to !== undefined && { months: monthsOfPeriod(period.from, period.to) }),
    });
  return {
    areaKind: publication?.areaKind ?? null,
    threshold: publication?.threshold ?? SMALL_NUMBER,
    answered: {
      from: period.from ?? null,
      to: period.to ?? null,
      areaIds: [...visible].filter(isAskedArea),
      groups: categories ? [...categories.groups] : [...new Set(groupOf.values())],
    },
    snapped: inWords({ period, areas, categories, outlines }),
    rows: months.flatMap(({ month, cells }) =>
      cells
        .filter(({ areaId, group }) => isAskedArea(areaId) && isAskedGroup(group))
        .map(({ areaId, group, count }) => ({ area: areaId, month, group, count })),
    ),
    totals: months.flatMap(({ month, totals }) =>
      totals
        .filter(({ areaId }) => isAskedArea(areaId))
        .map(({ areaId, count }) => ({ area: areaId, month, count })),
    ),
    total: {
      isExact: total?.isExact ?? false,
      atLeast: total?.atLeast ?? 0,
      atMost: total?.atMost ?? 0,
      hiddenCells: total?.hiddenCells ?? 0,
    },
    missingMonths: [...(total?.missingMonths ?? [])],
  };
}

interface Widened {
  readonly period: DatePeriod & { readonly isChanged: boolean };
  readonly areas: SnappedAreas | null;
  readonly categories: ReturnType<typeof snapCategoriesOutwards> | undefined;
  readonly outlines: AskedOutlines;
}

function inWords({ period, areas, categories, outlines }: Widened): Snapped[] {
  const snapped: Snapped[] = [];
  if (period.isChanged) {
    const message = `Perioden är vidgad till hela månader: från ${period.from ?? "början"} till ${period.to ?? "nu"}.`;
    snapped.push({ what: "dates", message });
  }
  if (areas?.isChanged === true) {
    const names = outlines.areas.flatMap(({ id, name }) => (areas.areaIds.includes(id) ? [name] : []));
    const whole = names.length === 0 ? "inget publicerat område" : names.join(", ");
    snapped.push({ what: "areas", message: `Området är vidgat till hela: ${whole}.` });
  }
  if (categories?.isChanged === true) {
    const message = `Händelsetyperna är vidgade till hela grupper: ${categories.groups.join(", ")}.`;
    snapped.push({ what: "categories", message });
  }
  return snapped;
}
