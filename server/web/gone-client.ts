import type { RequestHandler } from "express";
import { askedBy } from "../db/asker.ts";

/** Lets the database know when whoever asked has hung up, so that it does not work on for nobody. */
export const noticeGoneClient: RequestHandler = (_request, response, next) => {
  const gone = new AbortController();
  response.once("close", () => {
    if (!response.writableFinished) gone.abort();
  });
  askedBy(gone.signal, next);
};
