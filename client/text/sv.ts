import { common } from "./sv/common-words.ts";
import { exports } from "./sv/exports.ts";
import { role } from "./sv/role.ts";
import { search } from "./sv/search.ts";
import { selection } from "./sv/selection.ts";
import { session } from "./sv/session.ts";
import { shell } from "./sv/shell.ts";
import { mapGround } from "./sv/map-ground.ts";
import { mapCharts } from "./sv/map-charts.ts";
import { mapStatus } from "./sv/map-status.ts";
import { mapTools } from "./sv/map-tools.ts";

/** The words that are there from the start; those of other screens come with them (screen-words.ts). */
export const sv = {
  common,
  shell,
  role,
  session,
  selection,
  exports,
  search,
  map: { ...mapGround, ...mapCharts, ...mapStatus, ...mapTools },
};
