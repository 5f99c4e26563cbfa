import { afterAll, beforeAll, beforeEach, expect, it } from "vitest";
import { sessionPath } from "#core/contract/session.ts";
import { describeOnEachDatabase } from "../../helpers/database.ts";
import { TEST_PASSWORD } from "../../helpers/database-states.ts";
import { openTestServer, type TestServer } from "../../helpers/server.ts";

describeOnEachDatabase("failed sign-ins", (database) => {
  let server: TestServer;
  beforeAll(async () => {
    server = await openTestServer(database());
  });
  afterAll(() => server.close());
  beforeEach(() => database().pool.query("delete from sign_in_attempt"));

  const signIn = async (username: string, password: string, headers: Record<string, string> = {}) => {
    const response = await server.asNobody(sessionPath, {
      method: "POST",
      headers: { "content-type": "application/json", ...headers },
      body: JSON.stringify({ username, password }),
    });
    await response.text();
    return { status: response.status, wait: Number(response.headers.get("retry-after")) };
  };
  const fail = async (times: number, username: string, headers?: Record<string, string>) => {
    for (let i = 0; i < times; i++) expect((await signIn(username, "fel", headers)).status).toBe(401);
  };
  /** As if the clock had gone on. */
  const wait = (seconds: number) =>
    database().pool.query(
      "update sign_in_attempt set free_at = free_at - make_interval(secs => $1::float8), last_at = last_at - make_interval(secs => $1::float8)",
      [seconds],
    );
  const forgetAddresses = () => database().pool.query("delete from sign_in_attempt where kind = 'address'");

  it("are five free ones, and then even the right password must wait", async () => {
    await fail(5, "planerare");
    const right = await signIn("planerare", TEST_PASSWORD);
    expect(right.status).toBe(429);
    expect(right.wait).toBeGreaterThan(5);
    expect(right.wait).toBeLessThanOrEqual(10);
    await wait(10);
    expect((await signIn("planerare", TEST_PASSWORD)).status).toBe(200);
    await forgetAddresses();
    await fail(4, "planerare");
  });

  it("double the wait each time, to a quarter of an hour and no further", async () => {
    await fail(5, "planerare");
    const waits: number[] = [];
    for (let i = 0; i < 9; i++) {
      const refused = await signIn("planerare", "fel");
      expect(refused.status).toBe(429);
      waits.push(refused.wait);
      await wait(refused.wait);
      await fail(1, "planerare");
    }
    const wanted = [10, 20, 40, 80, 160, 320, 640, 900, 900];
    for (const [index, seconds] of waits.entries()) {
      expect(seconds).toBeGreaterThan((wanted[index] ?? 0) - 5);
      expect(seconds).toBeLessThanOrEqual(wanted[index] ?? 0);
    }
    await wait(900);
    expect((await signIn("planerare", TEST_PASSWORD)).status).toBe(200);
  });

  it("count for an account whatever address they come from, and for an unknown name alike", async () => {
    for (const name of ["planerare", "finns-inte"]) {
      for (let i = 0; i < 5; i++) {
        await fail(1, name);
        await forgetAddresses();
      }
      expect((await signIn(name, "fel")).status).toBe(429);
    }
    expect((await signIn(" PLANERARE ", "fel")).status).toBe(429);
    expect((await signIn("polis", TEST_PASSWORD)).status).toBe(200);
  });

  it("count for an address whatever names are tried", async () => {
    for (let i = 0; i < 5; i++) await fail(1, `namn-${i}`);
    expect((await signIn("polis", TEST_PASSWORD)).status).toBe(429);
  });

  it("cannot be spread over addresses by saying so in a header", async () => {
    for (let i = 0; i < 5; i++) await fail(1, `namn-${i}`, { "x-forwarded-for": `192.0.2.${i}` });
    expect((await signIn("namn-9", "fel", { "x-forwarded-for": "198.51.100.1" })).status).toBe(429);
    const behindProxy = await openTestServer(database(), { TRUST_PROXY: "1" });
    try {
      await database().pool.query("delete from sign_in_attempt");
      const through = (username: string, forwarded: string) =>
        behindProxy.asNobody(sessionPath, {
          method: "POST",
          headers: { "content-type": "application/json", "x-forwarded-for": forwarded },
          body: JSON.stringify({ username, password: "fel" }),
        });
      for (let i = 0; i < 5; i++) await through(`namn-${i}`, `192.0.2.${i}, 203.0.113.7`);
      expect((await through("namn-9", "192.0.2.99, 203.0.113.7")).status).toBe(429);
      expect((await through("namn-9", "192.0.2.99, 203.0.113.8")).status).toBe(401);
    } finally {
      await behindProxy.close();
    }
  });

  it("many at once count as many", async () => {
    const answers = await Promise.all(Array.from({ length: 30 }, () => signIn("planerare", "fel")));
    expect(answers.filter(({ status }) => status === 401)).toHaveLength(5);
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(25);
  });

  it("are forgotten by success, so that a right password never locks anybody out", async () => {
    for (let round = 0; round < 3; round++) {
      await fail(1, "planerare");
      for (let i = 0; i < 6; i++) expect((await signIn("planerare", TEST_PASSWORD)).status).toBe(200);
    }
    const { rows } = await database().pool.query<{ kind: string; failures: number }>(
      "select kind, failures from sign_in_attempt",
    );
    expect(rows).toEqual([{ kind: "address", failures: 3 }]);
  });

  it("are kept without the names that were typed, which may be passwords", async () => {
    await fail(1, "mitt-hemliga-losenord");
    const { rows } = await database().pool.query(
      "select a::text, e::text from sign_in_attempt a, audit_entry e",
    );
    expect(rows.length).toBeGreaterThan(0);
    expect(JSON.stringify(rows)).not.toContain("mitt-hemliga");
  });

  it("take as long for a name that does not exist as for one that does", async () => {
    const times: Record<string, number[]> = { polis: [], "finns-inte": [] };
    // Turn by turn, so that what else the machine does befalls both.
    for (let round = 0; round < 25; round++) {
      for (const [name, taken] of Object.entries(times)) {
        await database().pool.query("delete from sign_in_attempt");
        const start = performance.now();
        await signIn(name, "fel");
        taken.push(performance.now() - start);
      }
    }
    const [known = 0, unknown = 0] = Object.values(times).map(
      (taken) => taken.toSorted((a, b) => a - b)[12] ?? 0,
    );
    // Without the password looked at it is less than a third.
    expect(unknown / known).toBeGreaterThan(0.5);
    expect(unknown / known).toBeLessThan(2);
  });
});
