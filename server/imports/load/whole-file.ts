import type { Issue } from "#core/contract/problem.ts";
import type { Actor } from "../../db/actor.ts";
import type { Client, Database } from "../../db/database.ts";
import type { ImportCounts } from "../../queries/import-state.ts";
import type { ImportContext } from "../import-context.ts";
import type { ReadingPlan } from "../mapping/reading-plan.ts";
import type { RefusedRow } from "../read-batch.ts";
import { refusal, type Table } from "../readers/reader.ts";
import type { IssueList } from "./issue-list.ts";

const MOST_ROWS = 5_000;

/** A small file to be taken in, in one transaction. */
export interface WholeFileTask {
  readonly database: Database;
  readonly actor: Actor;
  readonly no: number;
  readonly table: Table;
  readonly plan: ReadingPlan;
  readonly context: ImportContext;
  /** Publishes, in the same transaction. */
  finish(client: Client, counts: ImportCounts, issues: IssueList): Promise<void>;
}

/** What a small file comes to before it is stored. */
export interface WholeFile {
  readonly refused: readonly RefusedRow[];
  readonly warnings: readonly Issue[];
  readonly duplicates: number;
  /** Stores what is good; gives how many rows were new and changed. */
  save(client: Client): Promise<{ added: number; changed: number; same: number }>;
}

/** Refuses a file of areas or shifts that is too large to be taken in at once. */
export function refuseTooManyRows({ rowCount }: Table): void {
  if (rowCount <= MOST_ROWS) return;
  throw refusal(
    "too_many_rows",
    `Filen har ${rowCount} rader; högst ${MOST_ROWS} tas emot här. Dela upp den.`,
  );
}
