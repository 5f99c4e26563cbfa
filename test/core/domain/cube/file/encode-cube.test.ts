import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { createCubeBuilder } from "#core/domain/cube/build/build-cube.ts";
import { decodeCube } from "#core/domain/cube/file/decode-cube.ts";
import { encodeCube } from "#core/domain/cube/file/encode-cube.ts";
import { contentsOf, events } from "../random-cube.ts";

const MINUTE_MS = 60_000;
const RUNS = { numRuns: 40 };

describe("a cube's file", () => {
  it(
    "holds the same contents when it is read again",
    () => {
      fc.assert(
        fc.property(events, (drawn) => {
          const contents = contentsOf(drawn);
          expect(decodeCube(encodeCube(contents))).toEqual(contents);
        }),
        RUNS,
      );
    },
    MINUTE_MS,
  );

  it(
    "has the same bytes in whatever order the events came",
    () => {
      fc.assert(
        fc.property(
          events.chain((drawn) =>
            fc.tuple(fc.constant(drawn), fc.shuffledSubarray(drawn, { minLength: drawn.length })),
          ),
          ([drawn, shuffled]) => {
            expect(encodeCube(contentsOf(shuffled))).toEqual(encodeCube(contentsOf(drawn)));
          },
        ),
        RUNS,
      );
    },
    MINUTE_MS,
  );

  it(
    "keeps more than 65,536 places, cells below zero and names with Å, Ä and Ö",
    () => {
      const builder = createCubeBuilder({ cellSizeM: 100, areaKinds: ["område"] });
      const kind = {
        category: "övrigt",
        source: "kia",
        setting: "unknown",
        isFoundByControl: true,
        isDuringPresence: false,
      } as const;
      for (let cell = -2; cell < 70_000; cell++) {
        const entries = { weekhours: [cell % 2 === 0 ? 5 : 6], units: [10_080] };
        builder.add({
          startDay: 20_000,
          grade: "known",
          isDateOnly: false,
          kind,
          cell,
          areas: [cell % 3],
          ...entries,
        });
      }
      const contents = builder.finish();
      const read = decodeCube(encodeCube(contents));
      expect(read.kinds[0]?.category).toBe("övrigt");
      expect(read.places.cellIds[0]).toBe(-2);
      expect(Buffer.from(read.points.place.buffer).equals(Buffer.from(contents.points.place.buffer))).toBe(
        true,
      );
    },
    MINUTE_MS,
  );

  it("is refused when the bytes are something else or cut short", () => {
    const bytes = encodeCube(contentsOf([]));
    expect(() => decodeCube(Uint8Array.of(1, 2, 3, 4, 5))).toThrow("not a cube's file");
    expect(() => decodeCube(bytes.subarray(0, bytes.length - 1))).toThrow(RangeError);
    expect(() => decodeCube(new Uint8Array(0))).toThrow(RangeError);
  });
});
