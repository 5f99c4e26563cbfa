import type { IdRepeat } from "../mapping/reading-plan.ts";
import type { Layout } from "../mapping/layout.ts";
import { textOfCell } from "../mapping/row-fields.ts";
import type { SourceRow, Table } from "../readers/reader.ts";
import { glanceId } from "./glance-id.ts";
import type { TextTally } from "./text-tally.ts";

/**
 * Which ids does a file use more than once, and do those rows say the same? Keeps only the ids that the
 * tally has seen twice.
 */
export async function findRepeats(
  table: Table,
  layout: Layout,
  tally: TextTally,
): Promise<ReadonlyMap<string, IdRepeat>> {
  const seen = new Map<string, { content: string; firstRecord: number; rows: number; isConflict: boolean }>();
  for await (const batch of table.rows()) {
    for (const row of batch) {
      const id = row.issue === undefined ? glanceId(row, layout) : null;
      if (id === null || tally.count(id) < 2) continue;
      const content = contentOf(row, layout);
      const earlier = seen.get(id);
      if (earlier === undefined)
        seen.set(id, { content, firstRecord: row.record, rows: 1, isConflict: false });
      else {
        earlier.rows++;
        earlier.isConflict ||= earlier.content !== content;
      }
    }
  }
  return new Map(
    [...seen]
      .filter(([, { rows }]) => rows > 1)
      .map(([id, { firstRecord, isConflict }]) => [id, { firstRecord, isConflict }]),
  );
}

/** What a row says besides its id. */
function contentOf(row: SourceRow, layout: Layout): string {
  const columns = [...layout.columnOf].filter(([field]) => field !== "externalId");
  const cells = columns.map(([, index]) =>
    (textOfCell(row.cells[index] ?? null) ?? "").normalize("NFC").trim(),
  );
  return JSON.stringify([...cells, row.geometry ?? null]);
}
