import { statSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { parseHTML } from "linkedom";
import { pack } from "../../src/press/edition/packing.ts";
import { discard } from "../copy.ts";
import { SPECIMEN_TIME, writeSpecimen } from "../specimen/specimen.ts";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { KINDS } from "./kinds.ts";
import { filesOf, press, type Pressed } from "./press.ts";

/** What a server sends before it waits for an answer: ten segments of 1,460 bytes (RFC 6928), less some for headers. */
const FIRST_ROUND_TRIP = 14_000;

/** The most that the HTML of a page and its styles may weigh with Brotli, in bytes; all other kinds stay below the last. */
const BUDGETS: [kind: RegExp, bytes: number][] = [
  [/^(index|\d{4}\/\d\d\/[^/]+\/index)\.html$/, FIRST_ROUND_TRIP],
  [/^text\/\d{4}\/.*\.html$/, 6_000],
  [/^(topics|people|organizations|places|authors|sections|archive)\/[^/]+\/(\d+\/)*index\.html$/, 20_000],
  [/\.html$/, 40_000],
];

const weigh = (folder: string, file: string) => statSync(join(folder, `${file}.br`)).size;

/** The weight of a page with all its styles, as a browser fetches them, in bytes. */
async function weightOf(folder: string, file: string, base: string): Promise<number> {
  const { document } = parseHTML(await readFile(join(folder, file), "utf8"));
  const styles = [...document.querySelectorAll("link[rel=stylesheet]")].map((link) => link.getAttribute("href")!);
  return weigh(folder, file) + styles.reduce((sum, href) => sum + weigh(folder, href.slice(base.length)), 0);
}

describe.each([3, 300])("a specimen of %i articles", (count) => {
  let copy: string;
  let pressed: Pressed;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "dateline-weight-"));
    writeSpecimen(copy, count);
    pressed = await press(copy, { SOURCE_DATE_EPOCH: String(SPECIMEN_TIME) });
    expect(pressed.status, pressed.output).toBe(0);
  });
  afterAll(async () => {
    await Promise.all([discard(copy), discard(dirname(pressed.outDir))]);
  });

  test("keeps every page within its weight", async () => {
    const pages = (await filesOf(pressed.outDir)).filter((file) => file.endsWith(".html"));
    expect(pages.length).toBeGreaterThan(count);
    const heavy = [];
    for (const file of pages) {
      const weight = await weightOf(pressed.outDir, file, "/");
      const [, budget] = BUDGETS.find(([kind]) => kind.test(file))!;
      if (weight > budget) heavy.push(`${file}: ${weight} bytes of ${budget}`);
    }
    expect(heavy).toEqual([]);
  });
});

/** What a page says to machines alone stands last in it, and may come later. */
const DATA = '<script type="application/ld+json">';

test.each(Object.entries(KINDS).filter(([kind]) => kind !== "missing"))(
  "the real %s page comes in the first round trip",
  async (_kind, path) => {
    const { root } = inject("editions");
    const html = await readFile(join(root, `${path}index.html`), "utf8");
    const [read, data = ""] = html.split(DATA);
    expect(data.replace(/^[^<]*/, "")).toMatch(/^(<\/script>\s*<\/body>\s*<\/html>\s*)?$/);
    const [, shown] = pack(`${path}index.html`, Buffer.from(read!));
    const later = weigh(root, `${path}index.html`) - shown.length;
    expect(later).toBeLessThan(2_000);
    expect((await weightOf(root, `${path}index.html`, "/")) - later).toBeLessThanOrEqual(FIRST_ROUND_TRIP);
  },
);
