import type { UseMutationResult } from "@tanstack/react-query";
import { useState } from "react";
import type { Meanwhile } from "#core/contract/problem.ts";
import { type Part, partsThatDiffer } from "#core/domain/versions/parts.ts";
import { ApiProblem } from "../api/api-problem.ts";

export interface Options {
  readonly onSuccess?: () => void;
}

interface Sent<Input> {
  readonly input: Input;
  readonly begunFrom: object;
  readonly options: Options;
}

/** What came between, where somebody else did; which of the two shall stand is for the one who came second. */
export interface CameBetween {
  readonly byRole: Meanwhile["byRole"];
  readonly changed: readonly Part[];
  readonly keepMine: () => void;
  readonly takeTheirs: () => void;
}

/** A change that can be sent from what it was begun from, and whether somebody came between. */
export interface Versioned<Input> {
  readonly send: (begunFrom: { readonly version: number }, input: Input, options?: Options) => void;
  readonly cameBetween: CameBetween | null;
  readonly isPending: boolean;
  /** Why it was not saved, where that is not that somebody came between. */
  readonly error: Error | null;
}

/** Changes that name the version they were made from: the second of two is told, and nothing is lost. */
export function useVersioned<All extends { readonly version: number }>(
  change: UseMutationResult<unknown, Error, All>,
): Versioned<Omit<All, "version">> {
  type Input = Omit<All, "version">;
  // The compiler does not see that a type without a part and that part make the type.
  const withVersion = (input: Input, version: number) => ({ ...input, version }) as unknown as All;
  const [sent, setSent] = useState<Sent<Input> | null>(null);
  const meanwhile = change.error instanceof ApiProblem ? change.error.meanwhile : undefined;
  const cameBetween: CameBetween | null =
    meanwhile === undefined || sent === null
      ? null
      : {
          byRole: meanwhile.byRole,
          changed: partsThatDiffer(sent.begunFrom, meanwhile.parts),
          keepMine: () => change.mutate(withVersion(sent.input, meanwhile.version), sent.options),
          takeTheirs: () => change.reset(),
        };
  return {
    send: (begunFrom, input, options = {}) => {
      setSent({ input, begunFrom, options });
      change.mutate(withVersion(input, begunFrom.version), options);
    },
    cameBetween,
    isPending: change.isPending,
    error: meanwhile === undefined ? change.error : null,
  };
}
