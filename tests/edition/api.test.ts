import { existsSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import type { Graph } from "schema-dts";
import { parseHTML } from "linkedom";
import { afterAll, beforeAll, describe, expect, inject, test } from "vitest";
import { articleFields, discard, publication } from "../copy.ts";
import { faultsOf } from "../feeds/ninjs-shape.ts";
import { faultsOfGraph } from "../graph.ts";
import { KINDS } from "./kinds.ts";
import { filesOf, pagesOf, press, type Pressed } from "./press.ts";

const editions = inject("editions");
const SECRET = "Tomorrow the whole fleet is sold abroad";
const NINJS = /^api\/(front\.json|(articles|sections|stories)\/.*\.json)$/;

/** The JSON-LD blocks of a page. */
const blocksOf = (html: string) =>
  [...parseHTML(html).document.querySelectorAll("script[type='application/ld+json']")].map((it) => it.textContent!);

/** Every address in a JSON value that begins with another one. */
function addressesIn(value: unknown, start: string): string[] {
  if (typeof value === "string") return value.startsWith(start) && !/[{}\s]/.test(value) ? [value] : [];
  if (typeof value !== "object" || value === null) return [];
  return Object.values(value).flatMap((part) => addressesIn(part, start));
}

describe.each([
  ["at the root of a host", editions.root, "/"],
  ["under a base path", editions.paper, "/paper/"],
])("the edition %s", async (_name, outDir, base) => {
  const files = await filesOf(outDir);
  const pages = await pagesOf(outDir);
  const start = `https://dateline.example${base}`;
  const read = (file: string) => JSON.parse(readFileSync(join(outDir, file), "utf8"));
  const isThere = (address: string) => {
    const path = decodeURI(address.slice(start.length).replace(/[#?].*$/, ""));
    return existsSync(join(outDir, path === "" || path.endsWith("/") ? `${path}index.html` : path));
  };
  const api = files.filter((file) => /^api\/.*\.json$/.test(file));

  test("has a file in the news API for every article, section and story, and the ways in", () => {
    const expected = [...pages.keys()].flatMap((file) => {
      const [, article] = /^(\d{4}\/\d\d\/[\w-]+)\/index/.exec(file) ?? [];
      const [, kind, id] = /^(sections|stories)\/([\w-]+)\/index/.exec(file) ?? [];
      if (article) return [`api/articles/${article}.json`];
      if (kind === "stories") return [`api/stories/${id}.json`, `api/timeline/${id}.json`];
      return kind ? [`api/sections/${id}.json`] : [];
    });
    const kinds = ["article", "story", "page", "masthead", "sections", "topics", "people", "organizations", "places"];
    const schemas = kinds.map((kind) => `api/schema/${kind}.json`);
    const ways = ["api/index.json", "api/front.json", "api/statements.json"];
    expect(api).toEqual([...expected, ...schemas, ...ways].sort());
  });

  test.each(api.filter((file) => NINJS.test(file)))("%s is ninjs", (file) => {
    expect(faultsOf(read(file))).toEqual([]);
  });

  test.each(api)("%s: every address of this paper leads to a file of the edition", (file) => {
    const addresses = addressesIn(read(file), start);
    if (!file.startsWith("api/schema/")) expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !isThere(address))).toEqual([]);
  });

  test("an article's page names its file in the news API, which names the page", () => {
    for (const file of api.filter((name) => name.startsWith("api/articles/"))) {
      const page = file.replace(/^api\/articles\/(.*)\.json$/, "$1/index.html");
      const link = parseHTML(pages.get(page)!).document.querySelector("link[rel=alternate][type='application/json']");
      expect(link!.getAttribute("href")).toBe(base + file);
      expect(read(file).renditions.map(({ href }: { href: string }) => href)).toContain(
        start + page.replace("index.html", ""),
      );
    }
  });

  test.each([...pages])("%s: one graph, whole in itself; none where there is nothing to say", (file, html) => {
    const blocks = blocksOf(html);
    if (file === "404.html" || file.startsWith("text/")) return expect(blocks).toEqual([]);
    expect(blocks).toHaveLength(1);
    const graph = JSON.parse(blocks[0]!) as Graph;
    expect(faultsOfGraph(graph)).toEqual([]);
    const addresses = addressesIn(graph, start);
    expect(addresses.length).toBeGreaterThan(1);
    expect(addresses.filter((address) => !isThere(address))).toEqual([]);
  });

  test.each(Object.entries(KINDS).filter(([kind]) => !/^(missing|text)/.test(kind)))(
    "the %s page is in the walk",
    (_kind, path) => {
      expect(blocksOf(pages.get(`${path}index.html`)!)).toHaveLength(1);
    },
  );
});

describe("a paper that holds something back", () => {
  let copy: string;
  let pressed: Pressed;
  beforeAll(async () => {
    const article = (change: object) => ({ fields: articleFields(change), body: `${SECRET}. Specimen text.` });
    copy = await publication({
      "articles/2025/04/held.md": article({ headline: SECRET, dek: SECRET, embargo: "2030-01-01T00:00Z" }),
      "articles/2025/04/ahead.md": article({ headline: SECRET, dek: SECRET, published: "2030-01-01" }),
      "articles/2025/04/draft.md": article({ headline: SECRET, dek: SECRET, draft: true }),
      "articles/2025/04/gone.md": article({
        corrections: [{ kind: "withdrawn", date: "2025-04-03", what: "It is not so." }],
      }),
      "articles/2025/04/over.md": { fields: articleFields({ embargo: "2025-04-02T00:00Z" }), body: "Out by now." },
    });
    pressed = await press(copy);
    expect(pressed.status, pressed.output).toBe(0);
  });
  afterAll(() => Promise.all([discard(copy), discard(dirname(pressed.outDir))]));

  test("has none of it in the news API and in no graph, nor the end of an embargo", async () => {
    const files = (await filesOf(pressed.outDir)).filter((file) => /^api\/.*\.json$|\.html$/.test(file));
    expect(files).toContain("api/articles/2025/04/over.json");
    for (const file of files) {
      const text = readFileSync(join(pressed.outDir, file), "utf8");
      expect(text, file).not.toContain(SECRET);
      expect(text, file).not.toMatch(/2025\/04\/(held|ahead|draft)/);
      if (file.startsWith("api/articles/")) expect(text, file).not.toMatch(/embargo|edNote|draft/i);
    }
  });
});
