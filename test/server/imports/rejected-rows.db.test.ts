import { afterAll, beforeAll, expect, test } from "vitest";
import { importsPath } from "#core/contract/import.ts";
import { jobActor, withActor } from "../../../server/db/actor.ts";
import { sweepImports } from "../../../server/imports/sweep.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_MUNICIPALITY } from "../../helpers/database-states.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { csv, HEADER, row, undo, uploadAccepted } from "./upload.ts";

describeOnEachDatabase("avvisade rader", (database) => {
  let server: TestServer;
  let client: TestClient;
  beforeAll(async () => {
    server = await openTestServer(database());
    client = server.as("analyst");
  });
  afterAll(async () => {
    await server.close();
  });

  const rejectedOf = async (id: string) => (await client(`${importsPath}/${id}/rejected.csv`)).text();
  const take = (...lines: string[]) => uploadAccepted(client, { source: "kia", file: csv(HEADER, ...lines) });

  test("come as a CSV file with row, column, code and reason, can be mended and sent again", async () => {
    const first = await take(
      row("A"),
      row("B", { start: "2025-02-30 21:15" }),
      row("C", { lon: "11.97", lat: "57.70" }),
    );
    expect(first.rowsRejected).toBe(2);
    const bytes = new Uint8Array(
      await (await client(`${importsPath}/${first.id}/rejected.csv`)).arrayBuffer(),
    );
    expect(Array.from(bytes.slice(0, 3))).toEqual([0xef, 0xbb, 0xbf]);
    const text = new TextDecoder().decode(bytes);
    const [header, second, third] = text.split("\r\n");
    expect(header).toBe(`${HEADER};fel_rad;fel_kolumn;fel_kod;fel_orsak`);
    expect(second).toMatch(/^B;2025-02-30 21:15;.*;3;start;bad_time;/);
    expect(third).toMatch(/^C;.*;4;lat;out_of_area;/);

    const mended = text
      .replace("2025-02-30", "2025-02-28")
      .replace("57.70", "59.3101")
      .replace("11.97", "18.1641");
    const again = await uploadAccepted(client, { source: "kia", file: new TextEncoder().encode(mended) });
    expect(again).toMatchObject({ rowsTotal: 2, rowsAccepted: 2, rowsRejected: 0 });
    await undo(client, again.id);
    await undo(client, first.id);
  });

  test("are masked like stored text, doubtful findings too", async () => {
    const { id } = await take(
      row("A", { start: "", fritext: "Ring 070-174 06 05, vittne: Anna Andersson, 19121212-1212" }),
    );
    const text = await rejectedOf(id);
    expect(text).not.toMatch(/070-174|Andersson|1212-1212/);
    expect(text).toContain("[telefon]");
    await undo(client, id);
  });

  test("keep neither place, text nor hour of what is never mapped", async () => {
    const { id } = await take(
      row("A", { kategori: "Våldtäkt", slut: "2020-01-01 10:00", plats: "Hemlig väg 7", fritext: "hemligt" }),
    );
    const text = await rejectedOf(id);
    expect(text).toContain("end_before_start");
    expect(text).not.toMatch(/59\.31|18\.16|Hemlig|hemligt|10:00/);
    await undo(client, id);
  });

  test("keep a dwelling's coordinate to about a hundred metres only", async () => {
    const { id } = await take(
      row("A", { kategori: "Bostadsinbrott", slut: "2020-01-01 10:00", lat: "59.310123", lon: "18.164987" }),
    );
    const text = await rejectedOf(id);
    expect(text).toContain(";59.310;18.165;");
    expect(text).not.toMatch(/310123|164987/);
    await undo(client, id);
  });

  test("cannot run as formulas, and are read as they were when sent again", async () => {
    const { id } = await take(
      row("=1+1", { start: "" }),
      row("@x", { start: "" }),
      row("C", { start: "", lat: "-59.31", plats: "+46 gränd" }),
    );
    const text = await rejectedOf(id);
    for (const cell of text.replace("\uFEFF", "").split(/[;\r\n]+/))
      expect(cell).not.toMatch(/^[=+@]|^-(?![\d,.]+$)/);
    const mended = text
      .replaceAll(/;;2025-05-10 21:40/g, ";2025-05-10 21:15;2025-05-10 21:40")
      .replace("'-59.31", "59.3100")
      .replace("-59.31;", "59.3100;");
    const again = await uploadAccepted(client, { source: "kia", file: new TextEncoder().encode(mended) });
    expect(again.rowsAccepted).toBe(3);
    const { rows } = await withActor(database(), jobActor(TEST_MUNICIPALITY), (db) =>
      db.query<{ external_id: string }>(
        "select external_id from current_event where source_id = 'kia' order by 1",
      ),
    );
    expect(rows.map((one) => one.external_id).sort()).toEqual(["=1+1", "@x", "C"]);
    await undo(client, again.id);
    await undo(client, id);
  });

  test("are deleted after 30 days", async () => {
    const { id } = await take(row("A", { start: "" }));
    const asJob = <T>(sql: string) =>
      withActor(database(), jobActor(TEST_MUNICIPALITY), (db) => db.query<T & Record<string, unknown>>(sql), {
        access: "write",
      });
    const { rows } = await asJob<{ days: number }>(
      "select extract(day from expires_at - now())::integer as days from import_rejected_row",
    );
    expect([29, 30]).toContain(rows[0]?.days);
    await asJob("update import_rejected_row set expires_at = now() - interval '1 minute'");
    await sweepImports(database());
    expect((await rejectedOf(id)).trim().split("\r\n")).toHaveLength(1);
    await undo(client, id);
  });
});
