import { beforeAll, beforeEach, expect, it } from "vitest";
import { type Actor, withActor } from "../../../server/db/actor.ts";
import { verifyAudit } from "../../../server/jobs/verify-audit.ts";
import { noteAudit } from "../../../server/queries/audit.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { addEvents, createTinyMunicipality, TINY_ID, tinyAnalyst } from "../../helpers/tiny-municipality.ts";

describeOnEachDatabase(
  "the audit log",
  (database) => {
    const note = (subject: string, actor: Actor = tinyAnalyst) =>
      withActor(database(), actor, (client) => noteAudit(client, "prov.steg", subject, { rows: 3 }), {
        access: "write",
      });
    const tamper = (sql: string) => database().pool.query(sql);
    const faults = async () =>
      (await verifyAudit(database())).find((one) => one.municipalityId === TINY_ID)?.faults;

    beforeAll(() => createTinyMunicipality(database()));
    beforeEach(async () => {
      await tamper("delete from audit_entry; delete from audit_head");
      for (const subject of ["a", "b", "c", "d", "e"]) await note(subject);
    });

    it("is whole when nobody has touched it, whatever was written", async () => {
      await note('å 🦆 " \\ \n', { ...tinyAnalyst, role: "partner" });
      const [service, tiny] = await verifyAudit(database());
      expect(service).toMatchObject({ municipalityId: 0, entries: 0, faults: [] });
      expect(tiny).toMatchObject({
        municipalityId: TINY_ID,
        entries: 6,
        faults: [],
        head: expect.stringMatching(/^[0-9a-f]{64}$/) as string,
      });
    });

    it.each([
      ["who", "account_id = gen_random_uuid()"],
      ["what", "action = 'prov.annat'"],
      ["when", "at = at + interval '1 microsecond'"],
      ["about what", "subject = 'x'"],
      ["the details", `detail = '{"rows": 2}'`],
    ])("tells which entry was edited: %s", async (_what, change) => {
      await tamper(`update audit_entry set ${change} where no = 3`);
      expect(await faults()).toEqual([{ no: 3, kind: "edited" }]);
    });

    it("tells that an entry was edited together with its own hash", async () => {
      await tamper(`
        update audit_entry set subject = 'x' where no = 3;
        update audit_entry e set hash = sha256(e.previous_hash || convert_to(audit_text(e), 'UTF8')) where no = 3`);
      expect(await faults()).toEqual([{ no: 4, kind: "inserted" }]);
    });

    it("tells which entry was taken away, in the middle or at the end", async () => {
      await tamper("delete from audit_entry where no = 2");
      expect(await faults()).toEqual([{ no: 2, kind: "missing" }]);
      await tamper("delete from audit_entry where no >= 4");
      expect(await faults()).toEqual([
        { no: 2, kind: "missing" },
        { no: 4, kind: "cut_off" },
      ]);
    });

    it("tells that an entry was inserted in place of others", async () => {
      await tamper(`
        update audit_entry set no = no + 10 where no > 2;
        update audit_entry set no = no - 9 where no > 10;
        insert into audit_entry select municipality_id, 3, at, account_id, role, action, 'x', detail, previous_hash, hash from audit_entry where no = 2`);
      expect((await faults())?.map(({ no }) => no)).toEqual([3, 4, 5, 6]);
    });

    it("can be written by everybody signed in, and read, changed or cleared by none of them", async () => {
      const roles = [
        "analyst",
        "planner",
        "group_authority",
        "group_external",
        "guard",
        "partner",
        "police",
      ] as const;
      for (const role of roles) {
        await note(role, { ...tinyAnalyst, role });
        for (const sql of [
          "select from audit_entry",
          "delete from audit_entry",
          "update audit_entry set subject = null",
          "insert into audit_entry default values",
          "select append_audit(9, null, 'x', 'a.b', null, '{}')",
        ]) {
          await expect(
            withActor(database(), { ...tinyAnalyst, role }, (client) => client.query(sql), {
              access: "write",
            }),
          ).rejects.toThrow("permission denied");
        }
      }
      const admin = { ...tinyAnalyst, role: "admin" as const };
      for (const sql of ["delete from audit_entry", "select hash from audit_entry"]) {
        await expect(
          withActor(database(), admin, (client) => client.query(sql), { access: "write" }),
        ).rejects.toThrow("permission denied");
      }
      expect(await faults()).toEqual([]);
    });

    it("keeps one order under many writers", async () => {
      await Promise.all(Array.from({ length: 20 }, (_, index) => note(`samtidig ${index}`)));
      expect(await verifyAudit(database())).toMatchObject([{ entries: 0 }, { entries: 25, faults: [] }]);
    });

    it("has imports that are published and undone", async () => {
      const no = await addEvents(database(), [{ from: "2026-10-02T22:00" }], "running");
      const change = (status: string) =>
        withActor(
          database(),
          tinyAnalyst,
          (client) =>
            client.query("update import set status = $2::text where no = $1::integer", [no, status]),
          { access: "write" },
        );
      await change("published");
      await change("undone");
      const { rows } = await database().pool.query(
        "select action, role, account_id, detail from audit_entry where no > 5 order by no",
      );
      const by = { role: "analyst", account_id: tinyAnalyst.userId, detail: { source: "kia", rows: 0 } };
      expect(rows).toEqual([
        { action: "import.published", ...by },
        { action: "import.undone", ...by },
      ]);
    });
  },
  { state: "migrated" },
);
