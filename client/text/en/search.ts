import type { search as swedish } from "../sv/search.ts";
import type { Words } from "../words.ts";

export const search: Words<typeof swedish> = {
  clear: "Empty the search field",
  found_one: "{{number}} finding",
  found_other: "{{number}} findings",
  more: "{{number}} more",
  places: "Places",
  stops: "Stops and stations",
  schools: "Schools",
  areas: "Areas",
  partners: "Industrial areas and partners",
  scenes: "Open drug scenes",
  tours: "Shifts and walks",
};
