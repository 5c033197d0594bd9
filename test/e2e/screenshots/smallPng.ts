/// <reference lib="dom" />
import { crc32, deflateSync } from 'node:zlib';
import { type Page } from 'playwright-core';

/** A picture as bytes of red, green, blue and opacity, row by row. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly bytes: Uint8Array;
}

/** Reads a PNG with the browser that took it. */
export async function readPixels(page: Page, png: Uint8Array): Promise<Pixels> {
  const blank = await page.context().newPage();
  try {
    const { width, height, base64 } = await blank.evaluate(decode, Buffer.from(png).toString('base64'));
    return { width, height, bytes: Buffer.from(base64, 'base64') };
  } finally {
    await blank.close();
  }
}

/** Runs in the page. No function in here may have a name: tsx would wrap it in a helper that the page does not have. */
async function decode(png: string): Promise<{ width: number; height: number; base64: string }> {
  const image = new Image();
  image.src = `data:image/png;base64,${png}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.width;
  canvas.height = image.height;
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, image.width, image.height);
  let text = '';
  for (let at = 0; at < data.length; at += 8192) text += String.fromCharCode(...data.subarray(at, at + 8192));
  return { width: image.width, height: image.height, base64: btoa(text) };
}

/** As many as four bits can name. */
const COLOURS = 16;

/** An indexed PNG of sixteen colours of the picture: for an editor's text nobody sees the difference. */
export function smallPng({ width, height, bytes }: Pixels): Uint8Array {
  const colours = Array.from({ length: width * height }, (_, at) => colourAt(bytes, 4 * at));
  const counts = new Map<number, number>();
  for (const colour of colours) counts.set(colour, (counts.get(colour) ?? 0) + 1);
  const palette = paletteOf(counts);
  const indexOf = new Map([...counts.keys()].map((colour) => [colour, nearest(palette, colour)]));
  // Each row begins with the number of its filter, 0 for none; then a byte holds two pixels, the left one first.
  const rowBytes = 1 + Math.ceil(width / 2);
  const rows = Buffer.alloc(rowBytes * height);
  colours.forEach((colour, at) => {
    const column = at % width;
    const place = Math.floor(at / width) * rowBytes + 1 + (column >> 1);
    const index = indexOf.get(colour) ?? 0;
    rows[place] = (rows[place] ?? 0) | (column % 2 === 0 ? index << 4 : index);
  });
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  // Four bits for each pixel, which is an index into the palette.
  header.set([4, 3, 0, 0, 0], 8);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('PLTE', Buffer.from(palette.flatMap(partsOf))),
    chunk('IDAT', deflateSync(rows, { level: 9, memLevel: 9 })),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}

/** The commonest colour, then again and again the one that most pixels need: common, and far from all that are chosen. */
function paletteOf(counts: ReadonlyMap<number, number>): readonly number[] {
  const left = [...counts].map(([colour, count]) => ({ colour, weight: Math.sqrt(count), gap: 1 }));
  const palette: number[] = [];
  while (palette.length < Math.min(COLOURS, counts.size)) {
    const next = left.reduce((best, each) => (each.weight * each.gap > best.weight * best.gap ? each : best));
    palette.push(next.colour);
    for (const each of left) {
      const gap = Math.sqrt(distance(each.colour, next.colour));
      each.gap = palette.length === 1 ? gap : Math.min(each.gap, gap);
    }
  }
  return palette;
}

const colourAt = (bytes: Uint8Array, at: number): number =>
  ((bytes[at] ?? 0) << 16) | ((bytes[at + 1] ?? 0) << 8) | (bytes[at + 2] ?? 0);

const partsOf = (colour: number): readonly [number, number, number] => [
  colour >> 16,
  (colour >> 8) & 0xff,
  colour & 0xff,
];

function distance(colour: number, other: number): number {
  const [red, green, blue] = partsOf(colour);
  const [r, g, b] = partsOf(other);
  return (r - red) ** 2 + (g - green) ** 2 + (b - blue) ** 2;
}

/** Which of the palette's colours is closest. */
function nearest(palette: readonly number[], colour: number): number {
  const gaps = palette.map((other) => distance(colour, other));
  return gaps.indexOf(Math.min(...gaps));
}

function chunk(type: string, data: Uint8Array): Uint8Array {
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const frame = Buffer.alloc(8);
  frame.writeUInt32BE(data.length, 0);
  frame.writeUInt32BE(crc32(body), 4);
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)]);
}
