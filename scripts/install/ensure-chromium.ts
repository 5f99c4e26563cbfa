import { aptAccess, aptInstall, aptUpdate } from "./apt.ts";
import { findChromium } from "./find-chromium.ts";
import type { Found } from "./found.ts";

/** Chromium: what lies on the machine, else from apt, else the reason why not. */
export function ensureChromium(): Found<string> {
  const present = findChromium();
  if (present) return { kind: "found", value: present };
  const access = aptAccess();
  if (access.kind === "refused") return { kind: "missing", because: `Chromium saknas och ${access.because}` };
  try {
    console.log("Installerar Chromium …");
    aptUpdate(access.prefix);
    aptInstall(access.prefix, ["chromium"]);
  } catch (error) {
    return { kind: "missing", because: `apt kunde inte installera Chromium (${(error as Error).message})` };
  }
  const installed = findChromium();
  return installed
    ? { kind: "found", value: installed }
    : { kind: "missing", because: "Chromium hittades inte efter installationen" };
}
