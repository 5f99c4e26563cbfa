import { AREA_KINDS } from "#core/contract/reference.ts";
import type { CubeFilter } from "#core/domain/cube/filter.ts";
import type { Setting } from "#core/domain/event.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import type { Client } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import type { ResolvedFilter } from "./resolve-filter.ts";

/** The same filter as a cube is asked with. Throws a 400 for a rectangle, which no cube can tell. */
export async function readCubeFilter(
  client: Client,
  filter: ResolvedFilter,
  { leavesOutOwnPresence }: Pick<CubeFilter, "leavesOutOwnPresence">,
): Promise<CubeFilter> {
  if (filter.bbox !== null)
    throw new Refusal("bad_filter", { detail: "bbox: kan inte användas här; välj rutor eller områden" });
  return {
    fromDay: filter.from === null ? null : dayOfDate(filter.from),
    toDay: filter.to === null ? null : dayOfDate(filter.to),
    categories: await categoryKeys(client, filter.categoryIds),
    sources: filter.sourceIds && new Set(filter.sourceIds),
    settings: filter.settings && new Set(filter.settings as Setting[]),
    leavesOutOwnPresence,
    cells: filter.cellIds && new Set(filter.cellIds),
    areas: new Map(
      AREA_KINDS.flatMap((kind) => {
        const ids = filter.areaIds[kind];
        return ids === null ? [] : [[kind, new Set(ids)] as const];
      }),
    ),
    clock: filter.clock && { hours: filter.clock, needsClockTime: filter.needsClockTime },
  };
}

async function categoryKeys(client: Client, ids: readonly number[] | null): Promise<Set<string> | null> {
  if (ids === null) return null;
  const { rows } = await client.query<{ key: string }>(
    "select key from category where id = any ($1::integer[])",
    [ids],
  );
  return new Set(rows.map(({ key }) => key));
}
