import { useComputedColorScheme } from "@mantine/core";
import { type Palette, PALETTES } from "./palette.ts";

/** The colours of what is drawn outside CSS, in the theme in use; `isLight` keeps them light. */
export function usePalette(isLight = false): Palette {
  const scheme = useComputedColorScheme("light", { getInitialValueInEffect: false });
  return PALETTES[isLight ? "light" : scheme];
}
