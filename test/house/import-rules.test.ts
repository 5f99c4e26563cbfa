import { describe, expect, it } from "vitest";
import { brokenImports, ruleFor } from "../../scripts/check/import-rules.ts";
import { sourceFiles } from "../../scripts/check/source-files.ts";

const refused: [file: string, statement: string][] = [
  ["core/domain/time/planted.ts", 'import { z } from "zod";'],
  ["core/domain/time/planted.ts", 'import { readFile } from "node:fs/promises";'],
  ["core/domain/planted.ts", 'import type { Filter } from "../contract/filter.ts";'],
  ["core/contract/planted.ts", 'import pg from "pg";'],
  ["core/contract/planted.ts", 'import { app } from "../../server/app.ts";'],
  ["core/domain/planted.ts", 'export { theme } from "../../client/style/theme.ts";'],
  ["server/queries/planted.ts", 'import pg from "pg";'],
  ["server/queries/planted.ts", 'import { openPostgres } from "../db/pool.ts";'],
  ["server/queries/planted.ts", 'import { healthRoutes } from "../routes/health.ts";'],
  ["server/db/planted.ts", 'import express from "express";'],
  ["server/db/planted.ts", 'import { list } from "../queries/list.ts";'],
  ["server/imports/planted.ts", 'import { openPostgres } from "../db/pool.ts";'],
  ["server/imports/readers/planted.ts", 'import { healthRoutes } from "../../routes/health.ts";'],
  ["server/jobs/planted.ts", 'import { createPool } from "../db/pool.ts";'],
  ["server/jobs/planted.ts", 'import pg from "pg";'],
  ["server/routes/planted.ts", 'import pg from "pg";'],
  ["server/routes/planted.ts", 'import { createPool } from "../db/pool.ts";'],
  ["server/routes/planted.ts", 'import { healthRoutes } from "./health.ts";'],
  ["server/planted.ts", 'import { theme } from "../client/style/theme.ts";'],
  ["server/planted.ts", 'import { runChecks } from "../scripts/check.ts";'],
  ["server/planted.ts", 'import { openServer } from "../test/helpers/server.ts";'],
  ["client/features/map/planted.tsx", 'import { ImportPage } from "../import/import-page.tsx";'],
  ["client/features/map/planted.tsx", 'import { App } from "../../app.tsx";'],
  ["client/features/map/planted.tsx", 'import { Refusal } from "../../../server/errors.ts";'],
  ["client/features/map/planted.tsx", 'const page = await import("../import/import-page.tsx");'],
  ["client/features/map/planted.tsx", 'type Page = import("../import/import-page.tsx").ImportPage;'],
  ["client/ui/planted.tsx", 'import { MapPage } from "../features/map/map-page.tsx";'],
  ["client/api/planted.ts", 'import { useMap } from "../features/map/use-map.ts";'],
  ["client/planted.ts", 'import { readFile } from "node:fs/promises";'],
  ["client/planted.ts", 'import pg from "pg";'],
  ["scripts/planted.ts", 'import { openServer } from "../test/helpers/server.ts";'],
];

const accepted: [file: string, statement: string][] = [
  ["core/domain/time/planted.ts", 'import { day } from "../place/day.ts";'],
  ["core/contract/planted.ts", 'import { z } from "zod";'],
  ["server/queries/planted.ts", 'import type pg from "pg";'],
  ["server/db/planted.ts", 'import pg from "pg";'],
  ["server/imports/planted.ts", 'import { withActor } from "../db/actor.ts";'],
  ["server/routes/planted.ts", 'import { withActor } from "../db/actor.ts";'],
  ["server/routes/planted.ts", 'import { eventsPath } from "#core/contract/event.ts";'],
  ["client/features/map/planted.tsx", 'import { Panel } from "../../ui/panel.tsx";'],
  ["client/features/map/planted.tsx", 'import "./planted.css";'],
  ["client/app.tsx", 'import { MapPage } from "./features/map/map-page.tsx";'],
  ["bench/planted.ts", 'import { startPrivatePostgres } from "../scripts/postgres/private-postgres.ts";'],
];

describe("who may import whom", () => {
  it.each(refused)("refuses in %s: %s", (file, statement) => {
    expect(brokenImports(file, statement)).toHaveLength(1);
  });

  it.each(accepted)("accepts in %s: %s", (file, statement) => {
    expect(brokenImports(file, statement)).toEqual([]);
  });

  it("names the line, the import and what is allowed instead", () => {
    const [sentence] = brokenImports("core/domain/planted.ts", '\nimport pg from "pg";');
    expect(sentence).toContain('core/domain/planted.ts:2 får inte importera "pg"');
  });

  it("has a rule for every source folder", async () => {
    const files = (await sourceFiles()).filter((path) => path.includes("/"));
    expect(files.filter((path) => ruleFor(path) === null)).toEqual([]);
  });
});
