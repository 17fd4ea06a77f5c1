import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { deliver, type Carrier } from "../../src/desk/deliver.ts";
import { deploy } from "../../src/desk/deploy.ts";
import { openEdition } from "../../src/desk/flaws.ts";
import { planShipment } from "../../src/desk/shipment.ts";
import { discard } from "../copy.ts";
import { editionWith, type Files } from "./editions.ts";

/** Pages whose text is the files that they link to. */
const OLD: Files = {
  "index.html": "sections/a/index.html about/index.html",
  "sections/a/index.html": "2025/1/index.html 2025/2/index.html",
  "2025/1/index.html": "sections/a/index.html _astro/1.css",
  "2025/2/index.html": "2025/1/index.html",
  "about/index.html": "index.html",
  "_astro/1.css": "",
};
const NEW: Files = {
  "index.html": "sections/a/index.html 2025/3/index.html stories/s/index.html",
  "sections/a/index.html": "2025/1/index.html 2025/3/index.html",
  "stories/s/index.html": "2025/3/index.html stories/s.jpg",
  "stories/s.jpg": "",
  "2025/1/index.html": "stories/s/index.html _astro/2.css",
  "2025/3/index.html": "2025/1/index.html stories/s/index.html _astro/2.css",
  "_astro/2.css": "",
};

describe("a deployment", () => {
  const folders: Record<string, string> = {};
  beforeAll(async () => {
    for (const [name, files] of Object.entries({ OLD, NEW })) folders[name] = await editionWith(files);
    writeFileSync(join(folders.NEW!, "edition.json.minisig"), "signed");
  });
  afterAll(() => Promise.all(Object.values(folders).map(discard)));

  /** A target in memory, which refuses all after so many files. */
  function carry(target: Map<string, string>, budget = Infinity, look = () => {}): Carrier {
    const spend = () => {
      look();
      if (budget-- <= 0) throw new Error("the line is cut");
    };
    return {
      bring: (files, into) =>
        files.filter((file) => target.has(file)).forEach((file) => writeFileSync(join(into, file), target.get(file)!)),
      send: (files, from) =>
        files.forEach((file) => (spend(), target.set(file, readFileSync(join(from, file), "utf8")))),
      remove: (files) => files.forEach((file) => (spend(), target.delete(file))),
    };
  }
  const send = (name: string, carrier: Carrier, isDry = false) => {
    const told: string[] = [];
    deliver(folders[name]!, openEdition(folders[name]!), carrier, (line) => told.push(line), isDry);
    return told;
  };
  const targetWith = (name: string) => {
    const target = new Map<string, string>();
    send(name, carry(target));
    return target;
  };
  const sorted = (target: Map<string, string>) => [...target].sort();

  test("never leads a reader to what is not there", () => {
    const target = targetWith("OLD");
    const look = () => {
      const known = new Set(Object.keys(OLD).filter((file) => target.has(file) && file.endsWith(".html")));
      for (const file of known)
        for (const link of target.get(file)!.split(" ").filter(Boolean)) {
          expect(target.has(link), `${file} leads to ${link}`).toBe(true);
          if (link.endsWith(".html")) known.add(link);
        }
    };
    send("NEW", carry(target, Infinity, look));
    expect(sorted(target)).toEqual(sorted(targetWith("NEW")));
  });

  test.each([
    ["_astro/a.css", "assets"],
    ["2025/04/ship.jpg", "pictures and other files"],
    ["cards/2025/04/ship.png", "pictures and other files"],
    ["2025/04/ship/index.html.br", "new pages"],
    ["2025/04/ship/history/index.html", "new pages"],
    ["about/index.html", "new pages"],
    ["text/2025/04/ship/index.html", "new pages"],
    ["text/index.html", "new lists"],
    ["text/2026/index.html", "new lists"],
    ["text/stories/tide/index.html", "new lists"],
    ["archive/2025/04/02/index.html.gz", "new lists"],
    ["topics/fish/2/index.html", "new lists"],
    ["people/ada/index.html", "new lists"],
    ["organizations/guild/index.html", "new lists"],
    ["places/quay/index.html", "new lists"],
    ["authors/bo/index.html", "new lists"],
    ["statements/people/ada/index.html", "new lists"],
    ["stories/tide/index.html", "new lists"],
    ["sections/harbour/index.html", "new lists"],
    ["corrections/index.html", "new lists"],
    ["feeds/index.html", "new lists"],
    ["topics/fish/rss.xml", "new lists"],
    ["feeds.opml", "new lists"],
    ["feed.json", "new lists"],
    ["sitemap-0.xml", "new lists"],
    ["search/index.html", "new lists"],
    ["pagefind/index/en_1.pf_index", "new lists"],
    ["index.html", "new lists"],
  ])("sends %s with the %s", (file, name) => {
    const files = { [file]: { sha256: "0".repeat(64), bytes: 0 } };
    const manifest = { format: "dateline-edition-1" as const, previous: null, files };
    const { stages } = planShipment(manifest, { manifest: undefined, unsure: [] });
    expect(stages).toEqual([{ name, files: [file] }]);
  });

  test.each([
    ["NEW", "again"],
    ["OLD", "back to the old one"],
  ])("cut at any moment, is completed by deploying %s (%s)", (next) => {
    for (let budget = 0; ; budget++) {
      const target = targetWith("OLD");
      let isCut = false;
      try {
        send("NEW", carry(target, budget));
      } catch {
        isCut = true;
      }
      // Cut a second time, too.
      try {
        send(next, carry(target, budget % 5));
      } catch {
        // That is the point.
      }
      send(next, carry(target));
      expect(sorted(target), `cut after ${budget}`).toEqual(sorted(targetWith(next)));
      if (!isCut) break;
      expect(budget).toBeLessThan(50);
    }
  });

  test("of what is there already does nothing", () => {
    const target = targetWith("NEW");
    expect(send("NEW", carry(target, 0))).toEqual(["the target has this edition already"]);
  });

  test("that is dry tells every file and sends none", () => {
    const told = send("NEW", carry(targetWith("OLD"), 0), true);
    expect(told).toContain("  stories/s/index.html");
    expect(told).toContain("changed lists: 2");
  });

  test.each([
    ["no JSON", "{"],
    [
      "a path out of the folder",
      '{"format":"dateline-edition-1","previous":null,"files":{"../../etc/passwd":{"sha256":"' +
        "0".repeat(64) +
        '","bytes":1}}}',
    ],
  ])("stops at a target's manifest that is %s", (_name, text) => {
    const target = new Map([["edition.json", text]]);
    expect(() => send("NEW", carry(target))).toThrow(/^at the target, edition\.json .*; delete that file there/);
    expect([...target.keys()]).toEqual(["edition.json"]);
  });

  test("into the edition itself is refused", () => {
    expect(() => deploy(folders.NEW!, `${folders.NEW}/2025`, () => {})).toThrow(/is the edition itself/);
  });

  test("of an edition that was touched is refused before anything is sent", async () => {
    const folder = await editionWith(OLD);
    writeFileSync(join(folder, "index.html"), "touched");
    expect(() => deploy(folder, join(folder, "../never"), () => {})).toThrow(/index\.html is changed/);
    await discard(folder);
  });
});
