import { useEffect, useState } from "react";
import { type ImportProgress, importProgressSchema, importsPath } from "#core/contract/import.ts";

const RETRY_MS = 400;

/** How far has an import come? Null until the server has told; follows it while `id` is given. */
export function useImportProgress(id: string | null): ImportProgress | null {
  const [seen, setSeen] = useState<{ id: string; progress: ImportProgress } | null>(null);
  useEffect(() => {
    if (id === null) return undefined;
    return follow(`${importsPath}/${id}/progress`, (progress) => setSeen({ id, progress }));
  }, [id]);
  return seen !== null && seen.id === id ? seen.progress : null;
}

/** Listens to the server's events and comes back where it does not know the import yet. Returns how to stop. */
function follow(address: string, onProgress: (progress: ImportProgress) => void): () => void {
  let events: EventSource | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const open = () => {
    events = new EventSource(address);
    events.addEventListener("message", ({ data }: MessageEvent<string>) => {
      const progress = parseProgress(data);
      if (progress) onProgress(progress);
      if (progress && progress.status !== "running") events?.close();
    });
    events.addEventListener("error", () => {
      // A refused stream is closed for good; one that was cut comes back by itself.
      if (events?.readyState === EventSource.CLOSED) timer = setTimeout(open, RETRY_MS);
    });
  };
  open();
  return () => {
    clearTimeout(timer);
    events?.close();
  };
}

function parseProgress(data: string): ImportProgress | null {
  try {
    const parsed = importProgressSchema.safeParse(JSON.parse(data));
    return parsed.success ? parsed.data : null;
  } catch {
    return null;
  }
}
