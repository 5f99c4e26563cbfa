import { Refusal } from "../errors.ts";

const REFUSED_BY_RIGHTS = "42501";
const NO_SUCH_ROW = "23503";

/** A row that the actor's policies or rights refuse, or that hangs on one that is not there, does not exist. */
export function asOutsideOwnGroup(error: unknown): never {
  const code = typeof error === "object" && error !== null ? (error as { code?: unknown }).code : null;
  if (code === REFUSED_BY_RIGHTS || code === NO_SUCH_ROW) throw new Refusal("not_found", { cause: error });
  throw error;
}
