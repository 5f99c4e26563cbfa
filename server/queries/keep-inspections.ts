import type { Inspections } from "#core/contract/inspection.ts";
import type { Client } from "../db/database.ts";

type Items = Inspections["items"];
type Counts = Inspections["counts"];

/** The single controls that the actor may know: planned ones only of those who take part. */
export async function listInspections(client: Client): Promise<Items> {
  const { rows } = await client.query<Items[number]>(`
    select id, kind, group_id as "groupId", to_char(month, 'YYYY-MM') as month, status, authorities
    from inspection
    order by month desc, kind, id`);
  return rows;
}

/** How many controls were held in the actor's own areas, by half-year. */
export async function countInspectionsInOwnAreas(client: Client): Promise<Counts> {
  const { rows } = await client.query<Counts[number]>(
    `select half as period, group_id as "groupId", kind, held from inspections_held_in_own_areas()`,
  );
  return rows;
}

/** How many controls were held in the municipality, by year. */
export async function countInspections(client: Client): Promise<Counts> {
  const { rows } = await client.query<Counts[number]>(
    `select year::text as period, null::integer as "groupId", kind, held from inspections_held()`,
  );
  return rows;
}

export interface InspectionToAdd {
  readonly kind: string;
  readonly groupId: number;
  readonly month: string;
  readonly status: string;
  readonly authorities: readonly string[];
  readonly named: readonly string[];
  readonly userId: string | null;
}

/** Notes a control: kind, area, month and who took part; never an address or a firm. */
export async function addInspection(client: Client, inspection: InspectionToAdd): Promise<boolean> {
  const { rowCount } = await client.query(
    `insert into inspection (municipality_id, kind, group_id, month, status, authorities, created_by, named)
    select app_municipality(), $1::text, a.id, ($3::text || '-01')::date, $4::text, $5::text[], $6::uuid, $7::uuid[]
    from area a
    where a.id = $2::integer and a.kind = 'group'`,
    [
      inspection.kind,
      inspection.groupId,
      inspection.month,
      inspection.status,
      inspection.authorities,
      inspection.userId,
      inspection.named,
    ],
  );
  return rowCount === 1;
}

/** Notes that a planned control was held. False where the actor may not know of it. */
export async function holdInspection(client: Client, id: string): Promise<boolean> {
  const { rowCount } = await client.query("update inspection set status = 'held' where id = $1::uuid", [id]);
  return rowCount === 1;
}
