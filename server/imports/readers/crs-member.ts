import { isJsonObject } from "./json-values.ts";
import { refusal } from "./reader.ts";

/**
 * The "EPSG:nnnn" an old-style `crs` member of GeoJSON names, as QGIS and FME write it; undefined without one.
 * CRS84 is 4326 here, since GeoJSON puts longitude first either way. Throws `bad_structure` when it cannot be read:
 * metres must never be taken for degrees.
 */
export function crsOfMember(crs: unknown): string | undefined {
  if (crs === undefined || crs === null) return undefined;
  const properties = isJsonObject(crs) ? crs.properties : undefined;
  const name = isJsonObject(properties) ? (properties.name ?? properties.code) : undefined;
  const text = typeof name === "string" || typeof name === "number" ? String(name).trim() : "";
  if (/\bCRS:?84$/i.test(text)) return "EPSG:4326";
  const code =
    /^(?:urn:(?:ogc|x-ogc):def:crs:EPSG:[\d.]*:|https?:\/\/www\.opengis\.net\/def\/crs\/EPSG\/[\d.]+\/|EPSG:{1,2})?(\d{4,6})$/i.exec(
      text,
    )?.[1];
  if (code !== undefined) return `EPSG:${code}`;
  throw refusal(
    "bad_structure",
    `Filens crs (${text === "" ? "utan namn" : `”${text.slice(0, 80)}”`}) går inte att tolka. Exportera i WGS 84 eller SWEREF 99.`,
  );
}
