import { expect, test } from "vitest";
import { composeEdition } from "../../src/model/edition.ts";
import { changesOf, historyOf } from "../../src/model/history.ts";
import { revisionSchema } from "../../src/model/revision-copy.ts";
import { nextPress } from "../../src/model/schedule.ts";
import { sourcingOf } from "../../src/model/sourcing.ts";
import { articleText, bodyOf, copyWith } from "../copy.ts";

const NOW = Date.parse("2025-04-10T12:00:00Z");
const compose = (...articles: Parameters<typeof articleText>[]) =>
  composeEdition(copyWith(articles.map((given) => articleText(...given))), NOW);
const source = (kind: "wire" | "official" | "interview" | "eyewitness", title: string, publisher?: string) => ({
  kind,
  title,
  ...(publisher && { publisher }),
});

test.each([
  ["no source", [], []],
  ["one source", [source("wire", "a")], ["single source"]],
  ["two of one publisher", [source("wire", "a", "P"), source("wire", "b", "P")], ["single source"]],
  ["two publishers", [source("wire", "a", "P"), source("wire", "b", "Q")], []],
  [
    "one publisher, written in two ways",
    [source("wire", "a", "Reuters"), source("wire", "b", "reuters ")],
    ["single source"],
  ],
  ["two interviews by one publisher", [source("interview", "Ada", "P"), source("interview", "Bo", "P")], []],
  ["one witness, heard twice", [source("eyewitness", "Ada"), source("eyewitness", "Ada")], ["single source"]],
  ["one official", [source("official", "a")], ["single source", "official source only"]],
  ["two officials", [source("official", "a"), source("official", "b")], ["official source only"]],
  ["an official and another", [source("official", "a"), source("wire", "b")], []],
])("%s earns its labels", (_name, sources, labels) => {
  expect(sourcingOf(sources)).toEqual(labels);
});

test("the ledger has every correction of the edition, the newest first, with ids that a later one does not move", () => {
  const first = { kind: "refiled", date: "2025-04-03", what: "A letter." };
  const second = { kind: "corrected", date: "2025-04-05", what: "A number." };
  const guids = (corrections: object[]) =>
    compose(["2025/04/a", { corrections }]).ledger.map(({ what, guid }) => [what, guid.split("#")[1]]);
  const sameDay = { kind: "corrected", date: "2025-04-03", what: "A name." };
  const alone = guids([first]);
  expect(alone).toEqual([["A letter.", expect.stringMatching(/^correction-2025-04-03-[\da-f]{8}$/)]]);
  for (const corrections of [
    [first, second],
    [second, first],
    [sameDay, first],
    [first, sameDay, second],
  ]) {
    const now = guids(corrections);
    expect(now).toContainEqual(alone[0]);
    expect(new Set(now.map(([, guid]) => guid)).size).toBe(corrections.length);
  }
  expect(guids([first, second]).map(([what]) => what)).toEqual(["A number.", "A letter."]);
  expect(compose(["2025/04/a", { draft: true, corrections: [first] }]).ledger).toEqual([]);
});

test("a withdrawn article keeps address and headline; what it told is told no more, in its story neither", () => {
  const change = {
    story: "tide",
    dek: "Told.",
    keyPoints: ["Told."],
    statements: [{ speaker: "ada", paraphrase: "Told." }],
    events: [{ date: "2024", what: "Told." }],
    corrections: [{ kind: "withdrawn", date: "2025-04-05", what: "It was wrong." }],
  };
  const { articles, stories } = compose(["2025/04/a", change, "<p>Told.</p>"]);
  expect(articles[0]).toMatchObject({
    path: "/2025/04/a/",
    headline: "Specimen headline",
    withdrawn: true,
    body: { html: "" },
  });
  expect(JSON.stringify({ articles, stories })).not.toContain("Told.");
});

test("old paths lead to the new one", () => {
  const { redirects } = compose(["2025/04/new", { formerly: ["/2025/03/old/", "/blog/1"] }]);
  expect(redirects).toEqual([
    { from: "/2025/03/old/", to: "/2025/04/new/" },
    { from: "/blog/1/", to: "/2025/04/new/" },
  ]);
  expect(compose(["2025/04/new", { draft: true, formerly: ["/2025/03/old/"] }]).redirects).toEqual([]);
});

test.each<[string, [string, object][], string | undefined]>([
  ["nothing ahead", [["2025/04/a", {}]], undefined],
  ["an embargo", [["2025/04/a", { embargo: "2025-04-11T09:00+03:00" }]], "2025-04-11T06:00:00.000Z"],
  [
    "the nearer of two",
    [
      ["2025/04/a", { embargo: "2025-04-12T00:00Z" }],
      ["2025/04/b", { published: "2025-04-11" }],
    ],
    "2025-04-10T21:00:00.000Z",
  ],
  ["an article in the news sitemap", [["2025/04/a", { published: "2025-04-09T12:00Z" }]], "2025-04-11T12:00:00.000Z"],
  ["a draft", [["2025/04/a", { draft: true, embargo: "2025-04-11T09:00Z" }]], undefined],
])("when to press next: %s", (_name, articles, at) => {
  const next = nextPress(
    articles.map(([id, change]) => articleText(id, change)),
    NOW,
    "Europe/Istanbul",
  );
  expect(next && new Date(next.at).toISOString()).toBe(at);
});

test("a history shows the words that changed, the newest version first", () => {
  const version = (n: number, change: object, html: string) => ({
    id: `2025/04/a/${n}`,
    data: revisionSchema.parse({ headline: "Ships leave", dek: "At dawn.", published: "2025-04-02", ...change }),
    body: bodyOf(html),
    pictures: [],
  });
  const kept = [
    version(1, {}, "<p>Ten ships left.</p>"),
    version(2, { updated: "2025-04-03" }, "<p>Twelve ships left.</p>"),
  ];
  const [article] = compose([
    "2025/04/a",
    { headline: "Ships leave", dek: "At dawn.", updated: "2025-04-04" },
    "<p>Twelve ships left. One stayed.</p>",
  ]).articles;
  const history = historyOf(article!, kept, "UTC")!;
  const versions = changesOf(history);
  expect(versions.map(({ date }) => date)).toEqual(["2025-04-04", "2025-04-03", "2025-04-02"]);
  const changed = (n: number) =>
    versions[n]!.changes.filter(({ kind }) => kind !== "same").map(({ kind, text }) => `${kind} ${text.trim()}`);
  expect(changed(0)).toEqual(["added One stayed."]);
  expect(changed(1)).toEqual(["removed Ten", "added Twelve"]);
  expect(versions[2]!.changes).toEqual([]);
  expect(historyOf(article!, [], "UTC")).toBeUndefined();
});

const kept = (headline: string, html: string) => ({
  id: "2025/04/old/1",
  data: revisionSchema.parse({ headline, dek: "At dawn.", published: "2025-04-02" }),
  body: bodyOf(html),
  pictures: [],
});

test("of a withdrawn article no earlier version is shown; a renamed one takes its history with it", () => {
  const formerly = ["/2025/04/old/"];
  const withdrawn = { formerly, corrections: [{ kind: "withdrawn", date: "2025-04-05", what: "It was wrong." }] };
  const edition = (change: object) => {
    const copy = copyWith([articleText("2025/04/new", change, "<p>Twelve ships left.</p>")]);
    return composeEdition(
      { ...copy, revisions: new Map([["2025/04/old/1", kept("A", "<p>Ten ships left.</p>")]]) },
      NOW,
    );
  };
  expect(edition({ formerly }).redirects).toEqual([
    { from: "/2025/04/old/", to: "/2025/04/new/" },
    { from: "/2025/04/old/history/", to: "/2025/04/new/history/" },
  ]);
  expect(edition(withdrawn)).toMatchObject({ histories: [] });
  expect(edition(withdrawn).redirects).toEqual([{ from: "/2025/04/old/", to: "/2025/04/new/" }]);
  expect(JSON.stringify(edition(withdrawn))).not.toContain("Ten ships");
});

test("what changed all over is compared by lines, and in no more time than a page takes", () => {
  const text = (word: string) => `<p>${Array.from({ length: 20_000 }, (_, n) => `${word}${n}`).join(" ")}</p>`;
  const [article] = compose(["2025/04/a", { headline: "B" }, `<p>Stayed.</p>${text("after")}`]).articles;
  const begun = performance.now();
  const { changes } = changesOf(historyOf(article!, [kept("A", `<p>Stayed.</p>${text("before")}`)], "UTC")!)[0]!;
  expect(performance.now() - begun).toBeLessThan(5000);
  expect(changes.find(({ kind }) => kind === "same")!.text).toBe("Stayed.\n");
  expect(changes.filter(({ kind }) => kind === "removed").map(({ text }) => text)[0]).toMatch(/^A\n/);
});

test("words of other scripts change as words", () => {
  const data = revisionSchema.parse({ headline: "Суда ушли", dek: "Утром.", published: "2025-04-02" });
  const kept = [{ id: "2025/04/a/1", data, body: bodyOf("<p>Десять судов.</p>"), pictures: [] }];
  const [article] = compose([
    "2025/04/a",
    { headline: "Суда ушли", dek: "Утром.", language: "ru" },
    "<p>Двенадцать судов.</p>",
  ]).articles;
  const { changes } = changesOf(historyOf(article!, kept, "UTC")!)[0]!;
  expect(changes.filter(({ kind }) => kind !== "same").map(({ text }) => text)).toEqual(["Десять", "Двенадцать"]);
});
