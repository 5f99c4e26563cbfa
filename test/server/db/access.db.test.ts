import { expect, it } from "vitest";
import { withActor } from "../../../server/db/actor.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import type { TableDecision } from "./access-decision-words.ts";
import { FUNCTIONS, SEQUENCES, TABLES } from "./access-decisions.ts";

const ROLES = [
  "analyst",
  "planner",
  "group_authority",
  "group_external",
  "guard",
  "partner",
  "police",
  "admin",
  "job",
  "auth",
  "definer",
  "app",
];

const OUR_RELATIONS = `
  select c.oid, c.relname as name, c.relkind, c.relrowsecurity and c.relforcerowsecurity as is_forced,
    c.relrowsecurity as is_kept, coalesce(c.reloptions::text, '') as options
  from pg_class c
  where c.relnamespace = 'public'::regnamespace and c.relkind not in ('i', 'I', 'c', 't')
    and not exists (select from pg_depend d where d.objid = c.oid and d.deptype = 'e')`;

interface Relation {
  name: string;
  relkind: string;
  is_forced: boolean;
  is_kept: boolean;
  options: string;
}

const words = (text: string) => text.split(/\s+/).filter((word) => word !== "");

/** Every single right of a decision, as "role select table.column" or "role delete table". */
function decided(name: string, { columns, rights }: TableDecision): string[] {
  const verbs: Record<string, string> = { r: "select", c: "insert", u: "update" };
  return Object.entries(rights).flatMap(([role, text]) =>
    [...text.matchAll(/([rcud])(?:\(([^)]*)\))?/g)].flatMap(([, letter = "", some]) =>
      letter === "d"
        ? [`${role} delete ${name}`]
        : words(some ?? columns).map((column) => `${role} ${verbs[letter]} ${name}.${column}`),
    ),
  );
}

describeOnEachDatabase(
  "the catalogue",
  (database) => {
    const ask = async <T extends object>(sql: string, values: unknown[] = []) =>
      (await database().pool.query<T>(sql, values)).rows;
    const relations = () => ask<Relation>(OUR_RELATIONS);

    it("has a decision for every table, view and sequence, and no other", async () => {
      const names = (await relations()).map(({ name }) => name);
      expect(names.toSorted()).toEqual([...Object.keys(TABLES), ...Object.keys(SEQUENCES)].toSorted());
    });

    it("has a decision for every column", async () => {
      const rows = await ask<{ table_name: string; columns: string[] }>(
        `select table_name::text, array_agg(column_name::text) as columns
        from information_schema.columns
        where table_schema = 'public' and table_name = any ($1::text[])
        group by table_name`,
        [Object.keys(TABLES)],
      );
      const found = Object.fromEntries(rows.map((row) => [row.table_name, row.columns.toSorted()]));
      const wanted = Object.entries(TABLES).map(([name, { columns }]) => [name, words(columns).toSorted()]);
      expect(found).toEqual(Object.fromEntries(wanted));
    });

    it("gives exactly the rights that are decided, column by column", async () => {
      const found = await ask<{ right: string }>(
        `with relation as (${OUR_RELATIONS}),
        asker as (select unnest($1::text[]) as name)
        select format('%s %s %s.%s', asker.name, verb, relation.name, a.attname) as right
        from relation
          join pg_attribute a on a.attrelid = relation.oid and a.attnum > 0 and not a.attisdropped
          cross join asker
          cross join unnest(array['select', 'insert', 'update']) as verb
        where relation.relkind <> 'S'
          and has_column_privilege('platsbild_' || asker.name, relation.oid, a.attnum, verb)
        union all
        select format('%s %s %s', asker.name, verb, relation.name)
        from relation
          cross join asker
          cross join unnest(array['delete', 'truncate', 'trigger', 'references']) as verb
        where relation.relkind <> 'S' and has_table_privilege('platsbild_' || asker.name, relation.oid, verb)`,
        [ROLES],
      );
      const wanted = Object.entries(TABLES).flatMap(([name, decision]) => decided(name, decision));
      expect(found.map(({ right }) => right).toSorted()).toEqual(wanted.toSorted());
    });

    it("keeps rows apart in every table by force, and in views by the tables below", async () => {
      for (const { name, relkind, is_forced, is_kept, options } of await relations()) {
        if (relkind === "S") continue;
        const rows = TABLES[name]?.rows;
        if (rows === "forced") expect(`${name} ${is_forced}`).toBe(`${name} true`);
        if (rows === "none") expect(`${name} ${is_kept}`).toBe(`${name} false`);
        if (rows === "of the tables below") expect(`${name} ${options}`).toContain("security_invoker");
      }
    });

    it("has a policy for every table that somebody reaches", async () => {
      const rows = await ask<{ name: string }>(
        `select c.relname as name from pg_class c
        where c.relname = any ($1::text[])
          and not exists (select from pg_policy p where p.polrelid = c.oid and p.polpermissive)`,
        [Object.keys(TABLES).filter((name) => TABLES[name]?.rows === "forced")],
      );
      expect(rows).toEqual([]);
    });

    it("lets nobody read a sequence, and only those draw from it who insert", async () => {
      const rows = await ask<{ name: string; users: string[]; readers: string[] }>(
        `select c.relname as name,
          array(select r from unnest($1::text[]) as r where has_sequence_privilege('platsbild_' || r, c.oid, 'usage')) as users,
          array(select r from unnest($1::text[]) as r where has_sequence_privilege('platsbild_' || r, c.oid, 'select')) as readers
        from pg_class c
        where c.relname = any ($2::text[])`,
        [ROLES, Object.keys(SEQUENCES)],
      );
      for (const { name, users, readers } of rows) {
        expect(users.toSorted()).toEqual(words(SEQUENCES[name] ?? "").toSorted());
        expect(readers).toEqual([]);
      }
    });

    it("has a decision for every function: who may call it", async () => {
      const rows = await ask<{
        name: string;
        public: boolean;
        callers: string[];
        definer: boolean;
        owner: string;
        path: string | null;
      }>(
        `select p.oid::regprocedure::text as name, p.prosecdef as definer, pg_get_userbyid(p.proowner) as owner,
          has_function_privilege('public', p.oid, 'execute') as public,
          array(select r from unnest($1::text[]) as r where has_function_privilege('platsbild_' || r, p.oid, 'execute')) as callers,
          array_to_string(p.proconfig, ',') as path
        from pg_proc p
        where p.pronamespace = 'public'::regnamespace
          and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')`,
        [ROLES],
      );
      const found = rows.map((row) => [
        row.name,
        row.public ? "everybody" : row.callers.toSorted().join(" "),
      ]);
      const wanted = Object.entries(FUNCTIONS).map(([name, who]) => [name, words(who).toSorted().join(" ")]);
      expect(Object.fromEntries(found)).toEqual(Object.fromEntries(wanted));
      for (const { name, definer, owner, path } of rows.filter((row) => row.definer)) {
        expect({ name, definer, owner, path }).toMatchObject({
          owner: "platsbild_definer",
          path: expect.stringContaining("search_path=public, pg_temp") as string,
        });
      }
    });

    it("lets no role make anything of its own", async () => {
      const rows = await ask<{ name: string }>(
        `select r as name from unnest($1::text[]) as r
        where has_schema_privilege('platsbild_' || r, 'public', 'create')`,
        [ROLES],
      );
      expect(rows).toEqual([]);
    });

    it("fails for a table, a column or a right that nobody has decided", async () => {
      const client = await database().pool.connect();
      try {
        await client.query("begin");
        await client.query("create table undecided (id integer)");
        await client.query("alter table place add column undecided text");
        await client.query("grant select on event to platsbild_partner");
        const { rows } = await client.query<Relation>(OUR_RELATIONS);
        expect(rows.some(({ name }) => TABLES[name] === undefined && SEQUENCES[name] === undefined)).toBe(
          true,
        );
        const { rows: columns } = await client.query<{ n: number }>(
          "select count(*)::integer as n from information_schema.columns where table_schema = 'public' and table_name = 'place'",
        );
        expect(columns[0]?.n).not.toBe(words(TABLES["place"]?.columns ?? "").length);
        const { rows: rights } = await client.query<{ has: boolean }>(
          "select has_table_privilege('platsbild_partner', 'event', 'select') as has",
        );
        expect(rights[0]?.has).toBe(true);
        expect(decided("event", TABLES["event"] as TableDecision).join()).not.toContain("partner");
      } finally {
        await client.query("rollback");
        client.release();
      }
    });

    it("cannot be got round by a role that asks for what is not its own", async () => {
      const partner = { municipalityId: 182, userId: null, role: "partner", areaIds: [] } as const;
      for (const table of [
        "event",
        "current_event",
        "shared_event",
        "cell",
        "shift",
        "monthly_event",
        "audit_entry",
      ]) {
        await expect(
          withActor(database(), partner, (client) => client.query(`select count(*) from ${table}`)),
        ).rejects.toThrow("permission denied");
      }
    });
  },
  { state: "migrated" },
);
