import { constants, crc32, deflateSync } from "node:zlib";

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

/** The filter "up": each byte as the difference from the one above it (https://www.w3.org/TR/png-3/#9Filter-types). */
const UP = 2;

/**
 * A picture of at most sixteen numbered colours (one byte a pixel; an even width) as PNG. It is packed by run lengths alone: the
 * search for repetitions, which packs better, finds others on other processors, and a card must be the same bytes on every machine.
 */
export function indexedPng(width: number, height: number, pixels: Uint8Array, palette: number[][]): Buffer {
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  // Four bits a pixel, numbers of colours.
  head.set([4, 3, 0, 0, 0], 8);
  const length = width / 2;
  const rows = new Uint8Array((length + 1) * height);
  let above: Uint8Array = new Uint8Array(width);
  for (let y = 0; y < height; y++) {
    const row = pixels.subarray(y * width, (y + 1) * width);
    const to = y * (length + 1) + 1;
    rows[to - 1] = UP;
    // Most rows are like the one above: nothing but zeros, as they are.
    if (Buffer.compare(row, above) === 0) continue;
    for (let x = 0; x < length; x++)
      rows[to + x] = ((row[2 * x]! << 4) | row[2 * x + 1]!) - ((above[2 * x]! << 4) | above[2 * x + 1]!);
    above = row;
  }
  return Buffer.concat([
    SIGNATURE,
    chunk("IHDR", head),
    chunk("PLTE", Buffer.from(palette.flat())),
    chunk("IDAT", deflateSync(rows, { strategy: constants.Z_RLE, memLevel: 9 })),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

function chunk(type: string, data: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(type, "latin1"), data]);
  const frame = Buffer.alloc(4);
  frame.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(body));
  return Buffer.concat([frame, body, check]);
}
