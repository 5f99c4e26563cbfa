/** One layer of a vector tile with one feature; coordinates in the tile's own 4096 × 4096. */
export interface TileLayer {
  readonly name: string;
  /** Properties, all texts. */
  readonly properties: Readonly<Record<string, string>>;
  readonly shape:
    | { readonly kind: "point"; readonly at: readonly [number, number] }
    | { readonly kind: "polygon"; readonly ring: readonly (readonly [number, number])[] };
}

const EXTENT = 4096;
const MOVE_TO = 1;
const LINE_TO = 2;
const CLOSE_PATH = 7;
const KIND = { point: 1, polygon: 3 } as const;

/** A Mapbox vector tile (specification 2.1) of a few features, for tests. */
export function vectorTile(layers: readonly TileLayer[]): Buffer {
  return Buffer.concat(layers.map((layer) => bytesField(3, layerBytes(layer))));
}

function layerBytes({ name, properties, shape }: TileLayer): Buffer {
  const entries = Object.entries(properties);
  const tags = entries.flatMap((_, index) => [index, index]);
  const feature = Buffer.concat([
    bytesField(2, Buffer.concat(tags.map(varint))),
    varint((3 << 3) | 0),
    varint(KIND[shape.kind]),
    bytesField(4, Buffer.concat(geometryOf(shape).map(varint))),
  ]);
  return Buffer.concat([
    bytesField(1, Buffer.from(name)),
    bytesField(2, feature),
    ...entries.map(([key]) => bytesField(3, Buffer.from(key))),
    ...entries.map(([, value]) => bytesField(4, bytesField(1, Buffer.from(value)))),
    varint((5 << 3) | 0),
    varint(EXTENT),
    varint((15 << 3) | 0),
    varint(2),
  ]);
}

function geometryOf(shape: TileLayer["shape"]): number[] {
  if (shape.kind === "point") return [command(MOVE_TO, 1), ...shape.at.map(zigzag)];
  const [first = [0, 0], ...rest] = shape.ring;
  let before: readonly [number, number] = first;
  const steps = rest.flatMap((corner) => {
    const step = [zigzag(corner[0] - before[0]), zigzag(corner[1] - before[1])];
    before = corner;
    return step;
  });
  return [
    command(MOVE_TO, 1),
    ...first.map(zigzag),
    command(LINE_TO, rest.length),
    ...steps,
    command(CLOSE_PATH, 1),
  ];
}

const command = (id: number, count: number) => (count << 3) | id;
const zigzag = (value: number) => (value << 1) ^ (value >> 31);
const bytesField = (field: number, bytes: Buffer) =>
  Buffer.concat([varint((field << 3) | 2), varint(bytes.length), bytes]);

/** A whole number from 0 in seven bits a byte, the least first. */
export function varint(value: number): Buffer {
  const bytes: number[] = [];
  let left = value;
  while (left >= 128) {
    bytes.push((left % 128) + 128);
    left = Math.floor(left / 128);
  }
  return Buffer.from([...bytes, left]);
}
