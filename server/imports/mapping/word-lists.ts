import type { SHIFT_KINDS } from "#core/contract/shift-plan.ts";
import type { Accuracy, GraffitiDetails, Setting } from "#core/domain/event.ts";
import { foldName } from "./fold-word.ts";

type Words<T extends string> = Readonly<Record<T, readonly string[]>>;

const ACCURACY_WORDS: Words<Accuracy> = {
  exact: ["exact", "exakt", "gps", "matt", "point", "punkt"],
  street: ["street", "gata", "gatuniva", "vag", "adress", "ungefarlig", "block", "kvarter"],
  area: ["area", "omrade", "omradesniva", "centroid", "stadsdel", "kommundel", "ort"],
  unknown: ["unknown", "okand", "okant", "ej kand", "saknas"],
};

const SETTING_WORDS: Words<Setting> = {
  outdoors: ["outdoors", "outdoor", "utomhus", "ute", "utemiljo", "street", "park", "outside"],
  indoors: ["indoors", "indoor", "inomhus", "inne", "inomhusmiljo", "inside"],
  unknown: ["unknown", "okand", "okant", "annat", "other", "ej kand"],
};

const MOTIF_WORDS: Words<GraffitiDetails["motif"]> = {
  tag: ["tag", "tagg", "taggar", "tags", "signatur"],
  piece: ["piece", "malning", "pjas", "motiv", "bild"],
  message: ["message", "budskap", "text", "slagord", "politiskt"],
  sticker: ["sticker", "klistermarke", "dekal", "klisterlapp"],
  unknown: ["unknown", "okand", "okant", "annat", "ovrigt"],
};

const UNSAFETY_WORDS: Words<"safety_walk" | "lighting" | "litter" | "citizen_view" | "other"> = {
  safety_walk: ["safety walk", "safetywalk", "trygghetsvandring", "vandring"],
  lighting: ["lighting", "belysning", "trasig belysning", "morkt", "lyse"],
  litter: ["litter", "nedskrapning", "skrap", "klotter", "stadning"],
  citizen_view: ["citizen view", "synpunkt", "medborgarsynpunkt", "medborgarforslag", "enkat"],
  other: ["other", "annat", "ovrigt"],
};

const SHIFT_WORDS: Words<(typeof SHIFT_KINDS)[number]> = {
  kommunvakt: ["kommunvakt", "kommunvakter", "kommunvaktspass", "rondering"],
  trygghetsvard: ["trygghetsvard", "trygghetsvardar", "trygghetsvardspass"],
  ordningsvakt: ["ordningsvakt", "ordningsvakter", "ov", "ordningsvaktspass"],
  faltare: ["faltare", "faltarbetare", "faltsekreterare", "falt"],
  foraldravandring: ["foraldravandring", "foraldravandrare", "nattvandring", "nattvandrare"],
  dagvandring: ["dagvandring", "dagvandrare"],
  polarverksamhet: ["polarverksamhet", "polar", "polare", "polarpass"],
};

const AREA_WORDS: Words<"kommundel" | "group" | "regso" | "deso" | "industrial" | "permit" | "own"> = {
  kommundel: ["kommundel", "stadsdel", "district"],
  group: ["group", "grupp", "gruppomrade", "arbetsgrupp"],
  regso: ["regso"],
  deso: ["deso"],
  industrial: ["industrial", "industriomrade", "verksamhetsomrade", "foretagsomrade"],
  permit: ["permit", "tillstandsomrade", "ordningsvaktsomrade", "lov"],
  own: ["own", "eget", "egen", "annat", "ovrigt"],
};

/** A reader of one list: the file's word, in any case and spelling of Å Ä Ö, to ours; null for others. */
function wordReader<T extends string>(words: Words<T>): (text: string) => T | null {
  const known = new Map<string, T>();
  for (const [word, spellings] of Object.entries(words) as [T, readonly string[]][]) {
    for (const spelling of [word.replaceAll("_", " "), ...spellings]) known.set(spelling, word);
  }
  return (text) => known.get(foldName(text)) ?? null;
}

export const accuracyOfWord = wordReader(ACCURACY_WORDS);
export const settingOfWord = wordReader(SETTING_WORDS);
export const motifOfWord = wordReader(MOTIF_WORDS);
export const unsafetyKindOfWord = wordReader(UNSAFETY_WORDS);
export const shiftKindOfWord = wordReader(SHIFT_WORDS);
export const areaKindOfWord = wordReader(AREA_WORDS);

const YES = new Set(["ja", "j", "yes", "y", "true", "sant", "sann", "1", "x", "on"]);

/** Does a cell say yes? Everything else, an empty cell included, is no. */
export function saysYes(text: string | null): boolean {
  return text !== null && YES.has(text.trim().toLowerCase());
}
