import { describe, expect, it } from "vitest";
import { withoutReady } from "../../../server/db/one-ready-per-sync.ts";

const frame = (letter: string, body: string) => {
  const bytes = Buffer.alloc(5 + body.length);
  bytes.write(letter);
  bytes.writeInt32BE(4 + body.length, 1);
  bytes.write(body, 5);
  return bytes;
};

const answer = Buffer.concat([
  frame("1", ""),
  frame("Z", "I"),
  frame("E", "Z\0\0\0\u0005I"),
  frame("Z", "E"),
]);
const expected = Buffer.concat([frame("1", ""), frame("E", "Z\0\0\0\u0005I")]);

describe("the answer to a message before Sync", () => {
  it("passes on everything but being ready, however the bytes are cut", () => {
    for (let size = 1; size <= answer.length; size++) {
      const passedOn: Uint8Array[] = [];
      const take = withoutReady((data) => passedOn.push(data));
      for (let at = 0; at < answer.length; at += size) take(answer.subarray(at, at + size));
      expect(Buffer.concat(passedOn).toString("latin1")).toBe(expected.toString("latin1"));
    }
  });
});
