import type { TestProject } from "vitest/node";
import { buildAll } from "../../scripts/build/build-all.ts";
import type { TemplateState } from "./database-states.ts";
import { makeEmbeddedTemplates } from "./embedded-templates.ts";

declare module "vitest" {
  export interface ProvidedContext {
    archives: Record<TemplateState, string>;
  }
}

/** Builds the page and the embedded database's files, and makes the databases that each suite copies. */
export default async function setup(project: TestProject): Promise<void> {
  await buildAll(["database", "client"]);
  project.provide("archives", await makeEmbeddedTemplates());
}
