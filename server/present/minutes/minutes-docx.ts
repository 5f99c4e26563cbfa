import {
  Document,
  HeadingLevel,
  Packer,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from "docx";
import type { Block } from "./minutes-blocks.ts";

/** The minutes as a Word file: headings are headings, and tables repeat their head. */
export function minutesDocx(blocks: readonly Block[], title: string): Promise<Buffer> {
  const document = new Document({
    title,
    creator: "Platsbild",
    styles: { default: { document: { run: { font: "Calibri", size: 22, language: { value: "sv-SE" } } } } },
    sections: [{ children: blocks.flatMap(elementsOf) }],
  });
  return Packer.toBuffer(document);
}

function elementsOf(block: Block): (Paragraph | Table)[] {
  switch (block.kind) {
    case "title":
      return [new Paragraph({ text: block.text, heading: HeadingLevel.TITLE })];
    case "heading":
      return [new Paragraph({ text: block.text, heading: HeadingLevel.HEADING_1, spacing: { before: 240 } })];
    case "text":
      return [new Paragraph({ text: block.text })];
    case "item":
      return [new Paragraph({ text: block.text, bullet: { level: 0 } })];
    case "table":
      return [tableOf(block)];
  }
}

function tableOf({ head, rows }: Extract<Block, { kind: "table" }>): Table {
  const cell = (text: string, bold: boolean) =>
    new TableCell({ children: [new Paragraph({ children: [new TextRun({ text, bold })] })] });
  return new Table({
    width: { size: 100, type: WidthType.PERCENTAGE },
    rows: [
      new TableRow({ tableHeader: true, children: head.map((text) => cell(text, true)) }),
      ...rows.map((row) => new TableRow({ children: row.map((text) => cell(text, false)) })),
    ],
  });
}
