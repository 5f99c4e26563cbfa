import { existsSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import {
  revealedTextSchema,
  type TextDecision,
  textReviewsPath,
  textReviewsSchema,
} from "#core/contract/text-review.ts";
import { importsPath } from "#core/contract/import.ts";
import { sourcesPath } from "#core/contract/reference.ts";
import { sweepImports } from "../../../server/imports/sweep.ts";
import { rootDir } from "../../../server/paths.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { csv, HEADER, row, undo, uploadAccepted } from "./upload.ts";

const folder = join(rootDir, "../shared/data/bad-inputs");
const personalData = join(folder, "txt-11-personal-data.csv");
const hidden = join(folder, "txt-12-pii-obfuscated.csv");

describeOnEachDatabase("texter som väntar på en människa", (database) => {
  let server: TestServer;
  let client: TestClient;
  const send = (path: string, body: unknown, role: "analyst" | "planner" = "analyst") =>
    server.as(role)(`${textReviewsPath}/${path}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
  const waiting = async () => textReviewsSchema.parse(await (await client(textReviewsPath)).json());
  const decide = async (id: string, decision: TextDecision) =>
    (await send(`${id}/decision`, decision)).status;
  const stored = async () =>
    (await database().pool.query<{ body: string }>("select body from event_text order by body")).rows.map(
      ({ body }) => body,
    );
  // Of everything the database holds: what is in none of it is on no disk.
  const rowsWith = async (leak: RegExp) => {
    const { rows } = await database().pool.query<{ name: string }>(
      "select relname as name from pg_class where relnamespace = 'public'::regnamespace and relkind = 'r'",
    );
    const tables = await Promise.all(
      rows
        .filter(({ name }) => !["spatial_ref_sys", "cell", "place", "area", "area_cell"].includes(name))
        .map(({ name }) => database().pool.query<{ row: string }>(`select t::text as row from ${name} t`)),
    );
    return tables.flatMap((table) => table.rows.flatMap(({ row: text }) => (leak.test(text) ? [text] : [])));
  };
  const keepText = (storesText: boolean) =>
    client(`${sourcesPath}/kia`, {
      method: "PATCH",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ storesText }),
    });
  beforeAll(async () => {
    server = await openTestServer(database());
    client = server.as("analyst");
  });
  afterAll(() => server.close());

  const names = csv(
    HEADER,
    row("1", { fritext: "Vittne: Anna Granskad, ring 070-174 06 05" }),
    row("2", { fritext: "Elever i klass 8B klottrade" }),
    row("3", { fritext: "Lampan är trasig" }),
    row("4", { fritext: "Målsägande Bo Stoppad i lgh 1203" }),
  );

  test("no text is kept of a source unless that is turned on", async () => {
    const { rowsAccepted, id } = await uploadAccepted(client, { source: "kia", file: names });
    expect([rowsAccepted, await stored(), (await waiting()).waiting]).toEqual([4, [], 0]);
    await undo(client, id);
  });

  test("doubtful ones wait in memory alone; each is cleared, rewritten or stopped, and stopped ones are nowhere", async () => {
    await keepText(true);
    await uploadAccepted(client, { source: "kia", file: names });
    expect(await stored()).toEqual(["Lampan är trasig"]);
    const list = await waiting();
    expect(list).toMatchObject({ waiting: 3, lost: 0 });
    const idOf = (part: string) => list.items.find(({ masked }) => masked.includes(part))?.eventId ?? "";
    expect(list.items.map(({ masked }) => masked).toSorted()).toEqual([
      "Elever i [klass] klottrade",
      "Målsägande [namn] i [dörr]",
      "Vittne: [namn], ring [telefon]",
    ]);
    expect(await rowsWith(/Granskad|Stoppad|klass 8B|lgh 1203|070-174/)).toEqual([]);

    expect((await send(`${idOf("Vittne")}/reveal`, {})).status).toBe(400);
    expect((await send(`${idOf("Vittne")}/reveal`, { purpose: "review" }, "planner")).status).toBe(404);
    const revealed = revealedTextSchema.parse(
      await (await send(`${idOf("Vittne")}/reveal`, { purpose: "review" })).json(),
    );
    expect(revealed.text).toBe("Vittne: Anna Granskad, ring [telefon]");
    expect(revealed.findings.map(({ start, end }) => revealed.text.slice(start, end))).toEqual([
      "Anna Granskad",
    ]);

    expect(await decide(idOf("klass"), { decision: "clear" })).toBe(204);
    expect(
      await decide(idOf("Vittne"), { decision: "rewrite", text: "Ett vittne finns, 070-174 06 05" }),
    ).toBe(204);
    expect(await decide(idOf("Målsägande"), { decision: "stop" })).toBe(204);
    expect(await decide(idOf("Målsägande"), { decision: "clear" })).toBe(404);
    expect(await stored()).toEqual([
      "Elever i klass 8B klottrade",
      "Ett vittne finns, [telefon]",
      "Lampan är trasig",
    ]);
    expect(await rowsWith(/Granskad|Stoppad|lgh 1203|070-174/)).toEqual([]);
    const { rows } = await database().pool.query<{ action: string; detail: object }>(
      "select action, detail from audit_entry where action like 'text.%' order by no",
    );
    expect(rows).toEqual([
      { action: "text.unmasked", detail: { purpose: "review" } },
      { action: "text.cleared", detail: {} },
      { action: "text.rewritten", detail: {} },
      { action: "text.stopped", detail: {} },
    ]);
    // The same file again changes nothing and asks nobody again.
    expect(await uploadAccepted(client, { source: "kia", file: names })).toMatchObject({
      rowsAccepted: 0,
      rowsDuplicate: 4,
    });
    expect((await waiting()).waiting).toBe(0);
  });

  test("a restart loses them and says so, and reading the file in again brings them back", async () => {
    const file = csv(HEADER, row("21", { fritext: "Heter Eva Borta" }));
    await uploadAccepted(client, { source: "kia", file });
    await server.close();
    await sweepImports(database());
    server = await openTestServer(database());
    client = server.as("analyst");
    expect(await waiting()).toMatchObject({ waiting: 0, lost: 1 });
    expect(await uploadAccepted(client, { source: "kia", file })).toMatchObject({ rowsUpdated: 1 });
    expect(await waiting()).toMatchObject({ waiting: 1, lost: 0 });
  });

  test("an import that is undone takes its waiting texts with it", async () => {
    const before = (await waiting()).waiting;
    const file = csv(HEADER, row("31", { fritext: "Kallas Kim" }));
    const { id } = await uploadAccepted(client, { source: "kia", file });
    expect((await waiting()).waiting).toBe(before + 1);
    await undo(client, id);
    expect(await waiting()).toMatchObject({ waiting: before, lost: 0 });
  });

  test.skipIf(!existsSync(personalData))(
    "of the files with personal data all is found, and nothing of what only looks like it",
    async () => {
      const before = new Set((await waiting()).items.map(({ eventId }) => eventId));
      for (const file of [personalData, hidden]) {
        const had = new Set(await stored());
        const { id } = await uploadAccepted(client, { source: "kia", file });
        const texts = (await stored()).filter((text) => !had.has(text));
        const waits = (await waiting()).items.filter(({ eventId }) => !before.has(eventId));
        expect(
          await rowsWith(
            /19121212-1212|121212\+|191212121212|063-2391|T220|070-174|465 004|01740699|Anna\.Test|ABC ?12|abc-123|Andersson|Ringvägen/,
          ),
        ).toEqual([]);
        if (file === personalData) {
          expect(waits.map(({ masked }) => masked)).toEqual(["Vittne: [namn], [adress]"]);
          expect(texts.filter((text) => !text.includes("["))).toEqual([
            "NOT personal: diarienr 2025-0510-1212, org.nr 556016-0680, KIA-2025051012, 59.310012 18.164012",
          ]);
          expect(texts).toHaveLength(7);
        }
        await client(`${importsPath}/${id}`, { method: "DELETE" });
      }
    },
  );
});
