import { readFileSync } from "node:fs";
import { basename } from "node:path";
import {
  type ImportPreview,
  importPreviewPath,
  importPreviewSchema,
  importSchema,
  importsPath,
  type Mapping,
} from "#core/contract/import.ts";
import { problemSchema } from "#core/contract/problem.ts";
import type { TestClient } from "../../helpers/server.ts";

/** What is sent to the import. */
export interface Upload {
  source: string;
  /** Path of a file, or its content. */
  file: string | Uint8Array;
  name?: string;
  mapping?: Partial<Mapping>;
  id?: string;
}

/** The form of an upload as a browser sends it. */
export function formOf({ source, file, name, mapping, id }: Upload): FormData {
  const bytes = typeof file === "string" ? readFileSync(file) : file;
  const form = new FormData();
  form.set("source", source);
  if (id !== undefined) form.set("id", id);
  if (mapping !== undefined) form.set("mapping", JSON.stringify(mapping));
  form.set(
    "file",
    new Blob([bytes as Uint8Array<ArrayBuffer>]),
    name ?? (typeof file === "string" ? basename(file) : "prov.csv"),
  );
  return form;
}

/** Sends a file to the import. */
export const upload = (client: TestClient, request: Upload): Promise<Response> =>
  client(importsPath, { method: "POST", body: formOf(request) });

/** Sends a file that is taken in; the answer by its contract. */
export async function uploadAccepted(client: TestClient, request: Upload) {
  const response = await upload(client, request);
  const body: unknown = await response.json();
  if (response.status !== 201) throw new Error(`${response.status}: ${JSON.stringify(body)}`);
  return importSchema.parse(body);
}

/** Sends a file that is refused; the problem by its contract, with its status. */
export async function uploadRefused(client: TestClient, request: Upload) {
  const response = await upload(client, request);
  const body: unknown = await response.json();
  if (response.status < 400) throw new Error(`togs emot: ${JSON.stringify(body)}`);
  return { ...problemSchema.parse(body), status: response.status };
}

/** What a file would become. */
export async function previewOf(client: TestClient, request: Upload): Promise<ImportPreview> {
  const response = await client(importPreviewPath, { method: "POST", body: formOf(request) });
  return importPreviewSchema.parse(await response.json());
}

/** Takes an import back, or cancels it. */
export const undo = (client: TestClient, id: string): Promise<Response> =>
  client(`${importsPath}/${id}`, { method: "DELETE" });

/** The rows of a text as a file. */
export const csv = (...lines: readonly string[]): Uint8Array =>
  new TextEncoder().encode(`${lines.join("\r\n")}\r\n`);

/** The header of the tables in tests. */
export const HEADER = "id;start;slut;kategori;plats;lat;lon;fritext";

/** A good row with an id; parts may be replaced. */
export function row(
  id: string,
  parts: Partial<Record<"start" | "slut" | "kategori" | "plats" | "lat" | "lon" | "fritext", string>> = {},
): string {
  const { start, slut, kategori, plats, lat, lon, fritext } = {
    start: "2025-05-10 21:15",
    slut: "2025-05-10 21:40",
    kategori: "Skadegörelse",
    plats: "Forum Nacka",
    lat: "59.3100",
    lon: "18.1640",
    fritext: "Klotter på vägg",
    ...parts,
  };
  return [id, start, slut, kategori, plats, lat, lon, fritext].join(";");
}
