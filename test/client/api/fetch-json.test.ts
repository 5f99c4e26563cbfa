import { afterEach, describe, expect, it, vi } from "vitest";
import { z } from "zod";
import { ApiProblem, isSignedOut } from "../../../client/api/api-problem.ts";
import { fetchJson } from "../../../client/api/fetch-json.ts";

const schema = z.object({ count: z.number() });

const answer = (status: number, body: string) => {
  const fetch = vi.fn<typeof globalThis.fetch>(() => Promise.resolve(new Response(body, { status })));
  vi.stubGlobal("fetch", fetch);
  return fetch;
};
const failure = async (options = {}) => {
  const error: unknown = await fetchJson("/api/x", schema, options).catch((thrown: unknown) => thrown);
  if (!(error instanceof ApiProblem)) throw new Error(`an ApiProblem was expected, not ${String(error)}`);
  return error;
};

afterEach(() => vi.unstubAllGlobals());

describe("asking the API", () => {
  it("gives an answer that keeps the contract, without what it does not know", async () => {
    answer(200, '{"count":3,"secret":1}');
    await expect(fetchJson("/api/x", schema)).resolves.toEqual({ count: 3 });
  });

  it("refuses an answer that breaks the contract or is no JSON", async () => {
    answer(200, '{"count":"3"}');
    expect((await failure()).kind).toBe("unexpected");
    answer(200, "<html>");
    expect((await failure()).kind).toBe("unexpected");
  });

  it("tells the server's own words of a refusal, with its issues", async () => {
    const issues = [{ code: "bad_time", severity: "error", message: "finns inte", row: 3 }];
    answer(
      422,
      JSON.stringify({
        type: "x",
        code: "file_refused",
        title: "Filen",
        status: 422,
        detail: "Inga rader.",
        issues,
      }),
    );
    const problem = await failure();
    expect([problem.kind, problem.status, problem.code, problem.message]).toEqual([
      "refused",
      422,
      "file_refused",
      "Inga rader.",
    ]);
    expect(problem.issues).toEqual(issues);
  });

  it("knows that nobody is signed in by 401, whatever the body", async () => {
    answer(401, "");
    expect(isSignedOut(await failure())).toBe(true);
  });

  it("says offline when no answer comes, and lets an abort through as it is", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("fetch failed")));
    expect((await failure()).kind).toBe("offline");
    vi.stubGlobal("fetch", () => Promise.reject(new DOMException("stop", "AbortError")));
    await expect(fetchJson("/api/x", schema)).rejects.toThrow(DOMException);
  });

  it("sends JSON as JSON, and leaves a form's content type to the browser", async () => {
    const fetch = answer(200, '{"count":1}');
    await fetchJson("/api/x", schema, { method: "POST", body: { a: 1 } });
    await fetchJson("/api/x", schema, { method: "POST", body: new FormData() });
    const headers = fetch.mock.calls.map(([, init]) => new Headers(init?.headers).get("content-type"));
    expect(headers).toEqual(["application/json", null]);
  });
});
