import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Scheme } from "../../client/style/palette.ts";
import { ROOT } from "../../scripts/repository.ts";

const CSS = readFileSync(join(ROOT, "client/style/tokens.css"), "utf8");
const DARK_RULE = ':root[data-mantine-color-scheme="dark"]';

/** Which colours do the tokens have in a theme, by name without the dashes? Only those written #rrggbb. */
export function designTokens(scheme: Scheme): ReadonlyMap<string, string> {
  const [light = "", dark = ""] = CSS.split(DARK_RULE);
  return new Map([...coloursIn(light), ...(scheme === "dark" ? coloursIn(dark) : [])]);
}

function coloursIn(rule: string): [string, string][] {
  return [...rule.matchAll(/--([a-z0-9-]+):\s*(#[0-9a-f]{6});/g)].map(([, name = "", colour = ""]) => [
    name,
    colour,
  ]);
}
