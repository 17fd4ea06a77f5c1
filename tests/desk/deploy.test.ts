import { describe, expect, test } from "vitest";
import { planShipment } from "../../src/desk/shipment.ts";
import { manifestOf, type Files } from "./editions.ts";

describe("the order of sending", () => {
  const plan = (before: Files | undefined, after: Files, unsure: string[] | "all" = []) => {
    const manifest = before && manifestOf(before);
    const { stages, removed } = planShipment(manifestOf(after), { manifest, unsure });
    return [...stages.map(({ name, files }) => `${name}: ${files.join(" ")}`), `removed: ${removed.join(" ")}`];
  };

  test("what pages are made of, what is new, what is changed, lists last", () => {
    const before = { "index.html": "1", "about/index.html": "1", "sections/a/index.html": "1", "old/index.html": "1" };
    const after = {
      "2025/04/a/index.html": "1",
      "2025/04/a/index.html.br": "1",
      "2025/04/a/ship.jpg": "1",
      "_astro/a.css": "1",
      "_astro/a.css.gz": "1",
      _headers: "1",
      "about/index.html": "2",
      "blog/ten.html": "1",
      "corrections/rss.xml": "1",
      "favicon.svg": "1",
      "index.html": "2",
      "rss.xml.gz": "1",
      "sections/a/index.html": "1",
      "sitemap-0.xml": "1",
      "stories/b/index.html": "1",
      "stories/ship.jpg": "1",
    };
    expect(plan(before, after)).toEqual([
      "assets: _astro/a.css _astro/a.css.gz",
      "pictures and other files: 2025/04/a/ship.jpg favicon.svg stories/ship.jpg",
      "new pages: 2025/04/a/index.html 2025/04/a/index.html.br blog/ten.html",
      "new lists: _headers corrections/rss.xml rss.xml.gz sitemap-0.xml stories/b/index.html",
      "changed pages: about/index.html",
      "changed lists: index.html",
      "removed: old/index.html",
    ]);
  });

  test.each<[string, Files | undefined, Files, string[] | "all", string[]]>([
    ["nothing changed", { "a.html": "1" }, { "a.html": "1" }, [], ["removed: "]],
    ["the target has no edition", undefined, { "a.html": "1" }, [], ["new pages: a.html", "removed: "]],
    [
      "it may have changed",
      { "a.html": "1", "b.html": "1" },
      { "a.html": "1", "b.html": "1" },
      ["a.html"],
      ["changed pages: a.html", "removed: "],
    ],
    ["it may have arrived, and is no more", {}, {}, ["a.html"], ["removed: a.html"]],
    [
      "nothing is sure",
      { "a.html": "1", "b.html": "1" },
      { "a.html": "1" },
      "all",
      ["changed pages: a.html", "removed: b.html"],
    ],
  ])("%s", (_name, before, after, unsure, expected) => {
    expect(plan(before, after, unsure)).toEqual(expected);
  });
});
