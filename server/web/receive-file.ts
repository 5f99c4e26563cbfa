import type { IncomingMessage } from "node:http";
import type { Writable } from "node:stream";
import type { Request, RequestHandler, Response } from "express";
import multer from "multer";
import { Refusal } from "../errors.ts";
import { boundaryOf, partHeaderCleaner } from "./clean-part-headers.ts";

const MEGABYTE = 1_048_576;

/** Feeds the parser what the request holds; once it has given up, the rest is read and thrown away. */
function feed(request: IncomingMessage, parser: Writable): void {
  const cleaner = partHeaderCleaner(boundaryOf(request.headers["content-type"]));
  const hasGivenUp = () => parser.destroyed || parser.listenerCount("close") === 0;
  // The file is kept in memory, so the parser is never behind.
  request.on("data", (chunk: Buffer) => {
    if (!hasGivenUp()) parser.write(cleaner.push(chunk));
  });
  request.on("end", () => {
    if (!hasGivenUp()) parser.end(cleaner.end());
  });
}

/** Takes one file in the field `file` into memory. Refuses other contents with 415 and larger files with 413. */
export function receiveFile(maxUploadMb: number): RequestHandler {
  const options = {
    storage: multer.memoryStorage(),
    limits: { fileSize: maxUploadMb * MEGABYTE, files: 1, fields: 10, fieldSize: MEGABYTE, headerPairs: 100 },
    defParamCharset: "utf8",
    streamHandler: feed,
  };
  const receive = multer(options).single("file");
  return (request: Request, response: Response, next) => {
    if (!request.is("multipart/form-data")) {
      next(new Refusal("wrong_media_type", { detail: "En fil väntades (multipart/form-data)." }));
      return;
    }
    receive(request, response, (error: unknown) => {
      if (error === undefined) next();
      else next(asRefusal(error, maxUploadMb));
    });
  };
}

function asRefusal(error: unknown, maxUploadMb: number): unknown {
  const code = error instanceof multer.MulterError ? error.code : undefined;
  if (code === "LIMIT_FILE_SIZE") {
    return new Refusal("too_large", {
      detail: `Filen är större än ${maxUploadMb} MB. Dela upp den, till exempel per år.`,
      cause: error,
    });
  }
  if (error instanceof Refusal) return error;
  return new Refusal("bad_request", { detail: "Filen kom inte fram hel. Försök igen.", cause: error });
}
