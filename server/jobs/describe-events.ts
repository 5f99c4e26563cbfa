import type { Filter } from "#core/contract/filter.ts";
import type { FileHead } from "#core/domain/export/file-head.ts";
import { type ExportNames, selectionLines } from "#core/domain/export/selection-lines.ts";
import { formatZoned } from "#core/domain/time/format-zoned.ts";
import type { Client } from "../db/database.ts";
import { countEvents } from "../queries/count-events.ts";
import { readExportNames } from "../queries/export-names.ts";
import { readMunicipalityName } from "../queries/read-municipality-name.ts";
import { readTimeZone } from "../queries/read-time-zone.ts";
import { type ResolvedFilter, resolveFilter } from "../queries/resolve-filter.ts";
import { readSelectionCertainty } from "../queries/selection-certainty.ts";

/** How many rows does a selection have (`total`), and what do they weigh in it? By source. */
export async function countSelection(client: Client, filter: ResolvedFilter, timeZone: string) {
  const counted = await countEvents(client, filter, {
    by: ["source"],
    areaKind: null,
    isNight: false,
    timeZone,
  });
  return { ...counted, total: counted.events, weight: counted.total };
}

/** What does a file of a selection's events say of itself, and what are the ids in it called? */
export async function describeEvents(
  client: Client,
  selection: Filter,
): Promise<{ head: FileHead; names: ExportNames }> {
  const timeZone = await readTimeZone(client);
  const filter = await resolveFilter(client, selection);
  const counted = await countSelection(client, filter, timeZone);
  const certainty = await readSelectionCertainty(client, filter);
  const names = await readExportNames(client);
  const isWeighted = filter.clock !== null;
  const uncertain = isWeighted
    ? counted.rows.reduce((sum, row) => sum + (row.uncertain ?? 0), 0)
    : certainty.uncertainRows;
  const head: FileHead = {
    title: "Händelser, en rad för varje rapport",
    municipality: await readMunicipalityName(client),
    selection: selectionLines(selection, names),
    count: {
      count: counted.weight,
      rows: counted.total,
      isWeighted,
      uncertainShare: counted.weight > 0 ? uncertain / counted.weight : null,
      withoutCell: counted.withoutCell,
      withoutClock: counted.withoutClock,
    },
    source: counted.rows.map(({ source }) => names.source(source ?? "")).join("; "),
    isExample: certainty.isExample,
    exportedAt: formatZoned(Date.now(), timeZone).slice(0, 16).replace("T", " "),
  };
  return { head, names };
}
