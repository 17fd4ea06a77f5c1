import { readdir, readFile, stat } from "node:fs/promises";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { cacheFolder } from "../../src/press/folder.ts";
import { articleFields, discard, mastheadFields, publication, type File } from "../copy.ts";
import { filesOf, nodeOf, pagesOf, press, printsOf, type Pressed } from "./press.ts";

const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-04-04T00:00Z") / 1000) };
const ADDRESS = "https://specimen.example/paper/";
const OWNER = "Ada, CC0";

const article = (change: object, body = "Text."): File => ({ fields: articleFields(change), body });
const plain = (width: number, height: number, background: string) =>
  sharp({ create: { width, height, channels: 3, background } });
const leadOf = (file: string) => ({ image: { file, alt: "A quay", credit: "Ada", licence: "CC0" } });

let copy: string;
let pressed: Pressed;
let pages: Map<string, string>;
let files: string[];
const made: string[] = [];

beforeAll(async () => {
  const turned = plain(1300, 900, "red").withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const frames = await Promise.all(["red", "blue"].map((colour) => plain(300, 200, colour).png().toBuffer()));
  copy = await publication({
    "masthead.yaml": { fields: mastheadFields({ url: ADDRESS, cards: 3 }) },
    "articles/2025/04/lead.md": article(
      { ...leadOf("quay.jpg"), published: "2025-04-04" },
      `![Plan](plan%20ü.png "${OWNER}")\n\n![Moving](moving.gif "${OWNER}")`,
    ),
    "articles/2025/04/body.md": article(
      { published: "2025-04-03" },
      `![Quay](quay.jpg "${OWNER}") ![Plan](plan%20ü.png "${OWNER}")`,
    ),
    "articles/2025/04/arabic.md": article({ headline: "الميناء مغلق", language: "ar", published: "2025-04-03" }),
    "articles/2025/04/old.md": article({ headline: "An old one", published: "2025-01-01" }),
    "articles/2025/04/older.md": article({ headline: "An older one", section: "market", published: "2025-01-01" }),
    "articles/2025/04/held.md": article({ ...leadOf("held.png"), headline: "Held back", embargo: "2025-05-01T00:00Z" }),
    "articles/2025/04/quay.jpg": await turned,
    "articles/2025/04/plan ü.png": await plain(640, 400, "green").png().toBuffer(),
    "articles/2025/04/moving.gif": await sharp(frames, { join: { animated: true } })
      .gif()
      .toBuffer(),
    "articles/2025/04/held.png": await plain(700, 400, "black").png().toBuffer(),
  });
  pressed = await press(copy, EPOCH);
  made.push(copy, dirname(pressed.outDir));
  if (pressed.status !== 0) throw new Error(pressed.output);
  pages = await pagesOf(pressed.outDir);
  files = await filesOf(pressed.outDir);
});
afterAll(() => Promise.all(made.map(discard)));

const documentOf = (file: string) => parseHTML(pages.get(file)!).document;
const below = (address: string) => decodeURI(new URL(address, ADDRESS).pathname).replace(/^\/paper\//, "");
const sizeOf = async (address: string) => {
  const { width, height } = await sharp(join(pressed.outDir, below(address))).metadata();
  return { width, height };
};

describe("pictures", () => {
  test("every variant that a page names is a file of the width and format that it says, and no other is made", async () => {
    const named = new Set<string>();
    for (const html of pages.values()) {
      for (const source of parseHTML(html).document.querySelectorAll("source")) {
        expect(source.getAttribute("sizes")).toMatch(/rem/);
        for (const one of source.getAttribute("srcset")!.split(", ")) {
          const [address, width] = one.split(" ") as [string, string];
          expect(await sizeOf(address)).toMatchObject({ width: Number.parseInt(width) });
          expect(address).toMatch(new RegExp(`\\.${source.getAttribute("type")!.slice("image/".length)}$`));
          named.add(below(address));
        }
      }
    }
    expect(named.size).toBe(2 * (3 + 2));
    expect(files.filter((file) => file.startsWith("images/"))).toEqual([...named].sort());
  });

  test.each<[string, string, [string, number, number, string | null, string | null, number][]]>([
    [
      "with a picture of its own",
      "2025/04/lead/index.html",
      [
        ["/paper/2025/04/quay.jpg", 900, 1300, "high", null, 2],
        ["/paper/2025/04/plan%20%C3%BC.png", 640, 400, null, "lazy", 2],
        ["/paper/2025/04/moving.gif", 300, 200, null, "lazy", 0],
      ],
    ],
    [
      "with pictures in its text",
      "2025/04/body/index.html",
      [
        ["/paper/2025/04/quay.jpg", 900, 1300, "high", null, 2],
        ["/paper/2025/04/plan%20%C3%BC.png", 640, 400, null, "lazy", 2],
      ],
    ],
  ])("an article %s loads the first at once, the others late, each in its place", async (_name, file, expected) => {
    const images = [...documentOf(file).querySelectorAll("main img")];
    expect(
      images.map((img) => [
        img.getAttribute("src"),
        Number(img.getAttribute("width")),
        Number(img.getAttribute("height")),
        img.getAttribute("fetchpriority"),
        img.getAttribute("loading"),
        img.parentElement!.querySelectorAll("source").length,
      ]),
    ).toEqual(expected);
    for (const [address, width, height] of expected) expect(await sizeOf(address)).toMatchObject({ width, height });
  });

  test("feeds show the originals", async () => {
    const feed = await readFile(join(pressed.outDir, "rss.xml"), "utf8");
    expect(feed).toContain("2025/04/quay.jpg");
    expect(feed).not.toMatch(/srcset|picture|\/images\//);
  });
});

describe("cards", () => {
  const metaOf = (file: string, name: string) =>
    documentOf(file).querySelector(`meta[property="${name}"], meta[name="${name}"]`)?.getAttribute("content");

  test("every page has one, of the size that it says, below the address of the paper", async () => {
    for (const file of pages.keys()) {
      if (!documentOf(file).querySelector("meta[property='og:title']")) continue;
      const card = metaOf(file, "og:image")!;
      expect(card, file).toMatch(/^https:\/\/specimen\.example\/paper\/cards\/[0-9a-f]+-1200x630\.png$/);
      const [width, height] = ["og:image:width", "og:image:height"].map((name) => Number(metaOf(file, name)));
      expect(await sizeOf(card)).toEqual({ width, height });
      expect(metaOf(file, "og:image:alt")).toMatch(/^Specimen Post/);
      expect(metaOf(file, "twitter:card")).toBe("summary_large_image");
    }
  });

  test("articles name theirs in three shapes, behind a picture of their own", async () => {
    const imagesOf = (file: string) => {
      const images = nodeOf(pages.get(file)!, "NewsArticle").image as (string | { url: string })[];
      return images.map((image) => (typeof image === "string" ? image : image.url));
    };
    const images = imagesOf("2025/04/lead/index.html");
    expect(images[0]).toBe(`${ADDRESS}2025/04/quay.jpg`);
    const sizes = await Promise.all(images.slice(1).map(sizeOf));
    expect(sizes.map(({ width, height }) => [width, height])).toEqual([
      [1200, 675],
      [1200, 900],
      [1200, 1200],
    ]);
    expect(imagesOf("2025/04/arabic/index.html")).toHaveLength(3);
  });

  test("as many of the newest articles as the masthead says have their own, the others that of their section", () => {
    const cardOf = (file: string) => metaOf(`${file}index.html`, "og:image");
    const own = ["lead", "body", "arabic"].map((name) => cardOf(`2025/04/${name}/`));
    expect(new Set([...own, cardOf(""), cardOf("sections/harbour/"), cardOf("sections/market/")]).size).toBe(6);
    expect(cardOf("2025/04/old/")).toBe(cardOf("sections/harbour/"));
    expect(cardOf("2025/04/older/")).toBe(cardOf("sections/market/"));
    expect(cardOf("about/")).toBe(cardOf(""));
    expect(files.filter((file) => file.startsWith("cards/"))).toHaveLength(6 * 4);
  });
});

test("another build makes none of them again, and is the same", async () => {
  const looks = async () => {
    const names = await Promise.all(["cards", "pictures"].map((name) => readdir(join(cacheFolder(copy), name))));
    const paths = [...names[0]!.map((name) => join("cards", name)), ...names[1]!.map((name) => join("pictures", name))];
    return Promise.all(paths.map(async (path) => [path, (await stat(join(cacheFolder(copy), path))).mtimeMs]));
  };
  const before = await looks();
  expect(before).toHaveLength(24 + 10);
  const again = await press(copy, EPOCH);
  made.push(dirname(again.outDir));
  expect(again.status).toBe(0);
  expect(await looks()).toEqual(before);
  expect(await printsOf(again.outDir)).toEqual(await printsOf(pressed.outDir));
});
