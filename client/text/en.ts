import { common } from "./en/common-words.ts";
import { exports } from "./en/exports.ts";
import { role } from "./en/role.ts";
import { search } from "./en/search.ts";
import { selection } from "./en/selection.ts";
import { session } from "./en/session.ts";
import { shell } from "./en/shell.ts";
import { mapGround } from "./en/map-ground.ts";
import { mapCharts } from "./en/map-charts.ts";
import { mapStatus } from "./en/map-status.ts";
import { mapTools } from "./en/map-tools.ts";
import type { sv } from "./sv.ts";
import type { Words } from "./words.ts";

/** The same in English, fetched when it is chosen. */
export const en: { readonly [S in keyof typeof sv]: Words<(typeof sv)[S]> } = {
  common,
  shell,
  role,
  session,
  selection,
  exports,
  search,
  map: { ...mapGround, ...mapCharts, ...mapStatus, ...mapTools },
};
