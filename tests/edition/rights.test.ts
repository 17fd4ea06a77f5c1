import { existsSync } from "node:fs";
import { readFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, expect, test } from "vitest";
import { articleFields, discard, mastheadFields, publication, type File } from "../copy.ts";
import { filesOf, pagesOf, press, printsOf, type Pressed } from "./press.ts";

const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01T00:00Z") / 1000) };
const ADDRESS = "https://specimen.example/paper/";
const masthead = (change: object): File => ({ fields: mastheadFields({ url: ADDRESS, ...change }) });
const RESERVED = {
  textAndDataMining: "reserved",
  securityExpires: "2026-01-01",
  policies: { textAndDataMining: "about", security: "about" },
  trust: { belongsTo: ["https://guild.example/"] },
};
const article = (change: object): File => ({ fields: articleFields(change), body: "Text." });

const FILES: Record<string, File> = {
  "masthead.yaml": masthead(RESERVED),
  "stories/arabic.md": { fields: { name: "الملف", dek: "ملف.", language: "ar" }, body: "خلاصة." },
  "stories/vague.md": { fields: { name: "The vague", dek: "No day is known." }, body: "Summary." },
  "articles/2025/04/specimen.md": article({
    story: "tide",
    formerly: ["/old/"],
    events: [{ date: "2025-04-01", what: "A day.", place: "quay" }],
  }),
  "articles/2025/04/arabic.md": article({
    language: "ar",
    story: "arabic",
    events: [{ date: "2025-04-01", what: "الرصيف مغلق." }],
  }),
  "articles/2025/04/vague.md": article({ story: "vague", events: [{ date: "2025", what: "A year." }] }),
  "articles/2025/04/withdrawn.md": article({
    story: "tide",
    events: [{ date: "2025-04-01", what: "An event that was withdrawn." }],
    corrections: [{ kind: "withdrawn", date: "2025-04-03", what: "It was wrong." }],
  }),
  "articles/2025/05/secret.md": article({
    story: "tide",
    published: "2025-05-02",
    embargo: "2025-05-02T09:00+03:00",
    events: [{ date: "2025-05-03", what: "An event that is held back.", planned: true }],
  }),
};

let copies: string[];
let reserved: Pressed;
let silent: Pressed;
let pages: Map<string, string>;

beforeAll(async () => {
  copies = await Promise.all([publication(FILES), publication({ ...FILES, "masthead.yaml": masthead({}) })]);
  reserved = await press(copies[0]!, EPOCH);
  silent = await press(copies[1]!, EPOCH);
  pages = await pagesOf(reserved.outDir);
});

afterAll(() => Promise.all([...copies, dirname(reserved.outDir), dirname(silent.outDir)].map(discard)));

const documentOf = (file: string) => parseHTML(pages.get(file)!).document;
const textOf = (file: string) => readFile(join(reserved.outDir, file), "utf8");

test("both are built", () => {
  expect([reserved.status, silent.status], reserved.output + silent.output).toEqual([0, 0]);
});

test("every page names its licence and what is reserved, with the terms", () => {
  // A page that leads on to where the article moved says nothing of its own.
  const own = [...pages].filter(([, html]) => !html.includes('http-equiv="refresh"'));
  expect(own.length).toBeGreaterThan(30);
  for (const [file] of own) {
    const { head } = documentOf(file);
    const said = (name: string) => head.querySelector(`meta[name="${name}"]`)?.getAttribute("content");
    const licence = head.querySelector('link[rel="license"]')?.getAttribute("href");
    expect([file, licence]).toEqual([file, "https://creativecommons.org/licenses/by/4.0/"]);
    expect([file, said("tdm-reservation"), said("tdm-policy")]).toEqual([file, "1", `${ADDRESS}about/`]);
  }
});

test("the files and the headers say the same", async () => {
  expect(JSON.parse(await textOf(".well-known/tdmrep.json"))).toEqual([
    { location: "/paper/", "tdm-reservation": 1, "tdm-policy": `${ADDRESS}about/` },
  ]);
  expect(await textOf("trust.txt")).toMatch(/\nbelongto=https:\/\/guild\.example\/\n.*\ndatatrainingallowed=no\n$/);
  expect(await textOf("robots.txt")).toMatch(/^User-agent: GPTBot\n(User-agent: \S+\n)+Disallow: \/paper\/\n/m);
  expect(await textOf("_headers")).toContain(`\n  tdm-reservation: 1\n  tdm-policy: ${ADDRESS}about/\n`);
  expect(await textOf(".well-known/security.txt")).toContain("\nExpires: 2025-12-31T21:00:00Z\n");
  expect(await textOf("humans.txt")).toContain(`\nAuthors: ${ADDRESS}authors/\n`);
});

test("what stands below .well-known is in the manifest, and has its compressed copies", async () => {
  const { files } = JSON.parse(await textOf("edition.json")) as { files: Record<string, unknown> };
  const there = (await filesOf(reserved.outDir)).filter((file) => file.startsWith(".well-known/"));
  expect(there).toHaveLength(6);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(there));
});

test("a masthead that says nothing of it leaves all of it out", async () => {
  expect(existsSync(join(silent.outDir, ".well-known"))).toBe(false);
  for (const file of await filesOf(silent.outDir)) {
    if (!/\.(html|txt|json)$|^_headers$/.test(file)) continue;
    expect(await readFile(join(silent.outDir, file), "utf8"), file).not.toMatch(/tdm-|datatraining|GPTBot/);
  }
});

test.each([
  ["tide", "Add to your calendar", ["A day."]],
  ["arabic", "أضف التواريخ إلى تقويمك", ["الرصيف مغلق."]],
])("the story %s leads to its calendar in its head and in its words", async (id, words, events) => {
  const address = `/paper/stories/${id}/calendar.ics`;
  const { head, body } = documentOf(`stories/${id}/index.html`);
  expect(head.querySelector('link[type="text/calendar"][rel="alternate"]')?.getAttribute("href")).toBe(address);
  expect(body.querySelector(`a[href="${address}"]`)?.textContent.trim()).toBe(words);
  const written = await textOf(`stories/${id}/calendar.ics`);
  expect([...written.matchAll(/^SUMMARY:(.*)\r$/gm)].map(([, summary]) => summary)).toEqual(events);
});

test("a story of which no day is known has no calendar, and says nothing of one", () => {
  expect(existsSync(join(reserved.outDir, "stories/vague/calendar.ics"))).toBe(false);
  expect(pages.get("stories/vague/index.html")).not.toMatch(/calendar/);
});

test("the page of feeds lists all calendars with their addresses, in the language of each", () => {
  const links = [...documentOf("feeds/index.html").querySelectorAll('a[href$=".ics"]')];
  expect(links.map((link) => link.textContent.trim()).sort()).toEqual(["The tide", "الملف"]);
  expect(links.map((link) => link.closest("[lang]")!.getAttribute("lang")).sort()).toEqual(["ar", "en"]);
  for (const link of links)
    expect(link.parentElement!.querySelector("code")!.textContent).toBe(
      `https://specimen.example${link.getAttribute("href")}`,
    );
});

test("an edition pressed again upon this one, with another article, changes one calendar at most", async () => {
  const before = await printsOf(reserved.outDir);
  const more = article({ published: "2025-04-04", story: "tide", events: [{ date: "2025-04-03", what: "One more." }] });
  const copy = await publication({ ...FILES, "articles/2025/04/more.md": more });
  const { status, output } = await press(copy, EPOCH, reserved.outDir);
  await discard(copy);
  expect(status, output).toBe(0);
  const after = await printsOf(reserved.outDir);
  const changed = [...after].filter(([file, print]) => before.get(file) !== print).map(([file]) => file);
  expect(changed.filter((file) => /\.(ics|txt)$|well-known/.test(file))).toEqual(["stories/tide/calendar.ics"]);
});
