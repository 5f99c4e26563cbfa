import type { Response } from "express";
import type { Import, ImportProgress } from "#core/contract/import.ts";

const HEARTBEAT_MS = 15_000;
const LONGEST_WAIT_MS = 600_000;

/**
 * Sends how far an import has come as server-sent events, until it has ended. An import that is not
 * known yet is waited for: the page listens while its file is still being uploaded.
 */
export function sendProgress(
  response: Response,
  known: Import | null,
  follow: (listener: (progress: ImportProgress) => void) => () => void,
): void {
  response.writeHead(200, {
    "content-type": "text/event-stream",
    "cache-control": "no-store",
    "x-accel-buffering": "no",
  });
  response.flushHeaders();
  const send = (progress: ImportProgress) => response.write(`data: ${JSON.stringify(progress)}\n\n`);
  if (known !== null && known.status !== "running") {
    send(progressOf(known));
    response.end();
    return;
  }
  const stopFollowing = follow((progress) => {
    send(progress);
    if (progress.status !== "running") response.end();
  });
  const heartbeat = setInterval(() => response.write(": väntar\n\n"), HEARTBEAT_MS);
  const limit = setTimeout(() => response.end(), LONGEST_WAIT_MS);
  response.once("close", () => {
    stopFollowing();
    clearInterval(heartbeat);
    clearTimeout(limit);
  });
}

function progressOf({ status, rowsTotal, rowsAccepted, rowsRejected }: Import): ImportProgress {
  return { status, rowsRead: rowsTotal, rowsTotal, rowsAccepted, rowsRejected };
}
