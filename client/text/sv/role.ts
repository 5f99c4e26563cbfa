export const role = {
  analyst: "Brå-analytiker",
  planner: "Planerare",
  group_authority: "Gruppmedlem, kommun eller polis",
  group_external: "Gruppmedlem",
  guard: "Kommunvakt",
  partner: "Partner",
  police: "Polis",
  admin: "Systemförvaltare",
};
