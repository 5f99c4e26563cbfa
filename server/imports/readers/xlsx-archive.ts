import { crc32 } from "node:zlib";

import yauzl, { type Entry, type ZipFile } from "yauzl";

import { refusal, FileRefused } from "./reader.ts";

/** The parts of an XLSX archive by name, none of them unpacked yet. */
export interface Archive {
  zip: ZipFile;
  entries: ReadonlyMap<string, Entry>;
}

const maxEntries = 1_000;
const maxPartBytes = 50 * 1_048_576;
const maxArchiveBytes = 4 * maxPartBytes;

/**
 * Opens a zip archive and checks its directory: number of entries, names, declared sizes.
 * Nothing is written to disk. Throws FileRefused with `too_many_entries`, `bad_entry_name`, `too_large_uncompressed`,
 * `wrong_type` (encrypted), `truncated` or `bad_structure`.
 */
export async function openArchive(bytes: Buffer): Promise<Archive> {
  try {
    const zip = await yauzl.fromBufferPromise(bytes, { decodeStrings: false, validateEntrySizes: true });
    if (zip.entryCount > maxEntries) throw tooManyEntries(zip.entryCount);
    const entries = new Map<string, Entry>();
    let declared = 0;
    for await (const entry of zip.eachEntry()) {
      const name = entryName(entry);
      if (entries.has(name)) throw badName(name, "två delar har samma namn");
      declared += entry.uncompressedSize;
      if (declared > maxArchiveBytes) throw tooLarge(name, declared);
      entries.set(name, entry);
    }
    return { zip, entries };
  } catch (error) {
    throw asRefusal(error);
  }
}

/** The unpacked bytes of one part, piece by piece, counted against the cap and checked against their sum (CRC-32). */
export async function* readPart(archive: Archive, name: string): AsyncGenerator<Buffer> {
  const entry = archive.entries.get(name.toLowerCase());
  if (entry === undefined)
    throw refusal(
      "bad_structure",
      `Arbetsboken saknar delen ${name}. Öppna den i Excel och spara den på nytt.`,
    );
  if (entry.uncompressedSize > maxPartBytes) throw tooLarge(name, entry.uncompressedSize);
  let unpacked = 0;
  let sum = 0;
  try {
    for await (const chunk of await archive.zip.openReadStreamPromise(entry)) {
      if (!Buffer.isBuffer(chunk)) continue;
      unpacked += chunk.length;
      if (unpacked > maxPartBytes) throw tooLarge(name, unpacked);
      sum = crc32(chunk, sum);
      yield chunk;
    }
  } catch (error) {
    throw asRefusal(error);
  }
  if (sum !== entry.crc32) throw damaged();
}

/** Part names are compared without case (ECMA-376 part 2, 6.2.2.3). */
function entryName(entry: Entry): string {
  const name = yauzl.getFileNameLowLevel(
    entry.generalPurposeBitFlag,
    entry.fileNameRaw,
    entry.extraFields,
    false,
  );
  const fault = yauzl.validateFileName(name);
  if (fault !== null || hasControlCharacters(name))
    throw badName(name, "det pekar ut ur arkivet eller innehåller styrtecken");
  if (entry.isEncrypted()) throw refusal("wrong_type", "Filen är lösenordsskyddad. Spara den utan lösenord.");
  return name.toLowerCase();
}

function hasControlCharacters(name: string): boolean {
  return /[\0-\x1f\x7f]/.test(name);
}

function asRefusal(error: unknown): unknown {
  if (error instanceof FileRefused || !(error instanceof Error)) return error;
  if (error.message.startsWith("too many bytes")) {
    return refusal(
      "too_large_uncompressed",
      "Arbetsboken packar upp till mer än den uppger. Öppna den i Excel och spara den på nytt.",
    );
  }
  if (error.message.includes("encrypt"))
    return refusal("wrong_type", "Filen är lösenordsskyddad. Spara den utan lösenord.");
  if (/end of central directory|unexpected eof|overflows file bounds|not enough bytes/i.test(error.message)) {
    return refusal(
      "truncated",
      "Filen är avhuggen: arbetsbokens slut saknas. Hämta eller skicka den på nytt.",
    );
  }
  return damaged();
}

function damaged(): FileRefused {
  return refusal(
    "bad_structure",
    "Arbetsboken är skadad och går inte att packa upp. Öppna den i Excel och spara den på nytt.",
  );
}

function tooManyEntries(count: number): FileRefused {
  return refusal(
    "too_many_entries",
    `Arbetsboken består av ${count} delar, högst ${maxEntries} tas emot. Spara bladet i en ny fil.`,
  );
}

function tooLarge(name: string, bytes: number): FileRefused {
  const size = Math.ceil(bytes / 1_048_576);
  return refusal(
    "too_large_uncompressed",
    `Arbetsboken är för stor uppackad: ${name} är minst ${size} MB, högst ${maxPartBytes / 1_048_576} MB tas emot. ` +
      "Dela upp den eller exportera som CSV.",
  );
}

function badName(name: string, why: string): FileRefused {
  const shown = JSON.stringify(name.slice(0, 80));
  return refusal(
    "bad_entry_name",
    `Arbetsboken innehåller en del med otillåtet namn, ${shown}: ${why}. Spara bladet i en ny fil.`,
  );
}
