import type { ExampleInput } from "#core/domain/example/example-input.ts";
import { shippedExampleInput } from "../../../../server/jobs/example-input.ts";

/** What the example generator is given when Platsbild starts, with the day the tests agree on. */
export function testExampleInput(): Promise<ExampleInput> {
  return shippedExampleInput({ today: "2026-11-23", srid: 3006, timeZone: "Europe/Stockholm" });
}
