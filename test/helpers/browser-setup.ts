import type { TestProject } from "vitest/node";
import { buildAll } from "../../scripts/build/build-all.ts";
import { makeEmbeddedTemplates } from "./embedded-templates.ts";

declare module "vitest" {
  export interface ProvidedContext {
    exampleArchive: string;
  }
}

/** Builds the page and makes, once for a run, the database with example data that each suite copies. */
export default async function setup(project: TestProject): Promise<void> {
  await buildAll();
  const { example } = await makeEmbeddedTemplates();
  project.provide("exampleArchive", example);
}
