import { cpSync, mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, it } from "vitest";
import { queryAsAuth } from "../../../server/db/auth.ts";
import { migrate } from "../../../server/db/migrate.ts";
import { migrationsDir } from "../../../server/paths.ts";
import { describeOnPostgres } from "../../helpers/database.ts";

const folder = mkdtempSync(join(tmpdir(), "platsbild-before-memberships-"));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describeOnPostgres(
  "a database of before memberships",
  (database) => {
    it("keeps what its accounts belong to, and ends its sessions", async () => {
      const before = readdirSync(migrationsDir).filter((name) => name < "0011");
      for (const name of before) cpSync(join(migrationsDir, name), join(folder, name));
      await migrate(database(), folder);
      await database().pool.query(`
        insert into municipality (id, name, srid, time_zone, boundary, land)
        select 9, 'Lillköping', 3006, 'Europe/Stockholm', square, square
        from (select st_multi(st_makeenvelope(680000, 6580000, 684000, 6584000, 3006)) as square) s;
        insert into area (municipality_id, kind, key, name, shape)
        select 9, kind, kind, kind, boundary from municipality, unnest(array['group', 'industrial']) as kind;
        insert into account (municipality_id, username, display_name, role, password_hash, area_ids)
        select 9, 'partner', 'Partner', 'partner', 'x', array_agg(id) from area;
        insert into account (municipality_id, username, display_name, role, password_hash)
        values (9, 'analytiker', 'Analytiker', 'analyst', 'x');
        insert into session (sid, sess, expire) values ('gammal', '{}', now() + interval '1 hour')`);
      await migrate(database(), migrationsDir);
      const { rows } = await database().pool.query(`
        select a.username, m.kind, r.kind as area
        from account_membership m
          join account a on a.id = m.account_id
          join area r on r.id = m.area_id
        order by m.kind`);
      expect(rows).toEqual([
        { username: "partner", kind: "area", area: "industrial" },
        { username: "partner", kind: "group", area: "group" },
      ]);
      const partner = await queryAsAuth<{ area_ids: number[] }>(
        database(),
        "select area_ids, rights_no from account_for_sign_in('PARTNER')",
      );
      expect(partner.rows[0]?.area_ids).toHaveLength(2);
      expect((await database().pool.query("select from session")).rowCount).toBe(0);
    });
  },
  { state: "empty" },
);
