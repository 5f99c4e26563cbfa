/** One step of `npm run check`: what it is called and the command that does it. */
export interface CheckStep {
  name: string;
  command: readonly [string, ...string[]];
}

/** The steps, the slowest first; none of them depends on another. */
export const CHECK_STEPS: readonly CheckStep[] = [
  { name: "typer (tsc)", command: ["tsc", "-b"] },
  {
    name: "regler (oxlint)",
    command: ["oxlint", "--type-aware", "--deny-warnings", "--report-unused-disable-directives"],
  },
  { name: "oanvänt (knip)", command: ["knip", "--no-progress"] },
  { name: "vem får importera vem", command: ["tsx", "scripts/check/check-imports.ts"] },
  { name: "form (oxfmt)", command: ["oxfmt", "--check", "."] },
];
