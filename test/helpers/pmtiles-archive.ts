import { varint } from "./vector-tile.ts";

export interface ArchiveOptions {
  /** The one tile that stands everywhere. */
  readonly tile: Buffer;
  readonly maxZoom: number;
  readonly attribution: string;
  /** Names of the layers that its tiles may have. */
  readonly layers: readonly string[];
}

const HEADER_BYTES = 127;
const NO_COMPRESSION = 1;
const VECTOR_TILES = 1;
const WORLD = [-180, -85, 180, 85] as const;

/** A PMTiles archive (version 3) in which one tile stands everywhere down to `maxZoom`; for tests. */
export function pmtilesArchive({ tile, maxZoom, attribution, layers }: ArchiveOptions): Buffer {
  const tiles = (4 ** (maxZoom + 1) - 1) / 3;
  // One entry: from tile 0, as many as there are, all the same bytes.
  const directory = Buffer.concat([1, 0, tiles, tile.length, 1].map(varint));
  const described = layers.map((id) => ({ id, fields: {} }));
  const metadata = Buffer.from(JSON.stringify({ attribution, vector_layers: described }));
  const header = Buffer.alloc(HEADER_BYTES);
  header.write("PMTiles", 0);
  header.writeUInt8(3, 7);
  const metadataAt = HEADER_BYTES + directory.length;
  const tilesAt = metadataAt + metadata.length;
  const sections = [HEADER_BYTES, directory.length, metadataAt, metadata.length, tilesAt, 0, tilesAt];
  for (const [index, value] of [...sections, tile.length, tiles, 1, 1].entries())
    header.writeBigUInt64LE(BigInt(value), 8 + index * 8);
  header.writeUInt8(1, 96);
  header.writeUInt8(NO_COMPRESSION, 97);
  header.writeUInt8(NO_COMPRESSION, 98);
  header.writeUInt8(VECTOR_TILES, 99);
  header.writeUInt8(maxZoom, 101);
  for (const [index, degrees] of WORLD.entries()) header.writeInt32LE(degrees * 1e7, 102 + index * 4);
  return Buffer.concat([header, directory, metadata, tile]);
}
