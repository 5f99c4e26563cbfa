import fc from "fast-check";
import { describe, expect, it } from "vitest";

import { outlineJson } from "../../../../server/imports/readers/json-outline.ts";
import { createPacer } from "../../../../server/imports/readers/pacer.ts";
import { FileRefused } from "../../../../server/imports/readers/reader.ts";

const outline = (text: string) => outlineJson(Buffer.from(text), createPacer());

async function verdict(text: string): Promise<string> {
  try {
    await outline(text);
    return "ok";
  } catch (error) {
    if (!(error instanceof FileRefused)) throw error;
    return error.issues[0]?.code ?? "";
  }
}

function parses(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

const spans = (text: string, pairs: readonly number[]) =>
  Array.from({ length: pairs.length / 2 }, (_, index) =>
    Buffer.from(text).toString("utf8", pairs[2 * index], pairs[2 * index + 1]),
  );

describe("the outline of a JSON text", () => {
  it("accepts what JSON.parse accepts", async () => {
    await fc.assert(
      fc.asyncProperty(fc.json({ maxDepth: 5 }), fc.integer({ min: 0, max: 4 }), async (text, indent) => {
        const spaced = JSON.stringify(JSON.parse(text), null, indent);
        expect(["ok", "bad_structure"]).toContain(await verdict(spaced));
      }),
    );
  });

  it("refuses what JSON.parse refuses, for texts with one byte changed", async () => {
    const base = '{"a":[1,-2.5e3,"x\\u00e5\\n",true,null,{"b":[]}],"c":{}}';
    await fc.assert(
      fc.asyncProperty(
        fc.nat(base.length - 1),
        fc.constantFrom(...'{}[]",:0-.eE+ tfn\\u\t\n\x01'.split("")),
        async (at, sign) => {
          const text = base.slice(0, at) + sign + base.slice(at + 1);
          const isOne = (await outline(text).catch(() => null))?.documents.length === 2;
          // A key that stands twice is fine for JSON.parse and not for us; none arises here.
          expect(isOne).toBe(parses(text));
        },
      ),
      { numRuns: 2_000 },
    );
  });

  it.each([
    "",
    " ",
    "[",
    '{"a"',
    '{"a":',
    "[1,]",
    "{,}",
    "[1 2]",
    '{"a":1,}',
    "nul",
    "+1",
    "01",
    "1.",
    ".5",
    "1e",
    "-",
    "NaN",
    "[Infinity]",
    '"\\x"',
    '"\\u12"',
    '"a',
    "'a'",
    "[1]]",
    "//x",
  ])("%j is no JSON", async (text) => {
    const result = await outline(text).catch(() => null);
    expect(result?.documents ?? []).toEqual([]);
    expect(parses(text)).toBe(false);
  });

  it("says where the elements of the list lie", async () => {
    const text = ' {"type":"x", "features" : [ {"a":[1,2]} , 7,"å" ], "z": [1, 2]} ';
    const { elements, list } = await outline(text);
    expect(spans(text, elements)).toEqual(['{"a":[1,2]}', "7", '"å"']);
    expect(spans(text, [list?.start ?? 0, list?.end ?? 0])).toEqual(['[ {"a":[1,2]} , 7,"å" ]']);
    expect(spans("[[1],{}]", (await outline("[[1],{}]")).elements)).toEqual(["[1]", "{}"]);
  });

  it("finds the documents of a sequence", async () => {
    const text = '\x1e{"a":1}\n\x1e[2]\n3';
    expect(spans(text, (await outline(text)).documents)).toEqual(['{"a":1}', "[2]", "3"]);
  });

  it("stands 50 levels, refuses 51 and 1,000,000", async () => {
    expect(await verdict("[".repeat(50) + "]".repeat(50))).toBe("ok");
    expect(await verdict("[".repeat(51) + "]".repeat(51))).toBe("too_deep");
    expect(await verdict('{"a":'.repeat(1_000_000))).toBe("too_deep");
  });

  it("names line and character of a fault, counted in characters", async () => {
    const error = await outline('{\n "å": [1,\n  "😀", NaN]}').catch((caught: unknown) => caught);
    expect((error as FileRefused).issues).toMatchObject([{ code: "bad_json", row: 3 }]);
    expect((error as FileRefused).message).toContain("NaN på rad 3, tecken 9");
  });

  it("finds keys that stand twice, in escapes too, and forgets those of other objects", async () => {
    expect(await verdict('{"a":1,"\\u0061":2}')).toBe("bad_structure");
    expect(await verdict('[{"a":1},{"a":1}]')).toBe("ok");
    expect(await verdict('[{"a":1,"a":1}]')).toBe("duplicate_column");
  });

  it.each(["__proto__", "constructor", "prototype"])("refuses the key %s at any depth", async (key) => {
    expect(await verdict(`{"a":[{"b":{"${key}":1}}]}`)).toBe("bad_structure");
  });

  it("notes whole numbers a double cannot hold, and refuses those beyond all doubles", async () => {
    const text = "[9007199254740993,9007199254740991,-123456789012345678901,1.5e300,12345678901234567890.5]";
    expect(spans(text, (await outline(text)).wideIntegers)).toEqual([
      "9007199254740993",
      "-123456789012345678901",
    ]);
    expect(await verdict("[1e309]")).toBe("not_a_number");
    expect(await verdict(`[${"9".repeat(400)}]`)).toBe("not_a_number");
  });
});
