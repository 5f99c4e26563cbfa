import { describe, expect, it } from "vitest";
import { orderRound } from "#core/domain/graffiti/order-round.ts";

const surface = (id: string, order: number, lon: number, more: object = {}) => ({
  id,
  order,
  lon,
  lat: 59.3,
  isLookedAt: false,
  hasThreat: false,
  ...more,
});
const ids = (surfaces: readonly { id: string }[]) => surfaces.map(({ id }) => id).join("");

describe("the order of a round", () => {
  const round = [surface("a", 1, 18.1), surface("b", 2, 18.45), surface("c", 3, 18.2), surface("d", 4, 18.3)];

  it("is the round's own, whatever order the surfaces come in", () => {
    expect(ids(orderRound(round.toReversed(), "next", null))).toBe("abcd");
  });

  it("puts hate and threats first and what is seen last", () => {
    const told = [
      { ...surface("a", 1, 18.1), isLookedAt: true },
      surface("b", 2, 18.4),
      { ...surface("c", 3, 18.2), hasThreat: true },
    ];
    expect(ids(orderRound(told, "next", null))).toBe("cba");
  });

  it("goes to the nearest each time, from the surface seen last", () => {
    expect(ids(orderRound(round, "near", { lon: 18.29, lat: 59.3 }))).toBe("dcab");
  });

  it("is the round's own where nothing says where one is", () => {
    expect(ids(orderRound(round, "near", null))).toBe("abcd");
  });
});
