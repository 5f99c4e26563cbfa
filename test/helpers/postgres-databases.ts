import pg from "pg";
import type { TemplateState } from "./database-states.ts";

/** How far a database has come when a suite gets it. */
export type DatabaseState = "empty" | TemplateState;

/** What the template of a state is called on PostgreSQL. */
export const templateName = (state: TemplateState): string => `template_${state}`;

/** The address of another database of the same cluster. */
export function addressOf(clusterUrl: string, name: string): string {
  const url = new URL(clusterUrl);
  url.pathname = `/${name}`;
  return url.href;
}

async function command(clusterUrl: string, sql: string): Promise<void> {
  const client = new pg.Client({ connectionString: clusterUrl });
  await client.connect();
  await client.query(sql).finally(() => client.end());
}

/** Creates a database, as a copy of another one when `template` is given. */
export const createDatabase = (clusterUrl: string, name: string, template = "template0"): Promise<void> =>
  command(clusterUrl, `create database "${name}" template "${template}"`);

/** Takes a database away together with whoever is connected to it. */
export const dropDatabase = (clusterUrl: string, name: string): Promise<void> =>
  command(clusterUrl, `drop database if exists "${name}" with (force)`);
