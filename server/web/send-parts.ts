import type { Response } from "express";

/**
 * Sends a file part by part, no faster than the other side reads, so that its size does not matter to
 * the server's memory. Stops quietly when the other side has gone; an error breaks the connection off, so
 * that half a file is never taken for a whole one.
 */
export async function sendParts(response: Response, parts: AsyncIterable<string>): Promise<void> {
  for await (const part of parts) {
    if (response.destroyed) return;
    if (!response.write(part)) {
      await new Promise((resolve) => response.once("drain", resolve).once("close", resolve));
    }
  }
  response.end();
}
