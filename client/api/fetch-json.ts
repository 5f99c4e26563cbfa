import { problemSchema } from "#core/contract/problem.ts";
import { ApiProblem } from "./api-problem.ts";

/** What turns an unknown answer into a trusted one: a schema of the contract. */
export interface Schema<T> {
  safeParse(value: unknown): { success: true; data: T } | { success: false; error: unknown };
}

export interface RequestOptions {
  readonly method?: "GET" | "POST" | "PUT" | "PATCH" | "DELETE";
  /** Sent as JSON, or as it is when it is a form. */
  readonly body?: unknown;
  readonly signal?: AbortSignal | undefined;
  readonly headers?: Readonly<Record<string, string>>;
}

/**
 * Asks the API and parses the answer with the contract. Throws ApiProblem when the server refuses,
 * cannot be reached, or answers something the contract does not know. An aborted request throws
 * its AbortError.
 */
export async function fetchJson<T>(
  path: string,
  schema: Schema<T>,
  options: RequestOptions = {},
): Promise<T> {
  const response = await send(path, options);
  const parsed = schema.safeParse(await readJson(response));
  if (!parsed.success)
    throw new ApiProblem("unexpected", response.status, undefined, { cause: parsed.error });
  return parsed.data;
}

/** Asks the API for something that has no answer to read. Throws as `fetchJson`. */
export async function fetchNothing(path: string, options: RequestOptions = {}): Promise<void> {
  await send(path, options);
}

async function send(
  path: string,
  { method = "GET", body, signal, headers }: RequestOptions,
): Promise<Response> {
  const isForm = body instanceof FormData;
  const response = await fetch(path, {
    method,
    headers: {
      accept: "application/json, application/problem+json",
      ...(body === undefined || isForm ? {} : { "content-type": "application/json" }),
      ...headers,
    },
    ...(body === undefined ? {} : { body: isForm ? body : JSON.stringify(body) }),
    ...(signal ? { signal } : {}),
  }).catch(toOffline);
  if (!response.ok) throw await toProblem(response);
  return response;
}

function toOffline(error: unknown): never {
  if (error instanceof DOMException && error.name === "AbortError") throw error;
  throw new ApiProblem("offline", 0, undefined, { cause: error });
}

async function toProblem(response: Response): Promise<ApiProblem> {
  const parsed = problemSchema.safeParse(await response.json().catch(() => null));
  if (parsed.success) return new ApiProblem("refused", response.status, parsed.data);
  return new ApiProblem(response.status === 401 ? "refused" : "unexpected", response.status);
}

async function readJson(response: Response): Promise<unknown> {
  try {
    return await response.json();
  } catch (cause) {
    throw new ApiProblem("unexpected", response.status, undefined, { cause });
  }
}
