export interface HexagonCase {
  readonly name: string;
  readonly x: number;
  readonly y: number;
  readonly acrossM: number;
  /** Checked against ST_HexagonGrid of PostGIS 3.3.2, edges and corners against the written rule. */
  readonly id: number;
}

/** What cellOf() in TypeScript and hexagon_cell() in SQL must both answer. */
export const HEXAGON_CASES: readonly HexagonCase[] = [
  { name: "the origin", x: 0, y: 0, acrossM: 200, id: 0 },
  { name: "a place in Nacka", x: 680_100.5, y: 6_578_200.25, acrossM: 200, id: 514_621_563 },
  { name: "the same place in small cells", x: 680_100.5, y: 6_578_200.25, acrossM: 100, id: 1_029_374_198 },
  { name: "the same place in large cells", x: 680_100.5, y: 6_578_200.25, acrossM: 400, id: 257_310_781 },
  { name: "a flat edge in Köln", x: 356_400, y: 5_645_300, acrossM: 200, id: 269_774_403 },
  { name: "a place in New York", x: 583_960, y: 4_507_523, acrossM: 200, id: 441_866_249 },
  { name: "west of the origin", x: -900.5, y: 1000, acrossM: 200, id: -655_355 },
  { name: "the flat edge between two rows of an even column", x: 0, y: 100, acrossM: 200, id: 1 },
  {
    name: "the flat edge between two rows of an odd column",
    x: 173.20508075688772,
    y: 200,
    acrossM: 200,
    id: 131_073,
  },
  { name: "the slanted edge right of an even column", x: 86.60254037844386, y: 50, acrossM: 200, id: 0 },
  { name: "the slanted edge left of an even column", x: -86.60254037844386, y: 50, acrossM: 200, id: 0 },
  { name: "the corner right of an even column", x: 115.47005383792515, y: 0, acrossM: 200, id: 0 },
  { name: "just inside an odd column", x: 86.7, y: 50, acrossM: 200, id: 131_072 },
];
