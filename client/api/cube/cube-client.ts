import type { CubeReply } from "./answer-from-cube.ts";
import type { CubeQuestions, FromCubeWorker, ToCubeWorker } from "./cube-worker.ts";

type Answers = readonly (CubeReply | null)[];

/** The cube in its worker. */
export interface CubeClient {
  /** Fetches and opens the cube at an address; rejects when it cannot be had. */
  open(address: string): Promise<void>;
  /** The answers to questions in their order, null where only the server can tell. */
  ask(address: string, asked: CubeQuestions): Promise<Answers>;
}

interface Waiting {
  readonly resolve: (answers: Answers) => void;
  readonly reject: (error: Error) => void;
}

/** Talks to a worker that runs cube-worker.ts. */
export function createCubeClient(worker: Worker): CubeClient {
  const waiting = new Map<number, Waiting>();
  let last = 0;
  const send = (message: (no: number) => ToCubeWorker) =>
    new Promise<Answers>((resolve, reject) => {
      last += 1;
      waiting.set(last, { resolve, reject });
      worker.postMessage(message(last));
    });
  worker.addEventListener("message", ({ data }: MessageEvent<FromCubeWorker>) => {
    const asked = waiting.get(data.no);
    waiting.delete(data.no);
    if ("error" in data) asked?.reject(new Error(data.error));
    else asked?.resolve(data.answers);
  });
  worker.addEventListener("error", () => {
    for (const { reject } of waiting.values()) reject(new Error("the cube's worker failed"));
    waiting.clear();
  });
  return {
    open: async (address) => {
      await send((no) => ({ kind: "open", no, address }));
    },
    ask: (address, asked) => send((no) => ({ kind: "ask", no, address, ...asked })),
  };
}
