import { dirname } from "node:path";
import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { serve, type Served } from "../../src/press/edition/serve.ts";
import { discard } from "../copy.ts";
import { launchChromium } from "./chromium.ts";
import { pressSearched, searchedCopy } from "./search-copy.ts";

let copy: string;
let outDir: string;
let browser: Browser;
let served: Served;
let context: BrowserContext;
let page: Page;
let complaints: string[];
let requests: string[];

beforeAll(async () => {
  copy = await searchedCopy();
  ({ outDir } = await pressSearched(copy));
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
    ["by a word with a footnote", "pier", ["Herring <b>return</b>"]],
    ["by another form of a word", "trawler", ["Herring <b>return</b>", "Mackerel stay"]],
    ["for words of which most shards have but one", "lighthouse herring", []],
    ["for a word whose beginning is another word", "specimenology", []],
    ["for a person alone", "", ["Herring <b>return</b>"], "person=Ada+Specimen"],
    ["in an older year", "herring landed", ["Herring <b>return</b>"]],
    ["in Arabic", "السفن", ["السفن تغادر الميناء"]],
    ["in Russian, in another case", "корабль", ["Корабли вышли из порта"]],
    ["for what is withdrawn, by its headline", "vanished squid", ["Vanished squid"]],
    ["for the text of what is withdrawn", "octopus", []],
    ["for the key points of what is withdrawn", "cuttlefish", []],
    ["for a draft", "lobster", []],
  ])("%s finds what there is", async (_name, words, expected, filter = "") => {
    await open(`search/?q=${encodeURIComponent(words)}&${filter}`);
    await expect.poll(() => status().textContent()).toMatch(/result|Nothing/);
    expect((await headlines()).sort()).toEqual(expected.toSorted());
    expect(complaints).toEqual([]);
  });

  test("types, sees how many there are, what was found, and more of it, and comes back", async () => {
    await open("search/");
    expect(requests.filter((path) => path.startsWith("pagefind/"))).toEqual([]);
    await page.getByLabel("Search the paper").fill("mackerel");
    await page.keyboard.press("Enter");
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
    await page.keyboard.press("Enter");
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
