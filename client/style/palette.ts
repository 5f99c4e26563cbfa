/** The design's colours for what is drawn outside CSS: the map and the charts. The same values as tokens.css. */
export const COUNT_COLOURS = ["#f2e7ef", "#dfc0d7", "#c592bb", "#a3629b", "#793879", "#4a1950"] as const;

export const LAYER_COLOURS = {
  events: "#793879",
  graffiti: "#2b5fc0",
  scenes: "#a8480a",
  partners: "#157a64",
  unsafety: "#f2c94c",
  unsafetyEdge: "#4f4000",
  shifts: "#16232e",
} as const;

/** Which red, green, blue and alpha (0–255 each) is a colour written #rrggbb? `opacity`: 0–1. */
export function rgba(hex: string, opacity = 1): [number, number, number, number] {
  const value = Number.parseInt(hex.slice(1), 16);
  return [(value >> 16) & 255, (value >> 8) & 255, value & 255, Math.round(opacity * 255)];
}
