import { lazy } from "react";

/** What is drawn by hand on the map; fetched when a tool is taken up. */
export const DrawnTool = lazy(async () => ({ default: (await import("./drawn-tool.tsx")).DrawnTool }));

/** The whole municipality in small; fetched when the map is there. */
export const OverviewInset = lazy(async () => ({
  default: (await import("../overview/overview-inset.tsx")).OverviewInset,
}));

/** What lies under the pointer; fetched when something does. */
export const HoverCard = lazy(async () => ({ default: (await import("./hover-card.tsx")).HoverCard }));

/** The chosen place; fetched when there is one. */
export const PlaceCallout = lazy(async () => ({
  default: (await import("./place-callout.tsx")).PlaceCallout,
}));
