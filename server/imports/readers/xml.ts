import { TextDecoder } from "node:util";

import { SaxesParser } from "saxes";

import { refusal, type FileRefused } from "./reader.ts";

/** What to do at each event; names come without namespace prefix. */
export interface XmlHandlers {
  open(name: string, attributes: Readonly<Record<string, string>>): void;
  close?(name: string): void;
  text?(text: string): void;
}

const maxDepth = 64;

/**
 * Parses an XML part as it arrives. No entity but the five of XML is known, nothing outside is fetched.
 * Throws FileRefused: `doctype` for a document type declaration, `encoding_unknown`, `encoding_mixed`, `bad_structure`.
 */
export async function parseXml(
  part: string,
  chunks: AsyncIterable<Buffer>,
  handlers: XmlHandlers,
): Promise<void> {
  const parser = createParser(part, handlers);
  let decoder: TextDecoder | null = null;
  try {
    for await (const chunk of chunks) {
      decoder ??= new TextDecoder(encodingOf(chunk), { fatal: true });
      parser.write(decoder.decode(chunk, { stream: true }));
    }
    parser.write(decoder?.decode() ?? "");
    parser.close();
  } catch (error) {
    if (error instanceof TypeError)
      throw refusal(
        "encoding_mixed",
        `Delen ${part} i arbetsboken är inte giltig UTF-8. Spara den på nytt i Excel.`,
      );
    throw error;
  }
}

function createParser(part: string, handlers: XmlHandlers): SaxesParser {
  const parser = new SaxesParser();
  let depth = 0;
  parser.on("doctype", () => {
    throw refusal(
      "doctype",
      `Delen ${part} i arbetsboken har en DOCTYPE, som inte hör hemma där. Spara bladet i en ny fil.`,
    );
  });
  parser.on("xmldecl", ({ encoding }) => {
    if (encoding === undefined || /^(utf-?8|utf-?16(le|be)?|us-ascii)$/i.test(encoding)) return;
    throw refusal(
      "encoding_unknown",
      `Delen ${part} i arbetsboken har teckenkodningen ${encoding}. Spara den på nytt i Excel.`,
    );
  });
  parser.on("opentag", ({ name, attributes }) => {
    depth++;
    if (depth > maxDepth)
      throw refusal("too_deep", `Delen ${part} i arbetsboken har fler än ${maxDepth} nivåer i varandra.`);
    handlers.open(localName(name), attributes);
  });
  parser.on("closetag", ({ name }) => {
    depth--;
    handlers.close?.(localName(name));
  });
  parser.on("text", (text) => handlers.text?.(text));
  parser.on("cdata", (text) => handlers.text?.(text));
  parser.on("error", (error) => {
    throw malformed(part, error);
  });
  return parser;
}

function malformed(part: string, error: Error): FileRefused {
  return refusal(
    "bad_structure",
    `Delen ${part} i arbetsboken är trasig (${error.message}). Öppna filen i Excel och spara den på nytt.`,
  );
}

function encodingOf(start: Buffer): string {
  const mark = start.toString("latin1", 0, 2);
  if (mark === "\xff\xfe" || mark === "<\0") return "utf-16le";
  return mark === "\xfe\xff" || mark === "\0<" ? "utf-16be" : "utf-8";
}

function localName(name: string): string {
  const colon = name.indexOf(":");
  return colon < 0 ? name : name.slice(colon + 1);
}
