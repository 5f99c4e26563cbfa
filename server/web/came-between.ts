import { partsOf } from "#core/domain/versions/parts.ts";
import { Refusal } from "../errors.ts";

interface Versioned {
  readonly version: number;
  /** The role that changed it last. */
  readonly changedBy: string | null;
}

/** What the second of two who change the same is told: how its parts stand now, and by which role. */
export function cameBetween<T extends Versioned>(now: T, names: readonly (keyof T & string)[]): Refusal {
  return new Refusal("conflict", {
    detail: "Någon annan har ändrat det här sedan du läste in det. Din text är kvar; jämför och spara igen.",
    meanwhile: { version: now.version, byRole: now.changedBy, parts: partsOf(now, names) },
  });
}
