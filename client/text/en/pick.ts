import type { pick as swedish } from "../sv/pick.ts";
import type { Words } from "../words.ts";

export const pick: Words<typeof swedish> = {
  open: "Point on the map",
  close: "Close the map",
  map: "Map to put a point on",
  help: "Tap where it is, or move the map there, with the arrow keys too.",
  middle: "Put the point in the middle of the map",
  near: "The point lies {{metres}} m from {{place}}",
  put: "The point is put",
  clear: "Take the point away",
  unable: "The map cannot be drawn here. Choose the place in the list.",
  zoomIn: "Zoom in",
  zoomOut: "Zoom out",
};
