import { readFileSync } from "node:fs";
import { readdir } from "node:fs/promises";
import { dirname, join, relative } from "node:path";
import { expect, test } from "vitest";

/** What each room may import: other rooms, and packages by prefix. A room is a folder of src/ or one of its files. */
const ROOMS: Record<string, { rooms: string[]; packages: string[] }> = {
  "content.config.ts": { rooms: ["model", "press"], packages: ["astro:content", "astro/zod", "node:module"] },
  "newsroom.ts": { rooms: ["model", "press"], packages: ["astro:content", "astro/zod"] },
  model: { rooms: ["model"], packages: ["zod", "temporal-polyfill", "sanitize-html", "diff", "@sindresorhus/slugify"] },
  wire: { rooms: ["wire", "model"], packages: ["*"] },
  feeds: {
    rooms: ["feeds", "model"],
    packages: ["@astrojs/rss", "fast-xml-builder", "ical-generator", "sanitize-html", "schema-dts", "zod"],
  },
  desk: { rooms: ["desk", "model", "wire", "press"], packages: ["*"] },
  press: { rooms: ["press", "model"], packages: ["*"] },
  components: { rooms: ["components", "model"], packages: [] },
  search: { rooms: ["search", "model"], packages: [] },
  layouts: { rooms: ["layouts", "components", "search", "model", "styles"], packages: ["@fontsource-variable/"] },
  styles: { rooms: ["styles"], packages: ["@fontsource-variable/"] },
  pages: { rooms: ["layouts", "components", "feeds", "press", "model", "newsroom.ts"], packages: ["astro"] },
};

const IMPORT =
  /(?:^|\n)\s*(?:import|export)\s+(?:[^"';]*?\sfrom\s+)?["']([^"']+)["']|\bimport\(\s*["']([^"']+)["']|@import\s+["']([^"']+)["']/g;

const files = (await readdir("src", { recursive: true, withFileTypes: true }))
  .filter((entry) => entry.isFile() && /\.(ts|mjs|astro|css)$/.test(entry.name))
  .map((entry) => join(entry.parentPath, entry.name))
  .filter((file) => !file.startsWith("src/content/"))
  .sort();
const textOf = (file: string) => readFileSync(file, "utf8");
const roomOf = (file: string) => relative("src", file).split("/")[0]!;
const importsOf = (file: string) =>
  [...textOf(file).matchAll(IMPORT)].map((found) => found[1] ?? found[2] ?? found[3]!);

test("there is source to look at", () => {
  expect(files.length).toBeGreaterThan(50);
});

test.each(files)("%s imports only what its room may", (file) => {
  const allowed = ROOMS[roomOf(file)];
  expect(allowed, `${roomOf(file)} is no room of the house`).toBeDefined();
  for (const specifier of importsOf(file)) {
    if (specifier.startsWith(".")) {
      expect(specifier, "relative imports name the file with its ending").toMatch(/\.(ts|mjs|astro|css)$/);
      expect(allowed!.rooms, specifier).toContain(roomOf(join(dirname(file), specifier)));
    } else {
      const { packages } = allowed!;
      const isAllowed = packages.some(
        (name) => name === "*" || specifier === name || (name.endsWith("/") && specifier.startsWith(name)),
      );
      expect(isAllowed, `${specifier} is not for ${roomOf(file)}/`).toBe(true);
    }
  }
});

test.each(files.filter((file) => roomOf(file) === "model"))(
  "%s knows no clock, no machine and no framework",
  (file) => {
    expect(textOf(file)).not.toMatch(
      /Date\.now|new Date\(\)|performance\.now|process\.|import\.meta|globalThis|Math\.random|toLocale/,
    );
  },
);

test("only the press time asks the clock", () => {
  const askers = files.filter((file) => /Date\.now\(|new Date\(\)|performance\.now\(/.test(textOf(file)));
  expect(askers).toEqual(["src/press/press-time.ts"]);
});

test.each(files)("%s is short, typed, and named for what it is", (file) => {
  const text = textOf(file);
  const lines = text.split("\n").length;
  if (!/Long because/.test(text)) expect(lines).toBeLessThanOrEqual(roomOf(file) === "pages" ? 60 : 150);
  expect(text).not.toMatch(/(:|<|\bas)\s*any\b|@ts-ignore|@ts-expect-error/);
  expect(file).not.toMatch(/(^|\/)(index\.ts|utils?|lib|helpers?|common|misc)(\.|\/|$)/);
});

test.each(files.filter((file) => file.endsWith(".ts") && !["pages", "content.config.ts"].includes(roomOf(file))))(
  "%s: every exported function says what it does",
  (file) => {
    const lines = textOf(file).split("\n");
    const silent = lines.filter(
      (line, n) => /^export (async )?(function|class)/.test(line) && !/\*\/\s*$/.test(lines[n - 1] ?? ""),
    );
    expect(silent).toEqual([]);
  },
);

test("no file imports itself, by whatever way round", () => {
  const ways = new Map(
    files.map((file) => [
      file,
      importsOf(file)
        .filter((path) => path.startsWith("."))
        .map((path) => join(dirname(file), path)),
    ]),
  );
  const done = new Set<string>();
  const walk = (file: string, way: string[]): void => {
    expect(way, [...way, file].join(" → ")).not.toContain(file);
    if (done.has(file)) return;
    for (const next of ways.get(file) ?? []) walk(next, [...way, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
});

test.each(files.filter((file) => file.startsWith("src/press/copy/")))(
  "%s reads copy and makes nothing of it",
  (file) => {
    const paths = importsOf(file).filter((path) => path.startsWith("."));
    expect(
      paths.map((path) => join(dirname(file), path)).filter((path) => path.startsWith("src/press/edition/")),
    ).toEqual([]);
  },
);

test("the top level holds only what HOUSE and README name", async () => {
  const allowed =
    /^(package(-lock)?\.json|astro\.config\.mjs|tsconfig\.json|src|public|tests|README\.md|LICENSE|node_modules|dist|\..+)$/;
  expect((await readdir(".")).filter((name) => !allowed.test(name))).toEqual([]);
});

test("page scripts: nothing but the search page carries any JavaScript to the reader", () => {
  const withScript = files.filter(
    (file) => file.endsWith(".astro") && /<script(?! type="application\/ld\+json")|client:/.test(textOf(file)),
  );
  expect(withScript).toEqual(["src/layouts/SearchLayout.astro"]);
});
