import { createHash } from "node:crypto";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { Card } from "../../../src/model/card.ts";
import { withCards } from "../../../src/model/cards.ts";
import { composeEdition, type Edition } from "../../../src/model/edition.ts";
import { makeCards } from "../../../src/press/cards/compositors.ts";
import { cardName } from "../../../src/press/cards/name.ts";
import { printCards } from "../../../src/press/edition/print-cards.ts";
import { articleText, copyWith } from "../../copy.ts";

let cache: string;
beforeAll(async () => {
  cache = await mkdtemp(join(tmpdir(), "dateline-cards-"));
});
afterAll(() => rm(cache, { recursive: true, force: true }));

const SIZE = { width: 1200, height: 630 };

/** A card in the size of social networks. */
async function printOf(change: Partial<Card>): Promise<Buffer> {
  const card = {
    name: "Specimen Post",
    section: "Harbour",
    headline: "A",
    foot: "2 April 2025",
    language: "en",
    ...change,
  };
  const prints: Uint8Array[] = [];
  await makeCards([{ card, files: [{ file: "a", size: SIZE }] }], cache, async (_file, png) => void prints.push(png));
  return Buffer.from(prints[0]!);
}

/** How many pixels of some part of a card have ink, from its left and upper edge on. */
async function inkIn(png: Buffer, left: number, top: number, width: number, height: number): Promise<number> {
  const pixels = await sharp(png).extract({ left, top, width, height }).greyscale().raw().toBuffer();
  return pixels.filter((value) => value < 128).length;
}

const sha256 = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

test.each<[string, Partial<Card>]>([
  ["Latin", { headline: "Ferries stand still for a second day" }],
  ["Cyrillic", { headline: "Паромы стоят второй день", language: "ru" }],
  ["Arabic", { headline: "العبّارات متوقفة لليوم الثاني", language: "ar" }],
  ["Turkish and Greek", { headline: "Vapurlar ikinci gün de işlemiyor – Τα πλοία", language: "tr" }],
  ["what its typefaces do not know", { headline: "港 A 🚢 \u{E000}", section: "港", foot: "港" }],
  ["nothing but that", { headline: "港", name: "港" }],
  ["markup", { headline: "<b>A</b> & &amp; </span>", name: "<i>" }],
  ["a headline of a thousand words", { headline: "word ".repeat(1000).trim() }],
  ["a word of a thousand letters", { headline: "w".repeat(1000) }],
])("%s: a PNG of its size, the same bytes each time", async (_name, change) => {
  const png = await printOf(change);
  expect(await sharp(png).metadata()).toMatchObject({ format: "png", ...SIZE });
  expect(sha256(await printOf(change))).toBe(sha256(png));
});

test("a card is what it was when it was looked at, byte for byte, whatever the machine and its fonts", async () => {
  const png = await printOf({ headline: "Ferries stand still: العبّارات متوقفة, паромы стоят" });
  expect(sha256(png)).toBe("786585ff1b788f365e5d780b9fd50a5f46ebda31b20fddb00d9d121e0bcd2616");
});

describe("the headline", () => {
  const LEFT = [64, 150, 300, 340] as const;
  const RIGHT = [836, 150, 300, 340] as const;

  test("begins at the left, in Arabic at the right", async () => {
    const english = await printOf({ headline: "Port" });
    const arabic = await printOf({ headline: "ميناء", language: "ar" });
    expect(await inkIn(english, ...LEFT)).toBeGreaterThan(1000);
    expect(await inkIn(english, ...RIGHT)).toBe(0);
    expect(await inkIn(arabic, ...RIGHT)).toBeGreaterThan(1000);
    expect(await inkIn(arabic, ...LEFT)).toBe(0);
  });

  test("letters of Arabic are joined: together they are another picture than with what keeps them apart", async () => {
    const joined = await printOf({ headline: "ميناء", language: "ar" });
    const apart = await printOf({ headline: "م\u200Cي\u200Cن\u200Cا\u200Cء", language: "ar" });
    const widthOf = async (png: Buffer) => {
      const area = { left: 64, top: 150, width: 1072, height: 340 };
      const pixels = await sharp(png).extract(area).greyscale().raw().toBuffer();
      return Array.from({ length: 1072 }, (_, x) => pixels.some((ink, at) => ink < 128 && at % 1072 === x)).filter(
        Boolean,
      ).length;
    };
    expect(await widthOf(apart)).toBeGreaterThan(1.15 * (await widthOf(joined)));
  });

  test.each(["word ".repeat(200).trim(), "w".repeat(500), "Short"])(
    "never runs over the edges: %.12s",
    async (headline) => {
      const png = await printOf({ headline });
      expect(await inkIn(png, 0, 0, 60, 630)).toBe(0);
      expect(await inkIn(png, 1140, 0, 60, 630)).toBe(0);
      // Between the headline and the rule below it.
      expect(await inkIn(png, 0, 480, 1200, 30)).toBe(0);
    },
  );
});

describe("cards between builds", () => {
  const NOON = Date.parse("2025-04-03T12:00:00Z");
  const editionOf = (headlines: string[], version = "1"): Edition => {
    const texts = headlines.map((headline, n) => articleText(`2025/04/a${n}`, { headline }));
    return withCards(composeEdition(copyWith(texts), NOON), (card) => cardName(card, version));
  };
  const noEdition = () => {
    const files = new Map<string, Uint8Array>();
    return {
      files,
      keep: (file: string) => files.has(file),
      write: async (file: string, bytes: Uint8Array | string) => void files.set(file, bytes as Uint8Array),
    };
  };
  const stock = async () => (await readdir(join(cache, "cards"))).sort();

  test("what was made once is not made again, what is damaged is, and what no edition uses is dropped", async () => {
    const edition = editionOf(["One", "Two"]);
    const first = noEdition();
    // The paper, two sections, two articles; four sizes.
    expect(await printCards(edition, first, cache)).toBe(20);
    expect([...first.files.keys()].map((file) => file.slice("cards/".length)).sort()).toEqual(await stock());
    expect(await printCards(edition, first, cache)).toBe(0);

    const second = noEdition();
    expect(await printCards(edition, second, cache)).toBe(0);
    expect(second.files).toEqual(first.files);

    const [damaged, halved] = await stock();
    const bytes = await readFile(join(cache, "cards", damaged!));
    await writeFile(join(cache, "cards", damaged!), bytes.fill(0, 100, 101));
    await writeFile(join(cache, "cards", halved!), (await readFile(join(cache, "cards", halved!))).subarray(0, 900));
    const third = noEdition();
    expect(await printCards(edition, third, cache)).toBe(2);
    expect([...third.files].sort().map(([, it]) => sha256(it))).toEqual(
      [...first.files].sort().map(([, it]) => sha256(it)),
    );

    expect(await printCards(editionOf(["One"]), noEdition(), cache)).toBe(0);
    expect(await stock()).toHaveLength(16);
    expect(await printCards(editionOf(["One"], "2"), noEdition(), cache)).toBe(16);
  });

  test("each card is in exactly one part of an edition", async () => {
    const edition = editionOf(["One", "Two", "Three"]);
    const whole = noEdition();
    await printCards(edition, whole, cache);
    const parts = [1, 2, 3].map((number) => ({ number, of: 3, ...noEdition() }));
    for (const part of parts) await printCards(edition, part, cache, part);
    const files = parts.flatMap((part) => [...part.files.keys()]);
    expect(files.sort()).toEqual([...whole.files.keys()].sort());
    expect(parts.every((part) => part.files.size > 0)).toBe(true);
  });

  test("a file where the cache should be is in nobody's way", async () => {
    await rm(join(cache, "cards"), { recursive: true });
    await writeFile(join(cache, "cards"), "in the way");
    expect(await printCards(editionOf([]), noEdition(), cache)).toBe(12);
    expect(await stock()).toHaveLength(12);
  });
});
