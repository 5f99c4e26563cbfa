import type { BrowserContext } from "playwright-core";

const DRAWING = [
  "drawArrays",
  "drawArraysInstanced",
  "drawElements",
  "drawElementsInstanced",
  "drawRangeElements",
] as const;

/** With these the page itself is painted without the graphics that WebGL is calculated with. */
export const UNDRAWN_FLAGS: readonly string[] = ["--disable-gpu-rasterization"];

/**
 * Leaves maps empty from now on: they fetch, count and answer as always, but no triangle is filled, and nothing
 * is found under the pointer. Without graphics hardware the filling is two thirds of all that a page costs.
 */
export async function leaveMapsUndrawn(context: BrowserContext): Promise<void> {
  await context.addInitScript((names) => {
    for (const name of names) WebGL2RenderingContext.prototype[name] = () => {};
  }, DRAWING);
}
