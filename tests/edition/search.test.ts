import { cp, mkdir, readFile, rm, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { serve, type Served } from "../../src/press/edition/serve.ts";
import { articleFields, discard, mastheadFields, publication, type File } from "../copy.ts";
import { launchChromium } from "./chromium.ts";
import { filesOf, press, printsOf } from "./press.ts";

const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01T00:00:00Z") / 1000) };
const article = (fields: object, body = "Specimen."): File => ({ fields: articleFields(fields), body });
const withdrawal = { corrections: [{ kind: "withdrawn", date: "2025-04-03", what: "It was wrong." }] };
const dull = Array.from({ length: 160 }, (_, n) => [
  `articles/2025/${n < 80 ? "01" : "04"}/dull-${n}.md`,
  article({
    headline: `Lighthouse log ${n}`,
    published: `2025-${n < 80 ? "01" : "04"}-${String(1 + (n % 28)).padStart(2, "0")}`,
  }),
]);
const ARTICLES: Record<string, File> = {
  ...Object.fromEntries(dull),
  "articles/2024/11/herring.md": article(
    {
      headline: "Herring <b>return</b>",
      published: "2024-11-05",
      people: ["ada"],
      places: ["quay"],
      section: "market",
    },
    "The trawlers landed herring & mackerel <script>alert(1)</script>.\n\nThey write `<mark>x</mark>` here.",
  ),
  "articles/2025/04/mackerel.md": article({ headline: "Mackerel stay", keyPoints: ["Trawlers wait."], people: ["bo"] }),
  "articles/2025/04/arabic.md": article({
    headline: "السفن تغادر الميناء",
    dek: "غادرت السفن هذا الصباح.",
    language: "ar",
  }),
  "articles/2025/04/russian.md": article({
    headline: "Корабли вышли из порта",
    dek: "Суда ушли утром.",
    language: "ru",
  }),
  "articles/2025/04/gone.md": article(
    { headline: "Vanished squid", keyPoints: ["Cuttlefish."], ...withdrawal },
    "Octopus.",
  ),
  "articles/2025/04/draft.md": article({ headline: "Secret lobster", draft: true }),
};

let copy: string;
let outDir: string;
let browser: Browser;
let served: Served;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let requests: string[];

const build = async (upon?: string, environment: Record<string, string> = {}) => {
  const pressed = await press(copy, { ...EPOCH, ...environment }, upon);
  if (pressed.status !== 0 && Object.keys(environment).length === 0) throw new Error(pressed.output);
  return pressed;
};

beforeAll(async () => {
  copy = await publication(ARTICLES);
  await writeFile(join(copy, "masthead.yaml"), stringify(mastheadFields({ url: "https://specimen.example/paper/" })));
  ({ outDir } = await build());
  served = await serve(outDir, "/paper/", 0);
  browser = await launchChromium();
});
afterEach(() => context?.close());
afterAll(async () => {
  await browser?.close();
  served?.close();
  await Promise.all([copy, dirname(outDir)].map(discard));
});

async function open(path: string, options: Parameters<Browser["newContext"]>[0] = {}): Promise<void> {
  context = await browser.newContext(options);
  page = await context.newPage();
  complaints = [];
  requests = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => requests.push(request.url().slice(served.address.length)));
  await page.goto(served.address + path);
}
const status = () => page.locator("[role=status]");
const headlines = () => page.locator(".search ol h2").allTextContents();

describe("a reader who searches", () => {
  test.each([
    ["by a word of the body", "mackerel", ["Herring <b>return</b>", "Mackerel stay"]],
    ["by another form of a word", "trawler", ["Herring <b>return</b>", "Mackerel stay"]],
    ["in an older year", "herring landed", ["Herring <b>return</b>"]],
    ["in Arabic", "السفن", ["السفن تغادر الميناء"]],
    ["in Russian, in another case", "корабль", ["Корабли вышли из порта"]],
    ["for what is withdrawn, by its headline", "vanished squid", ["Vanished squid"]],
    ["for the text of what is withdrawn", "octopus", []],
    ["for the key points of what is withdrawn", "cuttlefish", []],
    ["for a draft", "lobster", []],
  ])("%s finds what there is", async (_name, words, expected) => {
    await open(`search/?q=${encodeURIComponent(words)}`);
    await expect.poll(() => status().textContent()).toMatch(/result|Nothing/);
    expect((await headlines()).sort()).toEqual(expected.toSorted());
    expect(complaints).toEqual([]);
  });

  test("types, sees how many there are, what was found, and more of it, and comes back", async () => {
    await open("search/");
    expect(requests.filter((path) => path.startsWith("pagefind/"))).toEqual([]);
    await page.getByLabel("Search the paper").fill("mackerel");
    await expect.poll(() => status().textContent()).toBe("2 results");
    expect(new URL(page.url()).search).toBe("?q=mackerel");
    const first = page.locator(".search ol > li").filter({ hasText: "Herring" });
    expect(await first.locator("a").getAttribute("href")).toBe("/paper/2024/11/herring/");
    expect(await first.locator("mark").allTextContents()).toEqual(["mackerel"]);
    expect(await first.locator("p:not(.meta)").textContent()).toContain("<mark>x</mark>");
    expect(await first.locator(".meta").textContent()).toBe("Market 5 November 2024");
    await page.getByLabel("Search the paper").fill("lighthouse");
    await page.keyboard.press("Enter");
    await expect.poll(() => status().textContent()).toBe("160 results");
    expect(await headlines()).toHaveLength(10);
    await page.getByRole("button", { name: "More results" }).click();
    await expect.poll(headlines).toHaveLength(20);
    expect(await page.evaluate(() => document.activeElement?.closest("li")?.matches(":nth-child(11)"))).toBe(true);
    await page.goBack();
    await expect.poll(() => status().textContent()).toBe("2 results");
    expect(complaints).toEqual([]);
  });

  test("narrows it down by section, person, place and year, and shares the address", async () => {
    await open("search/?q=mackerel");
    await expect.poll(() => status().textContent()).toBe("2 results");
    await page.locator("summary").click();
    const box = (name: string) => page.getByRole("checkbox", { name });
    await box("Market 1").check();
    await expect.poll(() => status().textContent()).toBe("1 result");
    expect(await page.evaluate(() => (document.activeElement as HTMLInputElement).value)).toBe("Market");
    await box("Ada Specimen 1").check();
    await box("Quay 1").check();
    await box("2024 1").check();
    await expect.poll(headlines).toEqual(["Herring <b>return</b>"]);
    const { search } = new URL(page.url());
    expect(search).toBe("?q=mackerel&section=Market&person=Ada+Specimen&place=Quay&year=2024");
    expect(complaints).toEqual([]);
    await context.close();
    await open(`search/${search.replace("q=mackerel&", "")}`);
    await expect.poll(() => status().textContent()).toBe("1 result");
    expect(await page.locator("input:checked").count()).toBe(4);
    await page.getByRole("button", { name: "Clear" }).click();
    await expect.poll(() => status().textContent()).toBe("");
    expect(new URL(page.url()).search).toBe("");
    expect(complaints).toEqual([]);
  });

  test.each(["light", "dark"] as const)("in %s has a page that axe finds nothing on", async (colorScheme) => {
    await open("search/?q=mackerel&year=2024", { colorScheme });
    await expect.poll(() => status().textContent()).toBe("1 result");
    const { violations } = await new AxeBuilder({ page }).analyze();
    expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
  });

  test("is told when the index cannot be loaded, and led on", async () => {
    await open("search/");
    await page.route("**/pagefind/**", (route) => route.abort());
    await page.getByLabel("Search the paper").fill("mackerel");
    await expect.poll(() => page.locator("[data-failure] a").isVisible()).toBe(true);
    expect(await page.locator("[data-failure] a").getAttribute("href")).toBe("/paper/archive/");
  });

  test("without JavaScript is led to the archive and the sections", async () => {
    await open("search/?q=mackerel", { javaScriptEnabled: false });
    expect(await page.locator("form").isVisible()).toBe(false);
    const links = await page.locator("noscript a").evaluateAll((all) => all.map((link) => link.getAttribute("href")));
    expect(links).toEqual(["/paper/archive/", "/paper/sections/harbour/", "/paper/sections/market/"]);
  });

  test("begins on the page for what is not there", async () => {
    await open("no/such/page/");
    await page.getByLabel("Search the paper").fill("mackerel");
    await page.getByRole("button", { name: "Search" }).click();
    await expect.poll(() => status().textContent()).toBe("2 results");
    expect(complaints.filter((line) => !/404/.test(line))).toEqual([]);
  });
});

test.each(["", "2025/04/mackerel/", "sections/market/", "about/"])(
  "“%s” asks for no script and for nothing of search",
  async (path) => {
    await open(path);
    expect(requests.filter((it) => /\.js$|pagefind/.test(it))).toEqual([]);
    expect(complaints.filter((line) => !/404/.test(line))).toEqual([]);
  },
);

describe("the index", () => {
  test("is in shards by language and year, the newest year's in smaller ones", async () => {
    const entries = (await filesOf(outDir)).filter((file) => file.endsWith("/pagefind-entry.json")).map(dirname);
    expect(entries).toEqual(
      ["ar/2025", "en/2024", "en/2025-q1", "en/2025-q2", "ru/2025"].map((name) => `pagefind/${name}`),
    );
  });

  test("is the same bytes in a second cold build, and of it only the shard with a new article is made anew", async () => {
    const second = await build();
    try {
      expect(await printsOf(second.outDir)).toEqual(await printsOf(outDir));
      const file = join(copy, "articles/2025/04/new.md");
      await writeFile(file, `---\n${stringify(articleFields({ headline: "A turbot" }))}---\n\nNew.\n`);
      const before = await printsOf(second.outDir);
      await build(second.outDir);
      const after = await printsOf(second.outDir);
      await rm(file);
      const changed = [...after].filter(([name, print]) => name.startsWith("pagefind/") && before.get(name) !== print);
      expect(new Set(changed.map(([name]) => name.split("/").slice(0, 3).join("/")))).toEqual(
        new Set(["pagefind/en/2025-q2"]),
      );
    } finally {
      await discard(dirname(second.outDir));
    }
  });

  test("that cannot be made fails the build, with the reason, and leaves the edition", async () => {
    const folder = join(dirname(outDir), "other");
    await mkdir(folder);
    await cp(outDir, join(folder, "dist"), { recursive: true });
    const before = await readFile(join(folder, "dist/edition.json"), "utf8");
    const { status, output } = await build(join(folder, "dist"), { PAGEFIND_EXTENDED_BINARY_PATH: "/bin/false" });
    expect(status).not.toBe(0);
    expect(output).toMatch(/the search index could not be made: /);
    expect(await readFile(join(folder, "dist/edition.json"), "utf8")).toBe(before);
  });
});
