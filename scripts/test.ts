import { TEST_PARTS } from "./test/parts.ts";
import { addTallies, formatTally, NO_TESTS, type Tally } from "./test/tally.ts";

type PartName = keyof typeof TEST_PARTS;

const isPart = (name: string): name is PartName => Object.hasOwn(TEST_PARTS, name);
const asked = process.argv.slice(2);
const unknown = asked.filter((name) => !isPart(name));
if (unknown.length > 0) {
  console.error(`Okänd del: ${unknown.join(", ")}. Delarna är ${Object.keys(TEST_PARTS).join(", ")}.`);
  process.exit(2);
}

let isInterrupted = false;
process.on("SIGINT", () => (isInterrupted = true));
process.on("SIGTERM", () => (isInterrupted = true));

async function runPart(name: PartName): Promise<Tally> {
  console.log(`\n── ${name} ──`);
  const startedMs = performance.now();
  const tally = await TEST_PARTS[name]().catch((error: unknown): Tally => {
    console.error(error);
    return { passed: 0, failed: 1, skipped: 0 };
  });
  console.log(`${name}: ${formatTally(tally)} (${((performance.now() - startedMs) / 1000).toFixed(0)} s)`);
  return tally;
}

const names = (asked.length > 0 ? asked : Object.keys(TEST_PARTS)).filter(isPart);
let total = NO_TESTS;
for (const name of names) {
  if (isInterrupted) break;
  total = addTallies(total, await runPart(name));
}

console.log(`\n${formatTally(total)}`);
if (total.failed > 0) process.exitCode = 1;
if (isInterrupted) process.exitCode = 130;
