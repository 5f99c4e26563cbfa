import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createLatestOnly } from "../../../../client/api/cube/latest-only.ts";

test("runs the first task at once, and of those that come meanwhile only the latest", async () => {
  const inTurn = createLatestOnly();
  const ran: number[] = [];
  for (const no of [1, 2, 3, 4]) {
    inTurn(async () => {
      ran.push(no);
      await sleep(5);
    });
  }
  await sleep(30);
  expect(ran).toEqual([1, 4]);
  inTurn(() => {
    ran.push(5);
    return Promise.resolve();
  });
  expect(ran).toEqual([1, 4, 5]);
});
