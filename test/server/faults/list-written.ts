import { type Actor, withActor } from "../../../server/db/actor.ts";
import type { Database } from "../../../server/db/database.ts";

/** Everything that `writeOverAndOver` told as stored and that is there, with each version that was passed. */
export async function listWritten(database: Database, actor: Actor): Promise<string[]> {
  const { rows } = await withActor(database, actor, (client) =>
    client.query<{ subject: string }>(
      `select 'log ' || subject as subject from audit_entry where action = 'prov.skrivning'
      union all
      select 'measure ' || id || ' ' || passed from measure m cross join generate_series(1, m.version) as passed
      union all
      select 'decision ' || id || ' ' || passed from decision d cross join generate_series(1, d.version) as passed`,
    ),
  );
  return rows.map(({ subject }) => subject);
}

/** Measures that lack what they are to be compared with: made in the same transaction, so there are none. */
export async function countHalfMeasures(database: Database, actor: Actor): Promise<number> {
  const { rows } = await withActor(database, actor, (client) =>
    client.query<{ n: number }>(
      `select count(*)::integer as n from measure m
      where not exists (select from measure_ground g where g.measure_id = m.id)`,
    ),
  );
  return rows[0]?.n ?? 0;
}
