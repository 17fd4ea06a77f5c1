import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import { stringify } from "yaml";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { articleFields, discard, publication, type File } from "../copy.ts";
import { SPECIMEN_TIME, specimenArticles, writeSpecimen } from "../specimen/specimen.ts";
import { filesOf, pagesOf, press, printsOf, type Pressed } from "./press.ts";

const KINDS = ["topics", "people", "organizations", "places", "authors"] as const;
type Kind = (typeof KINDS)[number];
const ON_A_PAGE = 50;
const made: string[] = [];
afterAll(() => Promise.all(made.map(discard)));

async function pressed(copy: string, epoch: number, upon?: string): Promise<Pressed> {
  const built = await press(copy, { SOURCE_DATE_EPOCH: String(epoch) }, upon);
  made.push(copy, dirname(built.outDir));
  expect(built.status, built.output).toBe(0);
  return built;
}

const parsed = new Map<string, Document>();
function documentOf(html: string): Document {
  if (!parsed.has(html)) parsed.set(html, parseHTML(html).document);
  return parsed.get(html)!;
}
const hrefsOf = (html: string, selector: string) =>
  [...documentOf(html).querySelectorAll(selector)].map((link) => link.getAttribute("href")!);
const textOf = (element: Element | null | undefined) => element?.textContent!.replace(/\s+/g, " ").trim();
const articlesOn = (html: string) => hrefsOf(html, ".articles article h3 a");

/** The pages of a subject, the newest first, as the links of its pager lead from one to the next. */
function pagesFrom(pages: Map<string, string>, path: string): string[] {
  const html = pages.get(`${path.slice(1)}index.html`);
  expect(html, path).toBeDefined();
  const [older] = hrefsOf(html!, ".pager [rel=next]");
  return [html!, ...(older ? pagesFrom(pages, older) : [])];
}

/** The links of a page's main part that lead to no file. */
function deadLinks(html: string, files: Set<string>): string[] {
  const paths = hrefsOf(html, "main a[href^='/']").map((href) => href.replace(/#.*/, "").slice(1));
  return paths.filter((path) => !files.has(path.endsWith("/") || path === "" ? `${path}index.html` : path));
}

describe("a specimen of 400 articles", () => {
  const COUNT = 400;
  const articles = [...specimenArticles(COUNT)].reverse();
  /** The articles of each subject by kind and id, from the copy itself. */
  const expected = new Map<string, string[]>();
  const note = (kind: Kind, id: string, path?: string) => {
    const list = expected.get(`${kind}/${id}`) ?? [];
    if (path && !list.includes(path)) list.push(path);
    expected.set(`${kind}/${id}`, list);
  };
  for (const { file, fields } of articles) {
    const path = file.replace(/^articles(.*)\.md$/, "$1/");
    const named = fields as Record<"topics" | "people" | "organizations" | "places", string[]> & {
      dateline?: string[];
      byline: { person?: string }[];
      statements?: { speaker: string; relayedBy?: string }[];
      events?: { place: string }[];
    };
    for (const kind of ["topics", "people", "organizations", "places"] as const)
      for (const id of named[kind]) note(kind, id, path);
    for (const id of named.dateline ?? []) note("places", id, path);
    for (const { person } of named.byline) note("authors", person ?? "specimen-desk", path);
    for (const { speaker, relayedBy } of named.statements ?? [])
      for (const id of [speaker, relayedBy]) if (id) note("people", id);
    for (const { place } of named.events ?? []) note("places", place);
  }

  let copy: string;
  let built: Pressed;
  let pages: Map<string, string>;
  let files: Set<string>;
  beforeAll(async () => {
    copy = await mkdtemp(join(tmpdir(), "dateline-subjects-"));
    writeSpecimen(copy, COUNT);
    built = await pressed(copy, SPECIMEN_TIME);
    pages = await pagesOf(built.outDir);
    files = new Set(await filesOf(built.outDir));
  });

  test("is large enough to show something", () => {
    const lengths = [...expected.values()].map(({ length }) => length);
    expect(expected.size).toBeGreaterThan(150);
    expect(Math.max(...lengths)).toBeGreaterThan(3 * ON_A_PAGE);
    expect(Math.min(...lengths)).toBe(0);
  });

  test("has a page for everything and everybody it names, and no other", () => {
    const subject = /^((?:topics|people|organizations|places|authors)\/[^/]+)\/index\.html$/;
    const found = [...pages.keys()].flatMap((file) => subject.exec(file)?.[1] ?? []);
    expect(found.sort()).toEqual([...expected.keys()].sort());
  });

  test("each lists its articles, once, the newest first; every number of them agrees", () => {
    for (const kind of KINDS) {
      const index = documentOf(pages.get(`${kind}/index.html`)!);
      const counts = new Map(
        [...index.querySelectorAll(".alphabet li")].map((line) => [
          line.querySelector("a")!.getAttribute("href"),
          textOf(line.querySelector(".count")) ?? "0",
        ]),
      );
      const ofKind = [...expected].filter(([subject]) => subject.startsWith(`${kind}/`));
      expect([...counts.keys()].sort()).toEqual(ofKind.map(([subject]) => `/${subject}/`).sort());
      for (const [subject, wanted] of ofKind) {
        const own = pagesFrom(pages, `/${subject}/`);
        const listed = own.flatMap(articlesOn);
        expect(listed.toSorted(), subject).toEqual(wanted.toSorted());
        const dates = own.flatMap((html) =>
          [...documentOf(html).querySelectorAll(".articles time")].map((it) => it.getAttribute("datetime")!),
        );
        expect(dates, subject).toEqual(dates.toSorted().reverse());
        // Who has no article is given the number of statements, in words.
        expect(Number(counts.get(`/${subject}/`)) || 0, subject).toBe(wanted.length);
        const told = textOf(documentOf(own[0]!).querySelector("header a[href='#articles']"));
        expect(told, subject).toBe(
          wanted.length === 0 ? undefined : `${wanted.length} article${wanted.length === 1 ? "" : "s"}`,
        );
      }
    }
  });

  test("pages are filled from the oldest article on; only the newest page grows", () => {
    for (const [subject, { length }] of expected) {
      const [front, ...numbered] = pagesFrom(pages, `/${subject}/`);
      expect(numbered.map((html) => articlesOn(html).length)).toEqual(numbered.map(() => ON_A_PAGE));
      if (length >= 2 * ON_A_PAGE) expect(articlesOn(front!).length).toBeGreaterThanOrEqual(ON_A_PAGE);
      expect(articlesOn(front!).length).toBeLessThanOrEqual(2 * ON_A_PAGE);
    }
  });

  test("every link of theirs leads to a file, and every page is reached from an index", () => {
    const ours = [...pages].filter(([file]) =>
      /^(topics|people|organizations|places|authors|stories|feeds)\//.test(file),
    );
    for (const [file, html] of ours) expect(deadLinks(html, files), file).toEqual([]);
    const reached = new Set(KINDS.map((kind) => `${kind}/index.html`));
    for (const file of reached)
      for (const href of hrefsOf(pages.get(file)!, "main .index a[href^='/'], main .subject .pager a"))
        reached.add(`${href.slice(1)}index.html`);
    const subjects = ours.map(([file]) => file).filter((file) => !/^(stories|feeds)\//.test(file));
    expect(subjects.filter((file) => !reached.has(file))).toEqual([]);
  });

  test("a person shows the ten newest statements and leads to all", () => {
    const [html] = pagesFrom(pages, "/people/person-0/");
    const { document } = parseHTML(html!);
    expect(document.querySelectorAll(".statement")).toHaveLength(10);
    expect(hrefsOf(html!, ".all a")).toEqual(["/statements/people/person-0/"]);
    const shown = [...document.querySelectorAll(".statement > p:not(.meta), .statement blockquote")].map(textOf);
    const all = documentOf(pages.get("statements/people/person-0/index.html")!);
    const first = [...all.querySelectorAll(".statement .said, .statement blockquote")].slice(0, 10).map(textOf);
    expect(shown).toEqual(first);
  });

  test("an index of many stands under letters, in order, and names first who is in the news most", () => {
    const { document } = parseHTML(pages.get("places/index.html")!);
    const letters = [...document.querySelectorAll(".alphabet h2")].map(textOf);
    expect(letters).toEqual([...new Set(letters)].sort());
    expect([...document.querySelectorAll(".letters a")].map(textOf)).toEqual(letters);
    for (const link of document.querySelectorAll(".letters a"))
      expect(textOf(document.getElementById(link.getAttribute("href")!.slice(1)))).toBe(textOf(link));
    const names = [...document.querySelectorAll(".alphabet a")].map((link) => textOf(link)!);
    expect(names).toEqual(names.toSorted(new Intl.Collator("en").compare));
    const numbers = [...document.querySelectorAll(".most .count")].map((count) => Number(count.textContent));
    expect(numbers).toHaveLength(12);
    const lengths = [...expected].flatMap(([subject, list]) => (subject.startsWith("places/") ? [list.length] : []));
    expect(numbers).toEqual(lengths.sort((a, b) => b - a).slice(0, 12));
  });

  test("the stories stand in the order of their last change, with their articles counted", () => {
    const { document } = parseHTML(pages.get("stories/index.html")!);
    const lines = [...document.querySelectorAll(".teaser")];
    expect(lines).toHaveLength([...pages.keys()].filter((file) => /^stories\/[^/]+\/index\.html$/.test(file)).length);
    const times = lines.flatMap((line) => line.querySelector("time")?.getAttribute("datetime") ?? []);
    expect(times).toEqual(times.toSorted().reverse());
    for (const line of lines) {
      const path = line.querySelector("h2 a")!.getAttribute("href")!;
      const own = articles.filter(({ fields }) => `/stories/${fields.story}/` === path).length;
      expect(textOf(line.querySelector(".meta"))).toMatch(new RegExp(`^${own} articles? Last change `));
    }
  });

  test("one new article changes the newest pages of its subjects, their indexes, and no other of them", async () => {
    const before = await printsOf(built.outDir);
    const fields = articleFields({
      section: "section-0",
      published: "2025-12-31T23:00Z",
      topics: ["topic-0"],
      people: ["person-0"],
      organizations: ["organization-1"],
      places: ["place-0"],
      byline: [{ person: "person-1" }],
    });
    await writeFile(join(copy, "articles/2025/12/new.md"), `---\n${stringify(fields)}---\n\nSpecimen.\n`);
    const again = await pressed(copy, SPECIMEN_TIME, built.outDir);
    const after = await printsOf(built.outDir);
    const changed = [...after.keys()].filter((file) => before.get(file) !== after.get(file));
    const named = [
      "topics/topic-0",
      "people/person-0",
      "organizations/organization-1",
      "places/place-0",
      "authors/person-1",
    ];
    expect(
      changed.filter((file) => /^(topics|people|organizations|places|authors)\/.*\.html$/.test(file)).sort(),
    ).toEqual([...KINDS, ...named].map((path) => `${path}/index.html`).sort());
    expect(changed).not.toContain("feeds/index.html");
    expect(articlesOn((await pagesOf(built.outDir)).get("topics/topic-0/index.html")!)[0]).toBe("/2025/12/new/");
    expect(Number(/([\d,]+) of them anew/.exec(again.output)![1])).toBeLessThan(60);
  });
});

const PEOPLE = {
  ada: {
    name: "Ada Specimen",
    role: "Harbour master",
    aliases: ["A. Specimen", "Адa"],
    sameAs: ["https://www.specimen.example/ada", "https://other.example/a?b=c&d=e"],
  },
  bo: { name: "Bo Specimen" },
  cy: { name: "Cy Specimen" },
};
const article = (change: object): File => ({ fields: articleFields(change), body: "Text." });

describe("a small paper and an empty one", () => {
  let pages: Map<string, string>;
  let empty: Map<string, string>;
  beforeAll(async () => {
    const copy = await publication({
      "people.yaml": { fields: PEOPLE },
      "places.yaml": {
        fields: {
          quay: { name: "Quay", latitude: 41, longitude: 29, country: "TR", aliases: ["The Quay"] },
          deep: { name: "The Deep", latitude: 43, longitude: 34 },
        },
      },
      "stories/tide.md": {
        fields: { name: "Прилив", dek: "О приливе.", people: ["ada"], places: ["deep"], language: "ru" },
        body: "Текст.",
      },
      "articles/2025/04/specimen.md": article({ people: ["ada"], byline: [{ person: "ada" }], dateline: ["quay"] }),
      "articles/2025/04/other.md": article({
        byline: [{ person: "bo" }],
        statements: [
          { speaker: "ada", paraphrase: "It is calm.", place: "quay" },
          { speaker: "cy", paraphrase: "It is not." },
        ],
      }),
    });
    const epoch = Date.parse("2025-04-10T00:00Z") / 1000;
    pages = await pagesOf((await pressed(copy, epoch)).outDir);
    const bare = await publication({ "articles/2025/04/specimen.md": null, "stories/tide.md": null });
    empty = await pagesOf((await pressed(bare, epoch)).outDir);
  });
  const main = (path: string) => documentOf(pages.get(`${path}index.html`)!).querySelector("main")!;

  test("a person's page has office, other names, pages elsewhere, statements, stories and the page of what they wrote", () => {
    const page = main("people/ada/");
    expect([...page.querySelector("header")!.children].map(textOf)).toEqual([
      "People",
      "Ada Specimen",
      "Harbour master",
      "Also known as A. Specimen and Адa",
      "1 article 1 statement Follow by RSS",
    ]);
    const elsewhere = [...page.querySelectorAll("a[rel=external]")];
    expect(elsewhere.map((link) => [textOf(link), link.getAttribute("href")])).toEqual([
      ["specimen.example", PEOPLE.ada.sameAs[0]],
      ["other.example", PEOPLE.ada.sameAs[1]],
    ]);
    expect(textOf(page.querySelector(".statement"))).toMatch(/^It is calm\..*Reported in Specimen headline$/);
    const story = page.querySelector("a[href='/stories/tide/']")!;
    expect([story.getAttribute("lang"), textOf(story)]).toEqual(["ru", "Прилив"]);
    expect(textOf(page.querySelector(".other a[href='/authors/ada/']"))).toBe("Written by Ada Specimen");
  });

  test("an author's page leads to what is written about them, where anything is", () => {
    expect(textOf(main("authors/ada/").querySelector(".other a[href='/people/ada/']"))).toBe(
      "Articles about Ada Specimen",
    );
    expect(main("authors/bo/").querySelector(".other")).toBeNull();
    expect(pages.has("people/bo/index.html")).toBe(false);
  });

  test.each([
    ["quay", "Türkiye", "Also known as The Quay", ["/2025/04/specimen/"]],
    ["deep", undefined, undefined, []],
  ])("a place, %s, stands on its map, in its country if it has one", (id, country, aliases, articles) => {
    const page = main(`places/${id}/`);
    expect(page.querySelectorAll("figure svg[role=img]")).toHaveLength(1);
    expect(page.querySelector("svg")!.getAttribute("aria-label")).toBe(`Map: ${textOf(page.querySelector("h1"))}`);
    expect([textOf(page.querySelector(".dek")), textOf(page.querySelector(".aliases"))]).toEqual([country, aliases]);
    expect(articlesOn(pages.get(`places/${id}/index.html`)!)).toEqual(articles);
  });

  test("somebody who is not written about, but said something, has a page with that, and the index says so", () => {
    const page = main("people/cy/");
    expect(textOf(page.querySelector(".statement"))).toMatch(/^It is not\./);
    expect(page.querySelector(".articles")).toBeNull();
    const lines = [...main("people/").querySelectorAll(".alphabet li")].map((line) => [...line.children].map(textOf));
    expect(lines).toEqual([
      ["Ada Specimen", "1"],
      ["Cy Specimen", "1 statement"],
    ]);
    expect(main("people/").querySelector(".letters, .most")).toBeNull();
  });

  test("the page of feeds has the whole address of each, and the text edition", () => {
    const page = main("feeds/");
    expect([...page.querySelectorAll("code")].map(textOf)).toEqual([
      "https://specimen.example/rss.xml",
      "https://specimen.example/corrections/rss.xml",
    ]);
    expect(page.querySelector("a[href='/text/']")).not.toBeNull();
  });

  test.each([...KINDS, "stories"])("without anything published, /%s/ says so", (kind) => {
    const page = documentOf(empty.get(`${kind}/index.html`)!).querySelector("main")!;
    expect(textOf(page.querySelector(".empty"))).toBe("Nothing is published here yet.");
    expect([...page.querySelectorAll("a")]).toEqual([]);
  });
});

test("the real paper: each index leads to pages that list articles or statements, below a base path too", async () => {
  const { paper } = inject("editions");
  const pages = await pagesOf(paper);
  for (const kind of KINDS) {
    const paths = hrefsOf(pages.get(`${kind}/index.html`)!, ".alphabet a");
    expect(paths.length, kind).toBeGreaterThan(0);
    for (const path of paths) {
      expect(path).toMatch(new RegExp(`^/paper/${kind}/[a-z-]+/$`));
      const html = pages.get(`${path.slice("/paper/".length)}index.html`)!;
      expect(hrefsOf(html, ".articles h3 a, .statement .reported a").length, path).toBeGreaterThan(0);
    }
  }
});
