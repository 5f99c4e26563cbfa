import type { CubeIndex, CubeKind } from "../cube.ts";

/** The first bytes of a cube's file: "PBK1". */
export const MAGIC = Uint8Array.of(0x50, 0x42, 0x4b, 0x31);

/** What stands in words at the head of a cube's file; columns of numbers follow. */
export interface FileHeader {
  readonly cellSizeM: number;
  readonly firstMonday: number;
  readonly weekCount: number;
  readonly kinds: readonly CubeKind[];
  readonly placeCount: number;
  readonly cellCount: number;
  readonly areas: readonly { readonly kind: string; readonly count: number }[];
  readonly pointCount: number;
  readonly spreadCount: number;
  readonly irregularCount: number;
}

/** How many bytes has each number of a place in the file? */
export function placeBytes(placeCount: number): number {
  return placeCount <= 65_536 ? 2 : 4;
}

/** An array for the places of so many events. */
export function newPlaces(placeCount: number, length: number): CubeIndex {
  return placeCount <= 65_536 ? new Uint16Array(length) : new Uint32Array(length);
}
