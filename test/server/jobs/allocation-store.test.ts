import { EventEmitter } from "node:events";
import { describe, expect, it, vi } from "vitest";
import { proposePlan, testPlan, weighPlan } from "#core/domain/allocation/plan-shifts.ts";
import {
  createAllocationStore,
  type FoundPlan,
  type PlanThread,
} from "../../../server/jobs/allocation-store.ts";
import { presentAllocation } from "../../../server/present/allocation.ts";
import { planInput } from "../../helpers/plan-input.ts";

const ID = "11111111-1111-4111-8111-111111111111";
const OTHER = "22222222-2222-4222-8222-222222222222";
const input = planInput();
const search = { solver: null, onProgress: () => undefined };
const proposed = proposePlan(input, search);
const tested = testPlan(input, search);
const weighed = weighPlan(input, proposed.routes, search);
const present = (found: FoundPlan) => Promise.resolve(presentAllocation(found, [], []));

const heldThread = () =>
  Object.assign(new EventEmitter(), { terminate: vi.fn<() => Promise<number>>(() => Promise.resolve(0)) });

/** Threads that say what a test lets them say. */
function heldThreads() {
  const threads: ReturnType<typeof heldThread>[] = [];
  const store = createAllocationStore((): PlanThread => {
    const thread = heldThread();
    threads.push(thread);
    return thread as unknown as PlanThread;
  });
  const say = async (at: number, message: object) => {
    threads[at]?.emit("message", message);
    await Promise.resolve();
    await new Promise(setImmediate);
  };
  return { store, threads, say };
}

describe("createAllocationStore", () => {
  it("finds in threads what is found without them, and what it is weighed against", async () => {
    const store = createAllocationStore();
    store.start(ID, "1/1", input, present);
    await expect.poll(() => store.find(ID, "1/1")?.state, { timeout: 30_000 }).toBe("done");
    const { result, progress } = store.find(ID, "1/1") ?? {};
    expect(progress).toBe(1);
    expect(result?.coverage.proposal).toEqual(tested.proposal);
    expect(result?.coverage.chosenOn).toBeCloseTo(proposed.chosenOn, 9);
    expect(result?.coverage.bound).toBeGreaterThanOrEqual(proposed.chosenOn);
  });

  it("tells stops before the bound and what the floors cost", async () => {
    const { store, say } = heldThreads();
    store.start(ID, "1/1", input, present);
    await say(0, { progress: 0.5 });
    expect(store.find(ID, "1/1")).toMatchObject({ state: "running", progress: 0.25, result: null });
    await say(0, { proposed });
    expect(store.find(ID, "1/1")?.result).toBeNull();
    await say(1, { tested });
    expect(store.find(ID, "1/1")).toMatchObject({
      state: "running",
      result: { coverage: { bound: null, floorCost: null } },
    });
    await say(0, { weighed });
    expect(store.find(ID, "1/1")).toMatchObject({ state: "done", result: { coverage: weighed } });
  });

  it("is done with all of it when it is weighed before it is tested", async () => {
    const { store, say } = heldThreads();
    store.start(ID, "1/1", input, present);
    await say(0, { proposed });
    await say(0, { weighed });
    expect(store.find(ID, "1/1")?.state).toBe("running");
    await say(1, { tested });
    expect(store.find(ID, "1/1")).toMatchObject({ state: "done", result: { coverage: weighed } });
  });

  it("fails, and ends the other thread, when one fails before there is a result", () => {
    const { store, threads } = heldThreads();
    store.start(ID, "1/1", input, present);
    threads[1]?.emit("error", new Error("out of memory"));
    expect(store.find(ID, "1/1")).toMatchObject({ state: "failed", result: null });
    expect(threads.every(({ terminate }) => terminate.mock.calls.length === 1)).toBe(true);
  });

  it("keeps what it has told when weighing fails", async () => {
    const { store, threads, say } = heldThreads();
    store.start(ID, "1/1", input, present);
    await say(0, { proposed });
    await say(1, { tested });
    threads[0]?.emit("error", new Error("out of memory"));
    expect(store.find(ID, "1/1")).toMatchObject({ state: "done", result: { coverage: { bound: null } } });
  });

  it("fails when what was found cannot be presented", async () => {
    const { store, say } = heldThreads();
    store.start(ID, "1/1", input, () => Promise.reject(new Error("database away")));
    await say(0, { proposed });
    await say(1, { tested });
    expect(store.find(ID, "1/1")).toMatchObject({ state: "failed", result: null });
  });

  it("shows nobody another's proposal, nor lets them break it off", () => {
    const { store, threads } = heldThreads();
    store.start(ID, "1/1", input, present);
    expect(store.find(ID, "1/2")).toBeNull();
    expect(store.cancel(ID, "1/2")).toBe(false);
    expect(threads[0]?.terminate).not.toHaveBeenCalled();
    expect(store.cancel(ID, "1/1")).toBe(true);
    expect(threads[0]?.terminate).toHaveBeenCalledOnce();
    expect(store.find(ID, "1/1")).toBeNull();
  });

  it("breaks off what the same planner asked for before, and nobody else's", () => {
    const { store, threads } = heldThreads();
    store.start(ID, "1/1", input, present);
    store.start(OTHER, "1/2", input, present);
    store.start("33333333-3333-4333-8333-333333333333", "1/1", input, present);
    expect(store.find(ID, "1/1")).toBeNull();
    expect(store.find(OTHER, "1/2")?.state).toBe("running");
    expect(threads.map(({ terminate }) => terminate.mock.calls.length)).toEqual([1, 1, 0, 0, 0, 0]);
  });
});
