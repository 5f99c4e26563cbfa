import { readFileSync } from "node:fs";

const PEERS = ["@duckdb/node-api", "crossfilter2", "apache-arrow"];

/** Which Node and which peers are compared with? */
export function versionsInUse(): { node: string; peers: Record<string, string> } {
  const versionOf = (name: string) => {
    const file = new URL(`../../node_modules/${name}/package.json`, import.meta.url);
    return (JSON.parse(readFileSync(file, "utf8")) as { version: string }).version;
  };
  return {
    node: process.versions.node,
    peers: Object.fromEntries(PEERS.map((name) => [name, versionOf(name)])),
  };
}
