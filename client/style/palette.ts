import type { MantineColorScheme } from "@mantine/core";

/** The light or the dark theme; the person may also leave the choice to the system. */
export type Scheme = Exclude<MantineColorScheme, "auto">;

/** The design's colours for what is drawn outside CSS: the map's ground and what lies on it. */
export interface Palette {
  readonly ground: {
    readonly water: string;
    readonly landOutside: string;
    readonly land: string;
    readonly builtUp: string;
    readonly coast: string;
    readonly boundary: string;
    readonly road: string;
    readonly rail: string;
    readonly label: string;
    readonly labelMinor: string;
    readonly labelWater: string;
    readonly halo: string;
  };
  readonly outline: { readonly regso: string; readonly kommundel: string; readonly group: string };
  /** From few to many; step by step farther from the ground's lightness. */
  readonly count: readonly [string, string, string, string, string, string];
  /** From surely fewer over the middle to surely more; what may be chance is `changeUnsure`. */
  readonly change: readonly [string, string, string, string, string, string, string];
  readonly changeUnsure: string;
  readonly layers: {
    readonly events: string;
    readonly graffiti: string;
    readonly scenes: string;
    readonly partners: string;
    readonly unsafety: string;
    readonly unsafetyEdge: string;
    readonly shifts: string;
  };
  /** What is chosen or under the pointer. */
  readonly ink: string;
  /** Round every mark, so that it stands clear of what lies below. */
  readonly halo: string;
  /** Numbers on discs of a layer's colour. */
  readonly onMark: string;
  readonly stop: string;
  readonly school: string;
}

/** Both themes; where tokens.css has a colour too, it is the same (a test holds that). */
export const PALETTES: Readonly<Record<Scheme, Palette>> = {
  light: {
    ground: {
      water: "#dae5ea",
      landOutside: "#f0eee8",
      land: "#fbfaf7",
      builtUp: "#f1eee7",
      coast: "#b4c5ce",
      boundary: "#6a7886",
      road: "#ddd7c9",
      rail: "#a0aaad",
      label: "#3a4a57",
      labelMinor: "#5b6770",
      labelWater: "#3f6478",
      halo: "#ffffff",
    },
    outline: { regso: "#e2ddd1", kommundel: "#8894a0", group: "#0a5470" },
    count: ["#f2e7ef", "#dfc0d7", "#c592bb", "#a3629b", "#793879", "#4a1950"],
    change: ["#1b5a88", "#7da8c6", "#c9dbe6", "#ebeded", "#f0dcc0", "#d9a45b", "#94560a"],
    changeUnsure: "#66737e",
    layers: {
      events: "#793879",
      graffiti: "#2b5fc0",
      scenes: "#a8480a",
      partners: "#157a64",
      unsafety: "#f2c94c",
      unsafetyEdge: "#4f4000",
      shifts: "#16232e",
    },
    ink: "#16232e",
    halo: "#ffffff",
    onMark: "#ffffff",
    stop: "#6f7c88",
    school: "#3a4a57",
  },
  dark: {
    ground: {
      water: "#0c1a23",
      landOutside: "#17222a",
      land: "#202c34",
      builtUp: "#27343c",
      coast: "#3d5563",
      boundary: "#8f9daa",
      road: "#3a4852",
      rail: "#5d6d77",
      label: "#d5dee4",
      labelMinor: "#aab7c0",
      labelWater: "#86b0c6",
      halo: "#0f1920",
    },
    outline: { regso: "#34424c", kommundel: "#76858f", group: "#6fb9d2" },
    count: ["#3b2742", "#5c3060", "#834381", "#ac6aa4", "#cf9fc6", "#f2e0ee"],
    change: ["#8ec4ee", "#4d86b0", "#2c4a60", "#2b3942", "#5a4628", "#a8752f", "#efb868"],
    changeUnsure: "#94a2ad",
    layers: {
      events: "#b97fb0",
      graffiti: "#86a9f0",
      scenes: "#e07a3c",
      partners: "#63c2aa",
      unsafety: "#f2c94c",
      unsafetyEdge: "#fff3c9",
      shifts: "#e8edf0",
    },
    ink: "#f6f7f7",
    halo: "#0f1920",
    onMark: "#0f1920",
    stop: "#94a2ad",
    school: "#b9c4cc",
  },
};

/** Which red, green, blue and alpha (0–255 each) is a colour written #rrggbb? `opacity`: 0–1. */
export function rgba(hex: string, opacity = 1): [number, number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, Math.round(opacity * 255)];
}
