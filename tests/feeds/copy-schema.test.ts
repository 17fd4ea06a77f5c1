import { globSync, readFileSync } from "node:fs";
import { Ajv } from "ajv";
import addFormats from "ajv-formats";
import { format } from "prettier";
import { describe, expect, test } from "vitest";
import { copySchema } from "../../src/feeds/api/copy-schema.ts";
import { schemaName, WRITTEN } from "../../src/feeds/api/entrance.ts";
import { articleCopySchema } from "../../src/model/article-copy.ts";
import { SCHEMAS, type Kind } from "../../src/model/copy.ts";
import { readYaml } from "../../src/press/copy/yaml.ts";
import { articleFields } from "../copy.ts";

const ajv = new Ajv({ allErrors: true, strict: true, strictRequired: false, allowUnionTypes: true });
addFormats.default(ajv);
const validator = (kind: Kind) => ajv.compile(copySchema(kind));
const isArticle = validator("articles");

// `npx vitest run -u --config tests/vitest.config.ts tests/feeds/copy-schema.test.ts` writes them anew.
test.each(WRITTEN)("the schema of %s that editors have is that of the press", async (kind) => {
  const file = `.vscode/schemas/${schemaName(kind)}.json`;
  const text = await format(JSON.stringify(copySchema(kind)), { parser: "json", printWidth: 120 });
  await expect(text).toMatchFileSnapshot(`../../${file}`);
});

describe("the schema of articles and the press agree on", () => {
  const sets: [string, object, boolean][] = [
    ["the fewest fields", {}, true],
    ["a time with its offset", { published: "2025-04-02T09:30+03:00" }, true],
    ["a time in UTC with seconds", { published: "2025-04-02T09:30:00Z" }, true],
    ["a time without an offset", { published: "2025-04-02T09:30" }, false],
    ["a month as a day", { published: "2025-04" }, false],
    ["a year as a number", { events: [{ date: 2023, what: "x" }] }, true],
    ["a month of an event", { events: [{ date: "2023-07", what: "x" }] }, true],
    ["an event without a date", { events: [{ what: "x" }] }, false],
    ["a field that nobody knows", { headlin: "x" }, false],
    ["a headline that is missing", { headline: undefined }, false],
    ["a headline of blanks", { headline: "  " }, false],
    ["a headline of two lines", { headline: "a\nb" }, false],
    ["no byline", { byline: [] }, false],
    ["a byline of nobody", { byline: [{ role: "photographs" }] }, false],
    ["a byline of two", { byline: [{ person: "ada", desk: "Desk" }] }, false],
    ["a quote", { statements: [{ speaker: "ada", quote: "No." }] }, true],
    ["a quote and a paraphrase", { statements: [{ speaker: "ada", quote: "No.", paraphrase: "She said no." }] }, false],
    ["a statement of nothing", { statements: [{ speaker: "ada" }] }, false],
    ["urgency 9", { urgency: 9 }, true],
    ["urgency 10", { urgency: 10 }, false],
    ["urgency in words", { urgency: "high" }, false],
    ["a source of a kind", { sources: [{ kind: "wire", title: "x", url: "https://example.org/ü" }] }, true],
    ["a source of no kind", { sources: [{ kind: "rumour", title: "x" }] }, false],
    ["an address that is none", { sources: [{ kind: "wire", title: "x", url: "example.org" }] }, false],
    ["an id in capitals", { section: "Harbour" }, false],
    ["three datelines", { dateline: ["a", "b", "c"] }, false],
    ["an old path", { formerly: ["/2025/03/old/"] }, true],
    ["an old path of another site", { formerly: ["https://example.org/old/"] }, false],
    ["a correction", { corrections: [{ kind: "corrected", date: "2025-04-03", what: "x" }] }, true],
    ["an embargo to the day", { embargo: "2025-04-05" }, false],
    ["a draft", { draft: true }, true],
  ];
  test.each(sets)("%s", (_name, change, isGood) => {
    const fields = JSON.parse(JSON.stringify(articleFields(change)));
    expect(isArticle(fields), JSON.stringify(isArticle.errors)).toBe(isGood);
    expect(articleCopySchema.safeParse(fields).success).toBe(isGood);
  });
});

test("every field of an article says what it is for", () => {
  const { properties } = copySchema("articles") as { properties: Record<string, { description?: string }> };
  expect(Object.keys(properties)).toEqual(Object.keys(SCHEMAS.articles.shape));
  for (const [field, { description }] of Object.entries(properties)) expect(description, field).toMatch(/\.$/);
});

test("the publication's own files keep to the schemas", () => {
  const files = globSync("src/content/**/*.{yaml,md}");
  expect(files.length).toBeGreaterThan(8);
  for (const file of files) {
    const kind = file.split("/")[2]!.replace(".yaml", "") as Kind;
    const text = readFileSync(file, "utf8");
    const validate = validator(kind);
    const { value } = readYaml(file.endsWith(".md") ? text.split(/^---$/m)[1]! : text);
    expect(validate(value), `${file} ${JSON.stringify(validate.errors)}`).toBe(true);
  }
});
