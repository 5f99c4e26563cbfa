import { DATA_ANCHOR } from "../../../style/map-style.ts";

/** Spread into a deck.gl layer, it is drawn under the basemap's labels. */
export const BELOW_LABELS: object = { beforeId: DATA_ANCHOR };
