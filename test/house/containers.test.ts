import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { ROOT } from "../../scripts/repository.ts";

const read = (path: string) => readFileSync(join(ROOT, path), "utf8");
const compose = read("docker-compose.yml");
const dockerfile = read("Dockerfile");
const dockerignore = read(".dockerignore").split("\n");
const example = read(".env.example");

/** The lines under a key, taken out one step: enough for a file written by hand. */
function section(text: string, key: string): string {
  const lines = text.split("\n");
  const start = lines.findIndex((line) => line === `${key}:`);
  const length = lines.slice(start + 1).findIndex((line) => line !== "" && !line.startsWith("  "));
  const body = lines.slice(start + 1, length < 0 ? undefined : start + 1 + length);
  return start < 0 ? "" : body.map((line) => line.slice(2)).join("\n");
}

const keysOf = (text: string) => [...text.matchAll(/^([\w-]+):/gm)].map((match) => match[1] ?? "");

describe("docker-compose.yml", () => {
  const services = section(compose, "services");
  const app = section(services, "app");
  const database = section(services, "database");

  it("is indented by two spaces and has no tabs", () => {
    for (const line of compose.split("\n")) expect(line).toMatch(/^(?: {2})*\S?(?:.*\S)?$/);
    expect(compose).not.toContain("\t");
  });

  it("has the database and the app, each with a health check", () => {
    expect(keysOf(services)).toEqual(["database", "app"]);
    expect(keysOf(app)).toContain("healthcheck");
    expect(keysOf(database)).toContain("healthcheck");
  });

  it("takes PostGIS at a fixed version and builds the app from here", () => {
    expect(database).toMatch(/^image: postgis\/postgis:\d+-\d+\.\d+$/m);
    expect(app).toMatch(/^build: \.$/m);
  });

  it("starts the app when the database is healthy", () => {
    expect(section(app, "depends_on")).toContain("condition: service_healthy");
  });

  it("keeps data in named volumes", () => {
    const volumes = keysOf(section(compose, "volumes"));
    const used = [...compose.matchAll(/^ {6}- ([a-z]+):\//gm)].map((match) => match[1] ?? "");
    expect(used.toSorted()).toEqual(volumes.toSorted());
  });

  it("opens no port but the app's, and that only to this machine", () => {
    expect(keysOf(database)).not.toContain("ports");
    expect(section(app, "ports")).toMatch(/^- "127\.0\.0\.1:/);
  });

  it("has no password of its own", () => {
    expect(compose).toContain("POSTGRES_PASSWORD: ${POSTGRES_PASSWORD:?");
  });

  it("gives the app only settings that .env.example explains", () => {
    for (const key of keysOf(section(app, "environment")))
      expect(example).toMatch(new RegExp(`^${key}=`, "m"));
  });
});

describe("Dockerfile", () => {
  const stages = dockerfile.split(/^FROM /m).slice(1);
  const last = stages.at(-1) ?? "";

  it("builds in one stage and runs in another, without root", () => {
    expect(stages).toHaveLength(2);
    expect(last).toMatch(/^USER node$/m);
    expect(last.indexOf("USER node")).toBeLessThan(last.indexOf("CMD ["));
  });

  it("runs the production build, not the sources", () => {
    expect(last).toContain('CMD ["node", "-C", "platsbild-dist", "dist/server/main.js"]');
    expect(last).not.toMatch(/^COPY (core|client|scripts) /m);
  });

  it("has a health check that Node alone can run", () => {
    expect(last).toMatch(/^HEALTHCHECK [^\n]*\\\n {2}CMD \["node", "-e"/m);
  });

  it("copies only what exists and .dockerignore lets through", () => {
    const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap((match) =>
      match[1]?.split(" "),
    );
    for (const path of copied) {
      expect(existsSync(join(ROOT, path ?? ""))).toBe(true);
      expect(dockerignore).toContain(`!${path?.split("/")[0]}`);
    }
  });
});
