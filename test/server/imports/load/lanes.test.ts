import { setTimeout as sleep } from "node:timers/promises";
import { expect, test } from "vitest";
import { createLanes } from "../../../../server/imports/load/lanes.ts";

test("runs as many tasks side by side as there are lanes, and no more", async () => {
  const lanes = createLanes(2);
  let running = 0;
  let most = 0;
  for (let task = 0; task < 6; task++) {
    await lanes.add(async () => {
      most = Math.max(most, ++running);
      await sleep(5);
      running--;
    });
  }
  await lanes.finish();
  expect([most, running]).toEqual([2, 0]);
});

test("throws what a task has thrown when it is waited for, and lets the others end", async () => {
  const lanes = createLanes(2);
  let ended = 0;
  const fail = async () => {
    await sleep(1);
    throw new Error("nej");
  };
  await lanes.add(fail);
  await lanes.add(async () => {
    await sleep(20);
    ended++;
  });
  await expect(lanes.add(() => Promise.resolve())).rejects.toThrow("nej");
  await lanes.settle();
  expect(ended).toBe(1);
});

test("a task that fails while nobody waits is thrown at the end", async () => {
  const lanes = createLanes(1);
  await lanes.add(() => Promise.reject(new Error("nej")));
  await sleep(10);
  await expect(lanes.finish()).rejects.toThrow("nej");
});
