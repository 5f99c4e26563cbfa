import type { Import, ImportPreview, ImportProgress } from "#core/contract/import.ts";
import type { Actor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { type ImportRequest, runImport } from "./load/run-import.ts";
import { preview } from "./preview.ts";
import { runningImports } from "./progress.ts";
import type { WaitingTexts } from "./waiting-texts.ts";
import { removeImport } from "./undo-import.ts";

export type { ImportRequest };

/** Taking files in, following, cancelling and undoing them. */
export interface ImportService {
  preview(actor: Actor, request: Omit<ImportRequest, "id">): Promise<ImportPreview>;
  /** Takes a file in; an id that is under way or done answers with that import. */
  run(actor: Actor, request: ImportRequest, onProgress?: (progress: ImportProgress) => void): Promise<Import>;
  /** Cancels while it runs, undoes afterwards. */
  remove(actor: Actor, id: string): Promise<Import>;
  /** Follows an import of this process, also one that has not begun yet; gives the way to stop following. */
  follow(actor: Actor, id: string, listener: (progress: ImportProgress) => void): () => void;
}

export interface ImportSettings {
  /** The clock that the future is told by; default the machine's. */
  readonly now?: () => number;
  /** A service such as Nominatim that refines addresses; none by default. */
  readonly geocoderUrl?: string | null;
  /** Where doubtful texts wait for a person; without it they are stored with all that is doubtful masked. */
  readonly waiting?: WaitingTexts;
}

/** The imports of one server, or of one command, on a database. */
export function importService(
  database: Database,
  { now = Date.now, geocoderUrl = null, waiting }: ImportSettings = {},
): ImportService {
  const running = runningImports();
  const keyOf = (actor: Actor, id: string) => `${actor.municipalityId}/${id.toLowerCase()}`;
  return {
    preview: (actor, request) => preview(request, { database, actor, nowMs: now(), geocoderUrl }),
    async run(actor, request, onProgress) {
      const key = keyOf(actor, request.id);
      const started =
        running.get(key) ??
        running.start(key, async ({ report, signal }) => {
          const result = await runImport(request, {
            database,
            actor,
            nowMs: now(),
            geocoderUrl,
            waiting,
            signal,
            report,
          });
          // The import is done; without this its rows are only found more slowly.
          await database.refreshStatistics().catch(() => {});
          return result;
        });
      if (onProgress) started.listeners.add(onProgress);
      return started.result;
    },
    async remove(actor, id) {
      const run = running.get(keyOf(actor, id));
      run?.abort.abort();
      await run?.result.catch(() => {});
      return removeImport(database, actor, id);
    },
    follow(actor, id, listener) {
      const key = keyOf(actor, id);
      const begin = () => {
        const run = running.get(key);
        if (!run) return;
        listener(run.progress);
        run.listeners.add(listener);
      };
      const stopWaiting = running.onStart(key, begin);
      begin();
      return () => {
        stopWaiting();
        running.get(key)?.listeners.delete(listener);
      };
    },
  };
}
