import type { MouseEvent } from "react";
import type { Pixel } from "../select-shape/shape-keys.ts";

/** Where on the sheet did a pointer act? */
export function pixelOfEvent({ clientX, clientY, currentTarget }: MouseEvent<SVGSVGElement>): Pixel {
  const { left, top } = currentTarget.getBoundingClientRect();
  return { x: clientX - left, y: clientY - top };
}
