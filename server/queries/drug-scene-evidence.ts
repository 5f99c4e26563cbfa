import type { EvidenceCounts, EvidenceKind, SceneEvidence } from "#core/domain/drug-scenes/propose-scenes.ts";
import { spreadEvent, UNITS_PER_EVENT } from "#core/domain/time/event-weight.ts";
import { WEEK_HOURS } from "#core/domain/time/elapsed-by-weekhour.ts";
import { dayOfDate } from "#core/domain/time/local-day.ts";
import type { Client } from "../db/database.ts";

interface EvidenceRow {
  category: string;
  source: string;
  x: number;
  y: number;
  start_day: string;
  from_ms: number;
  to_ms: number | null;
  is_date_only: boolean;
}

/** Between which dates, `to` exclusive, and near which scene; null for all. */
export interface EvidenceQuestion {
  readonly from: string;
  readonly to: string;
  readonly sceneId: string | null;
  readonly timeZone: string;
}

const EVIDENCE = `
  select c.key as category, e.source_id as source, st_x(e.location) as x, st_y(e.location) as y,
    e.start_day::text as start_day, e.is_date_only,
    (extract(epoch from e.occurred_from) * 1000)::double precision as from_ms,
    (extract(epoch from e.occurred_to) * 1000)::double precision as to_ms
  from current_event e
    join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
    left join category parent on parent.municipality_id = c.municipality_id and parent.id = c.parent_id
  where (c.key = 'drugs' or parent.key = 'drugs')
    and e.start_day >= $1::date and e.start_day < $2::date
    and e.accuracy in ('exact', 'street') and e.setting <> 'indoors'
    and ($3::uuid is null or exists (
      select from drug_scene d where d.id = $3 and st_dwithin(d.shape, e.location, 50)))
  order by e.start_day, e.id`;

/** The reports that speak of drugs in public places: where, when and from whom. */
export async function listSceneEvidence(
  client: Client,
  { from, to, sceneId, timeZone }: EvidenceQuestion,
): Promise<SceneEvidence[]> {
  const { rows } = await client.query<EvidenceRow>(EVIDENCE, [from, to, sceneId]);
  return rows.map((row) => ({
    kind: kindOf(row),
    position: { x: row.x, y: row.y },
    day: dayOfDate(row.start_day),
    week: row.is_date_only ? null : weekOf(row, timeZone),
  }));
}

const COUNTS_BY_HEXAGON = `
  select c.key as category, e.source_id as source, count(*)::integer as events
  from shared_event e
    join category c on c.municipality_id = e.municipality_id and c.id = e.category_id
    left join category parent on parent.municipality_id = c.municipality_id and parent.id = c.parent_id
  where (c.key = 'drugs' or parent.key = 'drugs')
    and e.start_day >= $1::date and e.start_day < $2::date and e.setting <> 'indoors'
    and e.cell_100 in (
      select h.id
      from cell h
        join drug_scene d on d.municipality_id = h.municipality_id and st_intersects(d.shape, h.shape)
      where d.id = $3::uuid and h.across_m = 100)
  group by c.key, e.source_id`;

/** How many reports speak of drugs in the 100 m hexagons that a scene touches? For roles without points. */
export async function countSceneEvidence(
  client: Client,
  { from, to, sceneId }: Omit<EvidenceQuestion, "timeZone">,
): Promise<EvidenceCounts> {
  const { rows } = await client.query<{ category: string; source: string; events: number }>(
    COUNTS_BY_HEXAGON,
    [from, to, sceneId],
  );
  const counts = { traces: 0, observations: 0, reports: 0, police: 0 };
  for (const row of rows) counts[kindOf(row)] += row.events;
  return counts;
}

function kindOf({ source, category }: Pick<EvidenceRow, "source" | "category">): EvidenceKind {
  if (source === "polis") return "police";
  if (category === "drugs_traces") return "traces";
  return source === "observation" ? "observations" : "reports";
}

function weekOf({ from_ms: fromMs, to_ms: toMs, is_date_only: isDateOnly }: EvidenceRow, timeZone: string) {
  const { weekhours, units } = spreadEvent({ fromMs, toMs, isDateOnly }, timeZone);
  const week = new Float64Array(WEEK_HOURS);
  weekhours.forEach((hour, at) => {
    week[hour] = (units[at] ?? 0) / UNITS_PER_EVENT;
  });
  return week;
}
