import type { Look, RoundSurface } from "#core/contract/graffiti-round.ts";

const UNKNOWN_FIND = {
  motif: "unknown",
  isThreat: false,
  size: null,
  costSek: null,
  isReportedToPolice: false,
} as const;

/** How do surfaces stand, with what still waits on the phone taken as told? In the given order. */
export function withWaiting(surfaces: readonly RoundSurface[], waiting: readonly Look[]): RoundSurface[] {
  return surfaces.map((surface) =>
    waiting.filter(({ surfaceId }) => surfaceId === surface.id).reduce(after, surface),
  );
}

function after(surface: RoundSurface, look: Look): RoundSurface {
  const { id, at } = look;
  const { open } = surface;
  switch (look.kind) {
    case "clean":
      return { ...surface, lastLook: { id, kind: "clean", at }, open: null };
    case "same":
      return { ...surface, lastLook: { id, kind: "same", at } };
    case "graffiti":
      return {
        ...surface,
        lastLook: { id, kind: "graffiti", at },
        open: open?.isThreat ? open : { id, foundAt: at, ...UNKNOWN_FIND },
      };
    case "details":
      if (open?.id !== look.findId) return surface;
      return { ...surface, open: look.isRemoved ? null : { ...open, ...look.details } };
    case "undone":
      return {
        ...surface,
        lastLook: surface.lastLook?.id === look.findId ? null : surface.lastLook,
        open: open?.id === look.findId ? null : open,
      };
  }
}
