import type { GraffitiDetails } from "../event.ts";

/** Tagg, målning, politiskt eller hat, övrigt: what graffiti is counted by. What it says is never stored. */
export const GRAFFITI_KINDS = ["tag", "painting", "message", "other"] as const;
export type GraffitiKind = (typeof GRAFFITI_KINDS)[number];

const KIND_OF_MOTIF: Readonly<Record<GraffitiDetails["motif"], GraffitiKind>> = {
  tag: "tag",
  piece: "painting",
  message: "message",
  sticker: "other",
  unknown: "other",
};

/** Of which kind is graffiti with this motif? Stickers, and what is not known, are other. */
export function graffitiKindOf(motif: GraffitiDetails["motif"]): GraffitiKind {
  return KIND_OF_MOTIF[motif];
}
