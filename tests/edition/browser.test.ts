import { AxeBuilder } from "@axe-core/playwright";
import type { Browser, BrowserContext, Page } from "playwright";
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, inject, test } from "vitest";
import { serve, type Served } from "../../src/press/edition/serve.ts";
import { launchChromium } from "./chromium.ts";
import { KINDS } from "./kinds.ts";

let browser: Browser;
let served: Served;

beforeAll(async () => {
  served = await serve(inject("editions").paper, "/paper/", 0);
  browser = await launchChromium();
});

afterAll(async () => {
  await browser?.close();
  served?.close();
});

let context: BrowserContext;
let page: Page;
let complaints: string[];

const open = async (options: Parameters<Browser["newContext"]>[0] = {}) => {
  context = await browser.newContext(options);
  page = await context.newPage();
  complaints = [];
  page.on("console", (message) => complaints.push(`${message.type()}: ${message.text()}`));
  page.on("pageerror", (error) => complaints.push(error.message));
  page.on("request", (request) => {
    if (!request.url().startsWith(served.address)) complaints.push(`asks ${request.url()}`);
  });
};

describe.each(Object.entries(KINDS))("the %s page", (kind, path) => {
  afterEach(() => context.close());

  test.each([
    ["light", {}],
    ["dark", { colorScheme: "dark" }],
    ["320 px", { viewport: { width: 320, height: 800 } }],
    ["forced colours", { forcedColors: "active" }],
  ] as [string, Parameters<Browser["newContext"]>[0]][])(
    "in %s: axe finds nothing, the console is silent, no other origin is asked",
    async (_name, options) => {
      await open(options);
      await page.goto(served.address + path);
      // Axe leaves this one rule of WCAG 2.2 AA out unless it is asked for it.
      const { violations } = await new AxeBuilder({ page })
        .options({ rules: { "target-size": { enabled: true } } })
        .analyze();
      expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(" ")}`)).toEqual([]);
      // Chromium itself notes the status of a missing page.
      expect(complaints.filter((line) => kind !== "missing" || !/404/.test(line))).toEqual([]);
    },
  );

  test.each([320, 360, 768, 1280])("at %i px nothing runs over the side", async (width) => {
    await open({ viewport: { width, height: 800 } });
    await page.goto(served.address + path);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(width);
  });

  test("with letters twice as large, on a phone, nothing runs over the side", async () => {
    await open({ viewport: { width: 360, height: 800 } });
    await page.goto(served.address + path);
    await page.evaluate(() => document.documentElement.style.setProperty("font-size", "200%"));
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(360);
  });

  test("is whole without JavaScript", async () => {
    await open({ javaScriptEnabled: false });
    await page.goto(served.address + path);
    expect(await page.locator("h1").isVisible()).toBe(true);
  });
});

describe("a reader with a keyboard", () => {
  beforeEach(() => open());
  afterEach(() => context.close());

  const focusOn = async (href: string) => {
    for (let presses = 0; presses < 60; presses++) {
      await page.keyboard.press("Tab");
      if (await page.evaluate((path) => document.activeElement?.getAttribute("href") === path, href)) return;
    }
    throw new Error(`no way to ${href} by Tab`);
  };

  test("goes from the front page to the lead and on to its story", async () => {
    await page.goto(served.address);
    await focusOn("/paper/2025/04/second-meeting-in-istanbul/");
    const outline = await page.evaluate(() => getComputedStyle(document.activeElement!).outlineStyle);
    expect(outline).toBe("solid");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/second-meeting-in-istanbul/");
    await focusOn("/paper/stories/russia-us-talks/");
    await page.keyboard.press("Enter");
    await page.waitForURL("**/stories/russia-us-talks/");
    expect(await page.locator("h1").textContent()).toBe("Russia–US talks");
    expect(complaints).toEqual([]);
  });

  test("skips the masthead", async () => {
    await page.goto(`${served.address}${KINDS.article}`);
    await page.keyboard.press("Tab");
    expect(await page.evaluate(() => document.activeElement?.textContent?.trim())).toBe("Skip to the text");
    await page.keyboard.press("Enter");
    expect(await page.evaluate(() => document.activeElement?.id)).toBe("main");
  });
});

test("the text is set in the paper's own face", async () => {
  await open();
  await page.goto(served.address);
  await page.evaluate(() => document.fonts.ready);
  const loaded = await page.evaluate(() =>
    [...document.fonts].filter(({ status }) => status === "loaded").map(({ family }) => family),
  );
  expect(loaded.join()).toContain("Source Serif 4 Variable");
  await context.close();
});
