import type { viewAs as swedish } from "../sv/view-as.ts";
import type { Words } from "../words.ts";

export const viewAs: Words<typeof swedish> = {
  title: "View as …",
  note: "See every page exactly as another role sees it, before you share your screen",
  role: "Role",
  area: "Group or area",
  start: "Show the pages so",
  text: "The questions are put to the database as that role. Nothing can be changed meanwhile, and it is noted in the log. Personal lists, such as own reports and own shifts, are empty.",
  failed: "The view could not be changed.",
};
