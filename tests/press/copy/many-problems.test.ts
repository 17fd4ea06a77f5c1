import { afterAll, expect, test } from "vitest";
import { stringify } from "yaml";
import { readPublication } from "../../../src/press/copy/publication.ts";
import { articleFields, discard, publication, type File } from "../../copy.ts";

const NOW = Date.parse("2026-01-01T00:00:00Z");
const made: string[] = [];
afterAll(() => Promise.all(made.map(discard)));

const base = stringify(articleFields());
const at = base.split("\n").length + 1;
const extra = (yaml: string) => `---\n${base}${yaml}---\n\nText.\n`;
const instead = (field: string, line: string) =>
  `---\n${base.replace(new RegExp(`^${field}:.*\\n`, "m"), line)}---\n\nText.\n`;
const body = (text: string) => `---\n${base}---\n\n${text}\n`;

/** Forty kinds of mistake: a file, and the line, column and field of the one problem that it has. */
const KINDS: [name: string, file: string | Uint8Array, place: string][] = [
  ["unknown field", extra("headlin: x\n"), `${at}:1 headlin`],
  [
    "unknown field in a group",
    extra("image: {file: a.png, alt: a, credit: c, licence: l, size: 3}\n"),
    `${at}:53 image.size`,
  ],
  ["missing headline", instead("headline", ""), "2:1 headline"],
  ["missing dek", instead("dek", ""), "2:1 dek"],
  ["missing section", instead("section", ""), "2:1 section"],
  ["missing published", instead("published", ""), "2:1 published"],
  ["headline a number", instead("headline", "headline: 7\n"), "2:1 headline"],
  ["headline empty", instead("headline", "headline: ' '\n"), "2:1 headline"],
  ["headline null", instead("headline", "headline:\n"), "2:1 headline"],
  ["headline of two lines", instead("headline", 'headline: "a\\nb"\n'), "2:1 headline"],
  ["headline with a control character", instead("headline", 'headline: "a\\x07b"\n'), "2:1 headline"],
  ["headline a list", instead("headline", "headline: [a]\n"), "2:1 headline"],
  ["published null", instead("published", "published: null\n"), "5:1 published"],
  ["published a day that is none", instead("published", "published: 2025-04-31\n"), "5:1 published"],
  ["published without offset", instead("published", "published: 2025-04-02T10:00\n"), "5:1 published"],
  ["section unknown", instead("section", "section: harbor\n"), "4:1 section"],
  ["section no id", instead("section", "section: Harbour!\n"), "4:1 section"],
  ["story unknown", extra("story: ebb\n"), `${at}:1 story`],
  ["topic unknown", extra("topics:\n  - fish\n"), `${at + 1}:5 topics[0]`],
  ["person unknown", extra("people: [ada, adda]\n"), `${at}:15 people[1]`],
  ["organization unknown", extra("organizations: [guild]\n"), `${at}:17 organizations[0]`],
  ["place unknown", extra("places: [quai]\n"), `${at}:10 places[0]`],
  ["dateline of three", extra("dateline: [quay, pier, mole]\n"), `${at}:1 dateline`],
  ["related unknown", extra("related: [2025/04/none]\n"), `${at}:11 related[0]`],
  [
    "speaker unknown",
    extra("statements:\n  - speaker: adda\n    paraphrase: x\n"),
    `${at + 1}:5 statements[0].speaker`,
  ],
  [
    "quotation not in the text",
    extra("statements:\n  - speaker: ada\n    quote: no such words\n"),
    `${at + 2}:5 statements[0].quote`,
  ],
  ["statement without words", extra("statements:\n  - speaker: ada\n"), `${at + 1}:5 statements[0]`],
  [
    "statement after the press time",
    extra("statements:\n  - {speaker: ada, paraphrase: x, date: 2031-01-01}\n"),
    `${at + 1}:35 statements[0].date`,
  ],
  ["event after the press time", extra("events:\n  - date: 2031\n    what: x\n"), `${at + 1}:5 events[0].date`],
  ["updated before published", extra("updated: 2025-04-01\n"), `${at}:1 updated`],
  [
    "correction before published",
    extra("corrections:\n  - {kind: corrected, what: x, date: 2025-04-01}\n"),
    `${at + 1}:32 corrections[0].date`,
  ],
  ["source of no known kind", extra("sources:\n  - kind: rumour\n    title: x\n"), `${at + 1}:5 sources[0].kind`],
  [
    "source with a script",
    extra("sources:\n  - {kind: wire, title: x, url: 'javascript:x'}\n"),
    `${at + 1}:28 sources[0].url`,
  ],
  ["embargo without an hour", extra("embargo: 2025-04-01\n"), `${at}:1 embargo`],
  ["draft a word", extra("draft: maybe\n"), `${at}:1 draft`],
  ["a key given twice", extra("dek: again\n"), `${at}:1 `],
  ["broken YAML", extra("topics: [a\n"), `${at + 1}:1 `],
  ["no front matter", "Only text.\n", "1:1 "],
  ["not UTF-8", Buffer.concat([Buffer.from("---\nheadline: a"), Buffer.from([0xff])]), "2:12 "],
  ["a link to nowhere", body("One.\n\nSee [it](none.md)."), `${at + 4}:10 body`],
];

test("200 bad files of 40 kinds: 200 reports, each with the right place", async () => {
  expect(KINDS).toHaveLength(40);
  const files: Record<string, File> = {};
  const expected: string[] = [];
  for (let copy = 0; copy < 5; copy++) {
    for (const [n, [, file, place]] of KINDS.entries()) {
      const path = `articles/2025/04/k${String(n).padStart(2, "0")}-${copy}.md`;
      files[path] = file;
      expected.push(`${path}:${place}`);
    }
  }
  const place = { latitude: 41, longitude: 29 };
  const places = { quay: "Quay", pier: "Pier", mole: "Mole" };
  files["places.yaml"] = stringify(
    Object.fromEntries(Object.entries(places).map(([id, name]) => [id, { name, ...place }])),
  );
  files["articles/2025/04/a.png"] = await (
    await import("sharp")
  )
    .default({ create: { width: 1, height: 1, channels: 3, background: "red" } })
    .png()
    .toBuffer();
  const folder = await publication(files);
  made.push(folder);
  const { problems } = await readPublication(folder, NOW);
  expect(problems.map(({ file, line, column, field }) => `${file}:${line}:${column} ${field}`)).toEqual(
    expected.sort(),
  );
  expect(problems.every(({ severity, message }) => severity === "error" && /[;,]/.test(message))).toBe(true);
});
