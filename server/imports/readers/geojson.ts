import { crsOfMember } from "./crs-member.ts";
import { decodeText, type DecodedText } from "./decode-text.ts";
import { readFeature } from "./geojson-feature.ts";
import { geometryTypes } from "./geometry-structure.ts";
import { outlineJson, type JsonOutline } from "./json-outline.ts";
import { tableOfRecords } from "./json-table.ts";
import { isJsonObject, parseSpan } from "./json-values.ts";
import { openRequests, requestsIn } from "./open311.ts";
import { createPacer } from "./pacer.ts";
import { refusal, type FileReader, type FileRefused, type ReaderOptions, type Table } from "./reader.ts";

/** Reader of GeoJSON: a FeatureCollection, one feature or one bare geometry (RFC 7946), or one feature a line (RFC 8142). */
export const geojsonReader: FileReader = { format: "geojson", recognises: looksLikeJson, open: openJson };

/** Other JSON formats by a key that only they have, to name them in the refusal. */
const otherFormats: readonly { name: string; isIt(value: Record<string, unknown>): boolean }[] = [
  { name: "TopoJSON", isIt: (value) => value.type === "Topology" },
  {
    name: "Esri JSON",
    isIt: (value) => "geometryType" in value || "spatialReference" in value || "rings" in value,
  },
  { name: "Overpass JSON", isIt: (value) => "osm3s" in value },
  { name: "en kartstil", isIt: (value) => "layers" in value && "sources" in value },
];

/** Does the text begin as JSON, or is it named as JSON? A CSV may begin with a bracket, but not with one and a quote or a brace. */
export function looksLikeJson(head: Buffer, fileName: string): boolean {
  if (/\.(geo)?json(l|s|seq)?$|\.ndjson$/i.test(fileName)) return true;
  const text = head
    .toString("latin1", 0, 1_024)
    .replace(/^(\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replaceAll("\0", "");
  return /^\s*\x1e?\s*(\{\s*"|\[\s*[[{])/.test(text);
}

/** The table of any JSON file that is read here. Throws FileRefused. */
export async function openJson(bytes: Buffer, options: ReaderOptions): Promise<Table> {
  const pace = createPacer(options.signal);
  const text = await decodeText(bytes, pace, options.encoding);
  const outline = await outlineJson(text.bytes, pace);
  if (outline.documents.length > 2) return openSequence(text, outline, options);
  const frame = frameOf(text.bytes, outline);
  if (Array.isArray(frame)) return openRequests(text, outline, options);
  if (!isJsonObject(frame)) throw notGeojson(`innehåller bara värdet ${JSON.stringify(frame)}`);
  if (requestsIn(frame) && outline.list !== null) return openRequests(text, outline, options);
  return openFeatures(frame, text, outline, options);
}

function openFeatures(
  frame: Record<string, unknown>,
  text: DecodedText,
  outline: JsonOutline,
  options: ReaderOptions,
): Promise<Table> {
  const other = isGeojsonType(frame.type) ? undefined : otherFormats.find((format) => format.isIt(frame));
  if (other !== undefined) {
    throw refusal(
      "wrong_type",
      `Filen är ${other.name}, inte GeoJSON. Exportera den som GeoJSON i WGS 84 eller SWEREF 99.`,
    );
  }
  const crs = crsOfMember(frame.crs);
  return tableOfRecords(
    {
      format: "geojson",
      text,
      outline,
      spans: featureSpans(frame, outline),
      ...(crs === undefined ? {} : { crs }),
      read: (value) => readFeature(value, options.target),
    },
    options,
  );
}

function isGeojsonType(type: unknown): boolean {
  return typeof type === "string" && ["FeatureCollection", "Feature", ...geometryTypes].includes(type);
}

function featureSpans(frame: Record<string, unknown>, outline: JsonOutline): readonly number[] {
  const { type } = frame;
  if (type === "FeatureCollection") {
    if (Array.isArray(frame.features)) return outline.elements;
    throw notGeojson("är en FeatureCollection utan listan features");
  }
  if (isGeojsonType(type)) return outline.documents;
  if (type === undefined)
    throw notGeojson(`saknar type (nycklar: ${Object.keys(frame).slice(0, 8).join(", ") || "inga"})`);
  throw notGeojson(
    `har type ${JSON.stringify(type)}, som inte finns i GeoJSON (stora och små bokstäver räknas)`,
  );
}

async function openSequence(text: DecodedText, outline: JsonOutline, options: ReaderOptions): Promise<Table> {
  const first = parseSpan(text.bytes, outline, outline.documents[0] ?? 0, outline.documents[1] ?? 0);
  const crs = isJsonObject(first) ? crsOfMember(first.crs) : undefined;
  return tableOfRecords(
    {
      format: "geojsonseq",
      text,
      outline,
      spans: outline.documents,
      ...(crs === undefined ? {} : { crs }),
      read: (value) => readFeature(value, options.target),
    },
    options,
  );
}

/** The document with its list of records left empty: small enough to parse at once. A single feature or geometry is cut likewise. */
function frameOf(bytes: Buffer, outline: JsonOutline): unknown {
  const [start = 0, end = 0] = outline.documents;
  if (outline.list === null) return parseSpan(bytes, outline, start, end);
  const before = bytes.toString("utf8", start, outline.list.start);
  return JSON.parse(`${before}[]${bytes.toString("utf8", outline.list.end, end)}`);
}

function notGeojson(what: string): FileRefused {
  return refusal("bad_structure", `Filen ${what}. En FeatureCollection med Feature-objekt väntades.`);
}
