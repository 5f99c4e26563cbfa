type Triple = readonly [number, number, number];

export const DEFICIENCIES = ["protan", "deutan", "tritan"] as const;
export type Deficiency = (typeof DEFICIENCIES)[number];

/** How do two colours written #rrggbb contrast by WCAG 2.1, 1 to 21? */
export function contrast(a: string, b: string): number {
  const [lighter = 0, darker = 0] = [luminance(linear(a)), luminance(linear(b))].sort((x, y) => y - x);
  return (lighter + 0.05) / (darker + 0.05);
}

/**
 * What does a colour look like to somebody without one kind of cones? Linear red, green and blue, 0–1.
 * Full dichromacy by Machado, Oliveira & Fernandes 2009, doi:10.1109/TVCG.2009.113.
 */
export function simulate(hex: string, deficiency: Deficiency): Triple {
  const [r, g, b] = linear(hex);
  const row = ([x, y, z]: Triple) => Math.min(1, Math.max(0, x * r + y * g + z * b));
  const [red, green, blue] = MATRICES[deficiency];
  return [row(red), row(green), row(blue)];
}

/** How light is a colour, CIE L* 0–100? */
export function lightness(colour: Triple): number {
  return lab(colour)[0];
}

/** How far apart are two colours, as the distance in CIELAB (ΔE 1976)? */
export function colourDistance(a: Triple, b: Triple): number {
  const [one, other] = [lab(a), lab(b)];
  return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
}

/** Which linear red, green and blue, 0–1, is a colour written #rrggbb? */
export function linear(hex: string): Triple {
  const part = (at: number) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [part(1), part(3), part(5)];
}

const MATRICES: Record<Deficiency, readonly [Triple, Triple, Triple]> = {
  protan: [
    [0.152286, 1.052583, -0.204868],
    [0.114503, 0.786281, 0.099216],
    [-0.003882, -0.048116, 1.051998],
  ],
  deutan: [
    [0.367322, 0.860646, -0.227968],
    [0.280085, 0.672501, 0.047413],
    [-0.01182, 0.04294, 0.968881],
  ],
  tritan: [
    [1.255528, -0.076749, -0.178779],
    [-0.078411, 0.930809, 0.147602],
    [0.004733, 0.691367, 0.3039],
  ],
};

function luminance([r, g, b]: Triple): number {
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function lab([r, g, b]: Triple): Triple {
  const x = curve((0.4124564 * r + 0.3575761 * g + 0.1804375 * b) / 0.95047);
  const y = curve(luminance([r, g, b]));
  const z = curve((0.0193339 * r + 0.119192 * g + 0.9503041 * b) / 1.08883);
  return [116 * y - 16, 500 * (x - y), 200 * (y - z)];
}

function curve(value: number): number {
  return value > 216 / 24389 ? Math.cbrt(value) : (value * 24389) / 27 / 116 + 16 / 116;
}
