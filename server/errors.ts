import type { Issue, Meanwhile } from "#core/contract/problem.ts";

/** Every kind of refusal the server knows: its HTTP status and its title in Swedish. */
export const PROBLEM_KINDS = {
  bad_request: { status: 400, title: "Frågan kan inte förstås" },
  bad_filter: { status: 400, title: "Filtret kan inte förstås" },
  not_signed_in: { status: 401, title: "Du är inte inloggad" },
  wrong_credentials: { status: 401, title: "Fel användarnamn eller lösenord" },
  foreign_origin: { status: 403, title: "Anropet kommer från en annan webbplats" },
  not_found: { status: 404, title: "Finns inte" },
  conflict: { status: 409, title: "Det går inte just nu" },
  too_large: { status: 413, title: "Filen är för stor" },
  wrong_media_type: { status: 415, title: "Fel sorts innehåll" },
  file_refused: { status: 422, title: "Filen kan inte tas emot" },
  too_many_requests: { status: 429, title: "För många försök" },
  internal: { status: 500, title: "Något gick fel hos oss" },
  disk_full: { status: 507, title: "Disken är full. Be den som sköter servern att frigöra plats" },
  unavailable: { status: 503, title: "Databasen svarar inte just nu" },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemKind = keyof typeof PROBLEM_KINDS;

interface RefusalOptions {
  detail?: string;
  issues?: readonly Issue[];
  /** Of a conflict: what came between. */
  meanwhile?: Meanwhile;
  cause?: unknown;
  retryAfterSeconds?: number;
}

/** A refusal with a kind; the error handler turns it into problem details (RFC 9457). */
export class Refusal extends Error {
  readonly kind: ProblemKind;
  readonly issues: readonly Issue[];
  readonly detail: string | undefined;
  readonly meanwhile: Meanwhile | undefined;
  readonly retryAfterSeconds: number | undefined;

  constructor(kind: ProblemKind, options: RefusalOptions = {}) {
    super(options.detail ?? PROBLEM_KINDS[kind].title, { cause: options.cause });
    this.name = "Refusal";
    this.kind = kind;
    this.detail = options.detail;
    this.issues = options.issues ?? [];
    this.meanwhile = options.meanwhile;
    this.retryAfterSeconds = options.retryAfterSeconds;
  }
}
