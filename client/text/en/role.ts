import type { role as swedish } from "../sv/role.ts";
import type { Words } from "../words.ts";

export const role: Words<typeof swedish> = {
  analyst: "Crime prevention analyst",
  planner: "Planner",
  group_authority: "Group member, municipality or police",
  group_external: "Group member",
  guard: "Municipal guard",
  partner: "Partner",
  police: "Police",
  admin: "System administrator",
};
