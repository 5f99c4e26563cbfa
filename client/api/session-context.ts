import { createContext } from "react";
import type { Session } from "#core/contract/session.ts";

/** Who is signed in, as the gate let them through. */
export interface SignedIn {
  readonly session: Session;
  /** When the server said so, milliseconds since 1970. */
  readonly answeredAtMs: number;
}

/** Given by the sign-in gate, so that no screen ever sees a session that has just ended. */
export const SessionContext = createContext<SignedIn | null>(null);
