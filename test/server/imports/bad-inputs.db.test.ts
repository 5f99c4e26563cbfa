import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { importSchema, importsPath } from "#core/contract/import.ts";
import { problemSchema } from "#core/contract/problem.ts";
import { sourcesPath } from "#core/contract/reference.ts";
import { rootDir } from "../../../server/paths.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { openTestServer, type TestClient, type TestServer } from "../../helpers/server.ts";
import { undo, upload } from "./upload.ts";

interface BadInput {
  file: string;
  outcome: "accept" | "accept_normalised" | "reject_rows" | "reject_file";
  target: "kia" | "omrade" | "pass" | "names" | "query";
  rows_total?: number;
  rows_accepted?: number;
  rows_rejected?: number;
  rows_duplicate?: number;
  codes?: string[];
  normalised?: string[];
}

const folder = join(rootDir, "../shared/data/bad-inputs");
const isThere = existsSync(join(folder, "manifest.json"));
const cases = isThere
  ? (JSON.parse(readFileSync(join(folder, "manifest.json"), "utf8")) as { cases: BadInput[] }).cases
  : [];
const uploads = cases.filter(({ target }) => target !== "query" && target !== "names");
const TEXT_CASES = /^txt-(02|05|07|08|11|12)/;
const SWEDISH = /[åäöÅÄÖ]|(?:^|\s)(?:är|ska|inte|filen|raden|rad|har|och|till)\s/i;

async function keepText(client: TestClient, storesText: boolean): Promise<void> {
  const response = await client(`${sourcesPath}/kia`, {
    method: "PATCH",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ storesText }),
  });
  expect(response.status).toBe(204);
}

async function expectTaken(client: TestClient, one: BadInput, response: Response): Promise<void> {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(201);
  const result = importSchema.parse(body);
  expect(result.status).toBe("published");
  expect(result.rowsTotal).toBe(result.rowsAccepted + result.rowsRejected + result.rowsDuplicate);
  if (one.rows_total !== undefined) expect(result.rowsTotal).toBe(one.rows_total);
  if (one.rows_accepted !== undefined)
    expect(result.rowsAccepted, JSON.stringify(result)).toBe(one.rows_accepted);
  if (one.rows_rejected !== undefined)
    expect(result.rowsRejected, JSON.stringify(result)).toBe(one.rows_rejected);
  if (one.rows_duplicate !== undefined) expect(result.rowsDuplicate).toBe(one.rows_duplicate);
  expect(result.issues.map(({ code }) => code)).toEqual(expect.arrayContaining(one.codes ?? []));
  expect(result.normalised).toEqual(expect.arrayContaining(one.normalised ?? []));
  if (one.outcome === "accept") expect(result.normalised.filter((code) => code !== "newline:cr")).toEqual([]);
  for (const issue of result.issues) {
    expect(issue.message).toMatch(SWEDISH);
    if (issue.severity === "error") expect(issue.row).toBeGreaterThan(0);
  }
  expect((await undo(client, result.id)).status).toBe(200);
}

async function expectRefused(one: BadInput, response: Response): Promise<void> {
  const body: unknown = await response.json();
  expect(response.status, JSON.stringify(body)).toBe(422);
  const problem = problemSchema.parse(body);
  expect(problem.issues?.map(({ code }) => code)).toEqual(expect.arrayContaining(one.codes ?? []));
  expect(problem.detail).toMatch(SWEDISH);
}

describeOnEachDatabase("filer med fel", (database) => {
  let server: TestServer;
  let client: TestClient;
  beforeAll(async () => {
    server = await openTestServer(database());
    client = server.as("analyst");
  });
  afterAll(async () => {
    await server.close();
  });

  describe.skipIf(!isThere)("ur ../shared/data/bad-inputs", () => {
    test.each(uploads)("$file: $outcome", async (one) => {
      await keepText(client, TEXT_CASES.test(one.file));
      const response = await upload(client, { source: one.target, file: join(folder, one.file) });
      if (one.outcome === "reject_file") await expectRefused(one, response);
      else await expectTaken(client, one, response);
    });

    test("hostile file names are shown without path and control characters, at most 120 long", async () => {
      const names = JSON.parse(
        readFileSync(join(folder, "name-01-hostile-filenames.json"), "utf8"),
      ) as string[];
      for (const name of names) {
        const response = await upload(client, {
          source: "kia",
          file: join(folder, "enc-01-utf8-bom.csv"),
          name,
        });
        const result = importSchema.parse(await response.json());
        expect(result.rowsAccepted).toBe(3);
        expect([...result.fileName].length).toBeLessThanOrEqual(120);
        expect(result.fileName).not.toMatch(/[/\\\p{Cc}\p{Cf}]/u);
        const rejected = await client(`${importsPath}/${result.id}/rejected.csv`);
        expect(rejected.headers.get("content-disposition")).toMatch(
          /^attachment; filename="?fel-rader\.csv"?$/,
        );
        await undo(client, result.id);
      }
    });
  });
});
