import { randomUUID } from "node:crypto";
import { afterAll, beforeAll, expect, test } from "vitest";
import { importPreviewPath, importPreviewSchema, importsPath, importsSchema } from "#core/contract/import.ts";
import { problemSchema } from "#core/contract/problem.ts";
import { ROLES } from "#core/contract/session.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { csv, formOf, HEADER, row, undo, upload, uploadAccepted, uploadRefused } from "../imports/upload.ts";

describeOnEachDatabase("/api/imports", (database) => {
  let server: TestServer;
  let client: TestClient;
  beforeAll(async () => {
    server = await openTestServer(database(), { MAX_UPLOAD_MB: "1" });
    client = server.as("analyst");
  });
  afterAll(async () => {
    await server.close();
  });

  test("does not exist for anybody but the analyst", async () => {
    const request = { source: "kia", file: csv(HEADER, row("A")) };
    for (const role of ROLES.filter((one) => one !== "analyst")) {
      const other = server.as(role);
      expect((await upload(other, request)).status, role).toBe(404);
      expect((await other(importPreviewPath, { method: "POST", body: formOf(request) })).status, role).toBe(
        404,
      );
      for (const path of [
        importsPath,
        `${importsPath}/${randomUUID()}`,
        `${importsPath}/${randomUUID()}/rejected.csv`,
        `${importsPath}/${randomUUID()}/progress`,
      ])
        expect((await other(path)).status, role).toBe(404);
      expect((await undo(other, randomUUID())).status, role).toBe(404);
    }
    expect((await upload(server.asNobody, request)).status).toBe(401);
  });

  test("lists the imports, newest first", async () => {
    const first = await uploadAccepted(client, {
      source: "kia",
      file: csv(HEADER, row("A")),
      name: "första.csv",
    });
    const second = await uploadAccepted(client, {
      source: "polis",
      file: csv(HEADER, row("A")),
      name: "andra.csv",
    });
    const { items } = importsSchema.parse(await (await client(importsPath)).json());
    expect(items.map(({ id }) => id)).toEqual([second.id, first.id]);
    expect(items.map(({ fileName }) => fileName)).toEqual(["andra.csv", "första.csv"]);
    expect(items[0]).toMatchObject({
      firstDay: "2025-05-10",
      lastDay: "2025-05-10",
      canUndo: true,
      isExample: false,
    });
    for (const { id } of items) await undo(client, id);
  });

  test("answers 404 for an import that does not exist, and for an id that is none", async () => {
    for (const id of [randomUUID(), "1", "..%2f"]) {
      expect((await client(`${importsPath}/${id}`)).status).toBe(404);
      expect((await undo(client, id)).status).toBe(404);
    }
  });

  test("refuses a file above the cap with 413 and says how large it may be", async () => {
    const problem = await uploadRefused(client, { source: "kia", file: new Uint8Array(1_200_000).fill(65) });
    expect(problem.status).toBe(413);
    expect(problem.detail).toContain("1 MB");
  });

  test("says what is missing in an upload that is not understood", async () => {
    const form = new FormData();
    form.set("source", "kia");
    expect((await client(importsPath, { method: "POST", body: form })).status).toBe(400);
    const wrong = formOf({ source: "kia", file: csv(HEADER, row("A")) });
    wrong.set("mapping", "{nej");
    const problem = problemSchema.parse(
      await (await client(importsPath, { method: "POST", body: wrong })).json(),
    );
    expect(problem).toMatchObject({ status: 400, code: "bad_request" });
    expect(
      (
        await client(importsPath, {
          method: "POST",
          body: "{}",
          headers: { "content-type": "application/json" },
        })
      ).status,
    ).toBe(415);
    expect((await upload(client, { source: "finns-inte", file: csv(HEADER, row("A")) })).status).toBe(404);
    expect((await upload(client, { source: "kia", file: new Uint8Array() })).status).toBe(422);
  });

  test("previews the mapping, the first rows as they will be stored and what is wrong, and stores nothing", async () => {
    const file = csv(
      HEADER,
      row("A", { fritext: "" }),
      row("B", { kategori: "Skadegorelse" }),
      row("C", { kategori: "Våldtäkt" }),
    );
    const response = await client(importPreviewPath, {
      method: "POST",
      body: formOf({ source: "kia", file }),
    });
    const preview = importPreviewSchema.parse(await response.json());
    expect(preview).toMatchObject({
      format: "csv",
      encoding: "utf-8",
      delimiter: ";",
      crs: "EPSG:4326",
      timeFormat: "iso",
      rowsTotal: 3,
      rowsRejected: 1,
      canImport: true,
      unknownValues: [{ field: "category", value: "Skadegorelse", rows: 1, suggestion: "damage" }],
    });
    expect(preview.mapping.columns).toEqual({
      externalId: "id",
      from: "start",
      to: "slut",
      category: "kategori",
      place: "plats",
      lat: "lat",
      lon: "lon",
      text: "fritext",
    });
    expect(preview.columns[0]).toEqual({ name: "id", examples: ["A", "B", "C"] });
    expect(
      preview.rows.map(({ row: number, issue, values }) => [
        number,
        issue?.code ?? null,
        values["category"] ?? null,
      ]),
    ).toEqual([
      [2, null, "Skadegörelse"],
      [3, "unknown_category", null],
      [4, null, "Sexualbrott"],
    ]);
    expect(preview.rows[0]).toMatchObject({
      lon: 18.164,
      lat: 59.31,
      values: { from: "2025-05-10T21:15+02:00", accuracy: "exact" },
    });
    expect(preview.rows[2]).toMatchObject({ lon: null, lat: null, values: { from: "2025-05" } });
    expect(
      importsSchema
        .parse(await (await client(importsPath)).json())
        .items.filter(({ status }) => status !== "undone"),
    ).toEqual([]);
  });

  test("previews a file that would be refused with the reason and the mapping to mend", async () => {
    const file = csv(HEADER, row("A", { lat: "18.164", lon: "59.31" }));
    const preview = importPreviewSchema.parse(
      await (
        await client(importPreviewPath, { method: "POST", body: formOf({ source: "kia", file }) })
      ).json(),
    );
    expect(preview.canImport).toBe(false);
    expect(preview.issues.map(({ code }) => code)).toEqual(["hint:swapped"]);
    expect(preview.mapping.columns.lat).toBe("lat");
    const mapping = { ...preview.mapping, swapAxes: true };
    const confirmed = await uploadAccepted(client, { source: "kia", file, mapping });
    expect(confirmed).toMatchObject({ rowsAccepted: 1 });
    expect(confirmed.normalised).toContain("axis_swapped");
    await undo(client, confirmed.id);
  });

  test("remembers how a source's files are read", async () => {
    const file = csv("nr;när;vad;var", "1;10.05.2025 21:15;Skräpigt;Nacka Forum");
    const mapping = {
      columns: { externalId: "nr", from: "när", category: "vad", place: "var" },
      values: { category: { skräpigt: "litter" } },
    };
    expect((await upload(client, { source: "observation", file })).status).toBe(422);
    const first = await uploadAccepted(client, { source: "observation", file, mapping });
    expect(first.rowsAccepted).toBe(1);
    await undo(client, first.id);
    const second = await uploadAccepted(client, { source: "observation", file });
    expect(second.rowsAccepted).toBe(1);
    await undo(client, second.id);
  });
});
