import { rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articleFields, discard, mastheadFields, publication, type File } from "../copy.ts";
import { chance, type Chance } from "../specimen/chance.ts";
import { name, sentence, title } from "../specimen/words.ts";
import { flawsOf, press, printsOf } from "./press.ts";

const EDITS = 30;
const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01T00:00:00Z") / 1000) };

const article = (random: Chance, n: number, change: object = {}): string => {
  const fields = articleFields({
    headline: title(random, 4),
    dek: sentence(random),
    section: random.is(0.5) ? "harbour" : "market",
    published: `2025-04-${String(1 + random.below(28)).padStart(2, "0")}`,
    ...(random.is(0.6) && { story: "tide" }),
    ...(random.is(0.3) && { events: [{ date: "2025-03", what: sentence(random) }] }),
    ...(random.is(0.2) && { formerly: [`/2024/01/old-${n}/`] }),
    ...change,
  });
  return `---\n${stringify(fields)}---\n\n${sentence(random)}\n`;
};
const fileOf = (n: number) => `articles/2025/04/number-${n}.md`;

let copy: string;
const made: string[] = [];
beforeAll(async () => {
  const random = chance(7);
  const articles = Array.from({ length: 12 }, (_, n) => [fileOf(n), article(random, n)] as [string, File]);
  copy = await publication(Object.fromEntries(articles));
  made.push(copy);
});
afterAll(() => Promise.all(made.map(discard)));

/** One thing that an editor does: writes, rewrites, corrects, withdraws, holds back, deletes, or changes what many pages share. */
async function edit(random: Chance, n: number): Promise<string> {
  const write = async (name: string, file: string, text: string) => {
    await writeFile(join(copy, file), text);
    return name;
  };
  const some = random.below(12);
  const date = "2025-04-29";
  switch (random.below(10)) {
    case 0:
      return write("a new article", fileOf(100 + n), article(random, 100 + n));
    case 1:
      return write(
        "a correction",
        fileOf(some),
        article(random, some, { corrections: [{ kind: "corrected", date, what: sentence(random) }] }),
      );
    case 2:
      return write(
        "a withdrawal",
        fileOf(some),
        article(random, some, { corrections: [{ kind: "withdrawn", date, what: sentence(random) }] }),
      );
    case 3:
      await rm(join(copy, fileOf(some)), { force: true });
      return "a deletion";
    case 4:
      return write("an embargo", fileOf(some), article(random, some, { embargo: "2026-01-01T00:00Z" }));
    case 5:
      return write("another masthead", "masthead.yaml", stringify(mastheadFields({ tagline: title(random, 3) })));
    case 6:
      return write(
        "another story",
        "stories/tide.md",
        `---\n${stringify({ name: name(random, 2), dek: sentence(random) })}---\n\n${sentence(random)}\n`,
      );
    case 7:
      return write(
        "a section renamed",
        "sections.yaml",
        stringify({
          harbour: { name: name(random, 1), description: "Ships." },
          market: { name: "Market", description: sentence(random) },
        }),
      );
    default:
      return write("a rewrite", fileOf(some), article(random, some));
  }
}

test(`${EDITS} edits, each pressed from plates upon the last edition: byte for byte what is compiled and made cold`, async () => {
  const random = chance(11);
  const warm = await press(copy, EPOCH);
  made.push(dirname(warm.outDir));
  expect(warm.status, warm.output).toBe(0);
  const anew: number[] = [];
  for (let n = 0; n < EDITS; n++) {
    const name = `edit ${n}: ${await edit(random, n)}`;
    const [pressed, cold] = await Promise.all([
      press(copy, EPOCH, warm.outDir),
      press(copy, EPOCH, undefined, "--force"),
    ]);
    made.push(dirname(cold.outDir));
    expect([pressed.status, cold.status], name + pressed.output + cold.output).toEqual([0, 0]);
    expect(await printsOf(pressed.outDir, false), name).toEqual(await printsOf(cold.outDir, false));
    expect(await flawsOf(pressed.outDir), name).toEqual([]);
    const [all, some] = pressed.output.match(/\d+(?= (pages and feeds|of them anew))/g)!.map(Number);
    anew.push((some ?? all!) / all!);
  }
  // Most edits change few pages: were everything made anew each time, this test would show nothing.
  expect(anew.filter((share) => share < 0.75).length, anew.join(" ")).toBeGreaterThan(EDITS / 2);
}, 400_000);

test("a file of the edition that somebody changed by hand is made anew", async () => {
  const first = await press(copy, EPOCH);
  made.push(dirname(first.outDir));
  const before = await printsOf(first.outDir);
  await writeFile(join(first.outDir, "about/index.html"), "<p>Not ours.");
  await rm(join(first.outDir, "stories/tide/index.html.br"));
  await writeFile(join(first.outDir, "stray.txt"), "Not ours either.");
  const second = await press(copy, EPOCH, first.outDir);
  expect(second.status, second.output).toBe(0);
  expect(await printsOf(second.outDir)).toEqual(before);
  const third = await press(copy, EPOCH, first.outDir);
  expect(third.status).toBe(0);
  expect(await printsOf(third.outDir)).toEqual(before);
});
