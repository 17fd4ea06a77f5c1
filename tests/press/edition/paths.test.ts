import { afterEach, describe, expect, test, vi } from "vitest";
import type { Edition } from "../../../src/model/edition.ts";
import type { Artifacts } from "../../../src/press/edition/artifacts.ts";
import { Pages } from "../../../src/press/edition/pages.ts";

type Params = Record<string, string | undefined>;

/** What is left to be made of some paths, and the files that were entered, where `isNew` says which a build has to make. */
async function made(pattern: string, paths: Params[], isNew: (file: string) => boolean = () => true) {
  vi.resetModules();
  delete (globalThis as Record<symbol, unknown>)[Symbol.for("dateline.handover")];
  const { handOver, openPagesBy } = await import("../../../src/press/handover.ts");
  const { toMake } = await import("../../../src/press/edition/paths.ts");
  const files: string[] = [];
  openPagesBy(async () => ({ enter: (file) => (files.push(file), isNew(file)) }));
  await handOver({} as Edition, []);
  return {
    files,
    paths: toMake(
      pattern,
      paths.map((params) => ({ params, props: { params } })),
    ),
  };
}

afterEach(() => {
  delete (globalThis as Record<symbol, unknown>)[Symbol.for("dateline.handover")];
});

describe("the file of a path", () => {
  test.each<[string, Params, string]>([
    ["/[year]/[month]/[slug]", { year: "2025", month: "04", slug: "a" }, "2025/04/a/index.html"],
    ["/[year]/[month]/[slug]/history", { year: "2025", month: "04", slug: "a" }, "2025/04/a/history/index.html"],
    ["/sections/[section]/[...number]", { section: "world", number: undefined }, "sections/world/index.html"],
    ["/sections/[section]/[...number]", { section: "world", number: "3" }, "sections/world/3/index.html"],
    ["/archive/[...date]", { date: "2025/04" }, "archive/2025/04/index.html"],
    ["/[...number]", {}, "index.html"],
    ["/[...file]", { file: "2025/04/ship.jpg" }, "2025/04/ship.jpg"],
    ["/[...file]", { file: "_headers" }, "_headers"],
    [
      "/api/articles/[year]/[month]/[slug].json",
      { year: "2025", month: "04", slug: "a" },
      "api/articles/2025/04/a.json",
    ],
    ["/[...subject]/[file]", { subject: undefined, file: "rss.xml" }, "rss.xml"],
    ["/[...subject]/[file]", { subject: "people/ada", file: "feed.json" }, "people/ada/feed.json"],
    ["/stories/[story]/calendar.ics", { story: "tide" }, "stories/tide/calendar.ics"],
  ])("of %s with %o is %s", async (pattern, params, file) => {
    expect((await made(pattern, [params])).files).toEqual([file]);
  });
});

test("what the last edition has is left out, the rest comes with its key", async () => {
  const { paths } = await made("/[page]", [{ page: "a" }, { page: "b" }], (file) => file === "b/index.html");
  expect(paths.map(({ params }) => params.page)).toEqual(["b"]);
  expect(paths[0]!.cacheKey).toMatch(/^params:[\w-]{43}$/);
});

describe("the register of pages", () => {
  const pagesWith = (kept: string[], shard?: { number: number; of: number }) =>
    new Pages({ keep: (file: string) => kept.includes(file) } as unknown as Artifacts, shard);

  test("counts all, makes what is not kept or has no key, and remembers what it was asked", () => {
    const pages = pagesWith(["a/index.html", "rss.xml"]);
    const asked: [string, string | undefined][] = [
      ["a/index.html", "k"],
      ["b/index.html", "k"],
      ["rss.xml", undefined],
    ];
    expect(asked.map(([file, key]) => pages.enter(file, key))).toEqual([false, true, true]);
    expect(pages.enter("b/index.html", "k")).toBe(true);
    expect([pages.total, pages.files.length]).toEqual([3, 3]);
  });

  test("a part makes its own alone, and knows the files of all", () => {
    const files = Array.from({ length: 40 }, (_, n) => `${n}/index.html`);
    const parts = [1, 2].map((number) => pagesWith([], { number, of: 2 }));
    const own = parts.map((pages) => files.filter((file) => pages.enter(file, "k")));
    expect(own.flat().sort()).toEqual(files.toSorted());
    expect(parts.map((pages) => pages.files.length)).toEqual([40, 40]);
    expect(own.every((part, n) => part.length === parts[n]!.total && part.length > 0)).toBe(true);
  });
});
