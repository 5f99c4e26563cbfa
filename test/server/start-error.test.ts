import { expect, test } from "vitest";
import { describeStartError } from "../../server/start-error.ts";

const withCode = (message: string, code: string) => Object.assign(new Error(message), { code });

test.each([
  ["connect ECONNREFUSED 127.0.0.1:1", "ECONNREFUSED", /^Databasen svarar inte\..*DATABASE_URL/],
  ["getaddrinfo ENOTFOUND db", "ENOTFOUND", /^Databasens värd finns inte/],
  ['password authentication failed for user "x"', "28P01", /^Databasen tar inte emot lösenordet/],
  ['database "x" does not exist', "3D000", /^Databasen finns inte\. Skapa den/],
  ['extension "postgis" is not available', "0A000", /^PostGIS saknas/],
  ['permission denied to create extension "postgis"', "42501", /create extension postgis/],
  ["permission denied to create role", "42501", /createrole/],
  ["listen EADDRINUSE: address already in use 127.0.0.1:8080", "EADDRINUSE", /^Porten används redan.*PORT/],
  ["listen EACCES: permission denied 127.0.0.1:80", "EACCES", /^Porten får inte användas/],
  ["EACCES: permission denied, mkdir '/data'", "EACCES", /^Mappen i PLATSBILD_DATA_DIR/],
  ["ENOENT: no such file or directory, mkdir '/proc/x'", "ENOENT", /^Mappen i PLATSBILD_DATA_DIR kan inte/],
  ['could not extend file "base/5/1": No space left on device', "53100", /^Disken är full/],
])("%s is told in words for the operator, and as it came", (message, code, expected) => {
  const told = describeStartError(withCode(message, code));
  expect(told).toMatch(expected);
  expect(told).toContain(message);
});

test("a host with two addresses, neither of which answers, is told like one", () => {
  const both = new AggregateError([
    withCode("connect ECONNREFUSED ::1:1", "ECONNREFUSED"),
    withCode("connect ECONNREFUSED 127.0.0.1:1", "ECONNREFUSED"),
  ]);
  expect(describeStartError(both)).toMatch(/^Databasen svarar inte/);
});

test("what is already in words is left as it is", () => {
  expect(describeStartError(new Error("Databasmappen används redan av process 7."))).toBe(
    "Databasmappen används redan av process 7.",
  );
});
