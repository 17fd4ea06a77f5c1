import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Picture } from "../../../src/model/copy.ts";
import { composeEdition, type Edition } from "../../../src/model/edition.ts";
import { readPictures } from "../../../src/press/copy/pictures.ts";
import { printPictures } from "../../../src/press/edition/print-pictures.ts";
import { copyWith } from "../../copy.ts";

let folder: string;
const cacheOf = () => join(folder, "cache");

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-pictures-"));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

const plain = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 30, b: 20 } } });

/** The pictures of some files, as the press reads them. */
async function pictures(files: Record<string, Buffer>): Promise<Picture[]> {
  for (const [file, bytes] of Object.entries(files)) {
    await mkdir(dirname(join(folder, file)), { recursive: true });
    await writeFile(join(folder, file), bytes);
  }
  const problems: never[] = [];
  const read = await readPictures(folder, Object.keys(files), problems);
  expect(problems).toEqual([]);
  return [...read.values()];
}

/** An edition with pictures, and the files that the press makes of them. */
async function printed(some: Picture[]) {
  const edition: Edition = { ...composeEdition(copyWith([]), 0), pictures: some };
  const files = new Map<string, Buffer>();
  const made = await printPictures(
    edition,
    { keep: () => false, write: async (file, bytes) => void files.set(file, bytes as Buffer) },
    folder,
    cacheOf(),
  );
  return { made, files };
}

test("variants are upright, as wide as their names say, in sRGB and without metadata", async () => {
  const jpeg = await plain(900, 600)
    .withExif({ IFD0: { Copyright: "SECRETPLACE" } })
    .withMetadata({ orientation: 6 })
    .jpeg();
  const [picture] = await pictures({ "turned.jpg": await jpeg.toBuffer() });
  expect(picture).toMatchObject({ width: 600, height: 900 });
  const { files } = await printed([picture!]);
  expect([...files.keys()].map((file) => file.replace(/^images\/[0-9a-f]{24}/, "")).sort()).toEqual([
    "-480.avif",
    "-480.webp",
    "-600.avif",
    "-600.webp",
  ]);
  for (const [file, bytes] of files) {
    const width = Number(/-(\d+)\./.exec(file)![1]);
    const { exif, icc, ...found } = await sharp(bytes).metadata();
    expect(found).toMatchObject({ width, height: width * 1.5, space: "srgb" });
    expect([exif, icc, bytes.includes("SECRETPLACE")], file).toEqual([undefined, undefined, false]);
  }
});

test("colours of a wider space are brought into sRGB, not taken for it", async () => {
  const wide = await plain(300, 200).withIccProfile("p3").png().toBuffer();
  const { files } = await printed(await pictures({ "wide.png": wide }));
  for (const bytes of files.values()) {
    const { channels } = await sharp(bytes).stats();
    for (const [n, expected] of [200, 30, 20].entries()) expect(Math.abs(channels[n]!.mean - expected)).toBeLessThan(8);
  }
});

test("what is transparent stays so", async () => {
  const png = await sharp({
    create: { width: 300, height: 200, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
  });
  const { files } = await printed(await pictures({ "clear.png": await png.png().toBuffer() }));
  for (const bytes of files.values()) expect((await sharp(bytes).stats()).channels[3]!.max).toBe(0);
  expect(files.size).toBe(2);
});

test("a picture that moves stays as it is", async () => {
  const frames = await Promise.all([plain(300, 200), plain(300, 200).negate()].map((it) => it.png().toBuffer()));
  const moving = await pictures({
    "a.gif": await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
    "b.webp": await sharp(frames, { join: { animated: true } })
      .webp()
      .toBuffer(),
    "still.gif": await plain(300, 200).gif().toBuffer(),
  });
  expect(moving.map(({ moves, height }) => [moves, height])).toEqual([
    [true, 200],
    [true, 200],
    [undefined, 200],
  ]);
  expect((await printed(moving)).files.size).toBe(2);
});

test("two files of the same bytes are made once, and nothing twice", async () => {
  const bytes = await plain(640, 400).jpeg().toBuffer();
  const same = await pictures({ "articles/a.jpg": bytes, "articles/b.jpg": bytes });
  const first = await printed(same);
  expect([first.made, first.files.size]).toEqual([4, 4]);
  const second = await printed(same);
  expect(second.made).toBe(0);
  expect(second.files).toEqual(first.files);
  await printed([]);
  expect((await printed(same)).made).toBe(4);
});
