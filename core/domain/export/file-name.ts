export interface FileNameParts {
  readonly municipality: string;
  /** What the file holds, such as "veckomatris". */
  readonly what: string;
  readonly from?: string | undefined;
  /** Exclusive in a filter, inclusive here. */
  readonly last?: string | undefined;
  /** Local date of the export. */
  readonly exportedOn: string;
  readonly isExample: boolean;
  readonly extension: "csv" | "geojson";
}

/**
 * What is an exported file called? What it holds, of when, and when it was taken out:
 * "platsbild_nacka_veckomatris_2026-05-25--2026-11-22_uttag-2026-11-23.csv". Only letters that every
 * file system and mail program takes.
 */
export function exportFileName(parts: FileNameParts): string {
  const { municipality, what, from, last, exportedOn, isExample, extension } = parts;
  const period = from || last ? [`${from ?? ""}--${last ?? ""}`] : ["hela-tiden"];
  const words = [
    "platsbild",
    plainWord(municipality),
    plainWord(what),
    ...period,
    `uttag-${exportedOn}`,
    ...(isExample ? ["exempeldata"] : []),
  ];
  return `${words.join("_")}.${extension}`;
}

function plainWord(text: string): string {
  return text
    .normalize("NFD")
    .replaceAll(/\p{M}/gu, "")
    .toLowerCase()
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "");
}
