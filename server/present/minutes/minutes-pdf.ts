import { createRequire } from "node:module";
import pdfmake from "pdfmake";
import type { Content, TDocumentDefinitions } from "pdfmake/interfaces.js";
import type { Block } from "./minutes-blocks.ts";

const FONT = "Roboto";
const MARGIN_PT = 48;
const load = createRequire(import.meta.url);
let isReady = false;

/** What its types leave out: nothing is fetched, and of the disk only the fonts are read. */
interface Fenced {
  setUrlAccessPolicy(allows: (url: string) => boolean): void;
  setLocalAccessPolicy(allows: (path: string) => boolean): void;
}

/** The minutes as a PDF, A4, with page numbers. */
export async function minutesPdf(blocks: readonly Block[], title: string): Promise<Buffer> {
  if (!isReady) {
    pdfmake.setFonts(load("pdfmake/fonts/Roboto.js") as Parameters<typeof pdfmake.setFonts>[0]);
    const fenced = pdfmake as unknown as Fenced;
    fenced.setUrlAccessPolicy(() => false);
    fenced.setLocalAccessPolicy((path) => path.endsWith(".ttf"));
    isReady = true;
  }
  const definition: TDocumentDefinitions = {
    info: { title, creator: "Platsbild" },
    language: "sv-SE",
    pageSize: "A4",
    pageMargins: MARGIN_PT,
    defaultStyle: { font: FONT, fontSize: 10.5, lineHeight: 1.25 },
    styles: {
      title: { fontSize: 18, bold: true, margin: [0, 0, 0, 6] },
      heading: { fontSize: 13, bold: true, margin: [0, 14, 0, 4] },
    },
    footer: (page, pages) => ({ text: `${page} (${pages})`, alignment: "center", fontSize: 9 }),
    content: blocks.map(contentOf),
  };
  return pdfmake.createPdf(definition).getBuffer();
}

function contentOf(block: Block): Content {
  switch (block.kind) {
    case "title":
    case "heading":
      return { text: block.text, style: block.kind };
    case "text":
      return { text: block.text };
    case "item":
      return { ul: [block.text] };
    case "table":
      return {
        layout: "lightHorizontalLines",
        table: {
          headerRows: 1,
          widths: block.head.map((_head, at) => (at === 0 ? "*" : "auto")),
          body: [block.head.map((text) => ({ text, bold: true })), ...block.rows.map((row) => [...row])],
        },
      };
  }
}
