import type { Filter } from "#core/contract/filter.ts";
import { AREA_KINDS, type AreaKind } from "#core/contract/reference.ts";
import { clockMask, needsClockTime } from "#core/domain/time/clock-filter.ts";
import type { Client } from "../db/database.ts";
import { Refusal } from "../errors.ts";

/** A filter with its words looked up, ready to be parameters of a statement. */
export interface ResolvedFilter {
  readonly from: string | null;
  readonly to: string | null;
  readonly sourceIds: string[] | null;
  readonly categoryIds: number[] | null;
  readonly settings: string[] | null;
  readonly areaIds: Record<AreaKind, number[] | null>;
  readonly cellIds: number[] | null;
  readonly cellSize: number;
  readonly bbox: number[] | null;
  /** 1 for each of the 168 hours of the week inside the clock filter, or null without one. */
  readonly clock: Uint8Array | null;
  /** Whether the clock filter speaks of hours, so that events with only a date are left out. */
  readonly needsClockTime: boolean;
}

const refuse = (column: string, message: string) =>
  new Refusal("bad_filter", {
    detail: `${column}: ${message}`,
    issues: [{ code: "unknown_value", severity: "error", column, message }],
  });

async function categoryIdsOf(client: Client, keys: readonly string[] | undefined): Promise<number[] | null> {
  if (keys === undefined) return null;
  const { rows } = await client.query<{ key: string; id: number; parent_key: string | null }>(
    `select c.key, c.id, parent.key as parent_key
    from category c
      left join category parent on parent.municipality_id = c.municipality_id and parent.id = c.parent_id
    where c.key = any ($1::text[]) or parent.key = any ($1::text[])`,
    [keys],
  );
  const known = new Set(rows.flatMap((row) => [row.key, row.parent_key]));
  const unknown = keys.filter((key) => !known.has(key));
  if (unknown.length > 0) throw refuse("category", `händelsetypen ${unknown.join(", ")} finns inte`);
  return rows.map((row) => row.id);
}

async function areaIdsOf(
  client: Client,
  ids: readonly number[] | undefined,
): Promise<Record<AreaKind, number[] | null>> {
  const byKind = Object.fromEntries(AREA_KINDS.map((kind) => [kind, null])) as Record<
    AreaKind,
    number[] | null
  >;
  if (ids === undefined) return byKind;
  const { rows } = await client.query<{ id: number; kind: AreaKind }>(
    "select id, kind from area where id = any ($1::integer[])",
    [ids],
  );
  const unknown = ids.filter((id) => !rows.some((row) => row.id === id));
  if (unknown.length > 0) throw refuse("area", `området ${unknown.join(", ")} finns inte`);
  for (const { id, kind } of rows) byKind[kind] = [...(byKind[kind] ?? []), id];
  return byKind;
}

async function sourceIdsOf(client: Client, ids: readonly string[] | undefined): Promise<string[] | null> {
  if (ids === undefined) return null;
  const { rows } = await client.query<{ id: string }>("select id from source where id = any ($1::text[])", [
    ids,
  ]);
  const unknown = ids.filter((id) => !rows.some((row) => row.id === id));
  if (unknown.length > 0) throw refuse("source", `källan ${unknown.join(", ")} finns inte`);
  return [...ids];
}

/** Looks up what a filter names. Throws a 400 that names a source, category or area that does not exist. */
export async function resolveFilter(client: Client, filter: Filter): Promise<ResolvedFilter> {
  return {
    from: filter.from ?? null,
    to: filter.to ?? null,
    sourceIds: await sourceIdsOf(client, filter.source),
    categoryIds: await categoryIdsOf(client, filter.category),
    settings: filter.setting ?? null,
    areaIds: await areaIdsOf(client, filter.area),
    cellIds: filter.cell ?? null,
    cellSize: filter.cellSize ?? 200,
    bbox: filter.bbox ?? null,
    clock: clockMask(filter),
    needsClockTime: needsClockTime(filter),
  };
}
