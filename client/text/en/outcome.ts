import type { outcome as sv } from "../sv/outcome.ts";
import type { Words } from "../words.ts";

export const outcome: Words<typeof sv> = {
  failed: "The outcome could not be fetched.",
  done: "{{visits}} visits at {{count}} places, {{minutes}} minutes in the period and the chosen hours.",
  none: "No shift carried out yet.",
  newest: "Up to {{day}}.",
  ring: "The figure is visits, a wider ring more minutes.",
  unsafe: "{{active}} active, {{fading}} fading.",
  circle: "Whole circle active, dashed in its last third.",
};
