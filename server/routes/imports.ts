import { randomUUID } from "node:crypto";
import { type Request, type Response, Router } from "express";
import { z } from "zod";
import { importPreviewPath, importsPath, type Mapping, mappingSchema } from "#core/contract/import.ts";
import { withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { Refusal } from "../errors.ts";
import { importService } from "../imports/import-service.ts";
import type { WaitingTexts } from "../imports/waiting-texts.ts";
import { rejectedCsv } from "../imports/rejected-csv.ts";
import { findImport, listImports } from "../queries/import-list.ts";
import { requireRole } from "../web/access.ts";
import { noteExport } from "../web/note-export.ts";
import { receiveFile } from "../web/receive-file.ts";
import { sendProgress } from "../web/send-progress.ts";
import { actorOf } from "../web/session.ts";

const MOST_LISTED = 200;

export interface ImportRoutesOptions {
  /** Largest file taken, MB. */
  maxUploadMb: number;
  /** A service such as Nominatim that refines addresses; none by default. */
  geocoderUrl?: string | null;
  /** Where doubtful texts wait for a person. */
  waiting: WaitingTexts;
}

const fieldsSchema = z.object({
  source: z.string().min(1).max(40),
  mapping: z.string().max(200_000).optional(),
  id: z.uuid().optional(),
});
const idSchema = z.uuid();

/** Taking in files: preview, import, progress, refused rows, undo. For the analyst only. */
export function importRoutes(
  database: Database,
  { maxUploadMb, geocoderUrl = null, waiting }: ImportRoutesOptions,
): Router {
  const router = Router();
  const service = importService(database, { geocoderUrl, waiting });
  const upload = receiveFile(maxUploadMb);
  const analystOf = (request: Request) => requireRole(actorOf(request), "analyst");
  const onlyAnalyst = (request: Request, _response: Response, next: () => void) => {
    analystOf(request);
    next();
  };
  const findOr404 = async (request: Request) => {
    const id = idOf(request);
    const found = await withActor(database, analystOf(request), (client) => findImport(client, id));
    if (found === null) throw new Refusal("not_found");
    return found;
  };

  router.post(importPreviewPath, onlyAnalyst, upload, async (request, response) => {
    const { id: _id, ...file } = uploadedFile(request);
    response.json(await service.preview(analystOf(request), file));
  });

  router.post(importsPath, onlyAnalyst, upload, async (request, response) => {
    response.status(201).json(await service.run(analystOf(request), uploadedFile(request)));
  });

  router.get(importsPath, async (request, response) => {
    const items = await withActor(database, analystOf(request), (client) => listImports(client, MOST_LISTED));
    response.json({ items });
  });

  router.get(`${importsPath}/:id`, async (request, response) => {
    response.json((await findOr404(request)).item);
  });

  router.get(`${importsPath}/:id/progress`, async (request, response) => {
    const actor = analystOf(request);
    const id = idOf(request);
    const found = await withActor(database, actor, (client) => findImport(client, id));
    sendProgress(response, found?.item ?? null, (listener) => service.follow(actor, id, listener));
  });

  router.get(`${importsPath}/:id/rejected.csv`, async (request, response) => {
    const found = await findOr404(request);
    await noteExport(database, actorOf(request), "rejected_rows", "csv");
    response.type("text/csv; charset=utf-8").attachment("fel-rader.csv");
    for await (const part of rejectedCsv(database, actorOf(request), found)) {
      if (!response.write(part))
        await new Promise((resolve) => response.once("drain", resolve).once("close", resolve));
      if (response.destroyed) return;
    }
    response.end();
  });

  router.delete(`${importsPath}/:id`, async (request, response) => {
    response.json(await service.remove(analystOf(request), idOf(request)));
  });

  return router;
}

function idOf(request: Request): string {
  const id = idSchema.safeParse(request.params["id"]);
  if (!id.success) throw new Refusal("not_found");
  return id.data;
}

function uploadedFile(request: Request) {
  const fields = fieldsSchema.safeParse(request.body ?? {});
  if (!fields.success || request.file === undefined) {
    throw new Refusal("bad_request", {
      detail: "Fälten ”file” och ”source” behövs; ”id” är ett UUID och ”mapping” är JSON.",
    });
  }
  const { source, mapping, id } = fields.data;
  return {
    id: id ?? randomUUID(),
    source,
    fileName: request.file.originalname,
    bytes: request.file.buffer,
    mapping: mapping === undefined || mapping === "" ? null : parseMapping(mapping),
  };
}

function parseMapping(text: string): Mapping {
  try {
    const parsed = mappingSchema.safeParse(JSON.parse(text));
    if (parsed.success) return parsed.data;
  } catch {
    // Answered below like any other mapping that is not understood.
  }
  throw new Refusal("bad_request", { detail: "Kopplingen (”mapping”) kan inte tolkas." });
}
