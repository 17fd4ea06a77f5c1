import { describe, expect, test } from "vitest";
import { HEADER_RULES, headersFile } from "../../src/feeds/headers.ts";
import { pagePolicy, SENT_POLICY } from "../../src/model/content-policy.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { copyWith } from "../copy.ts";

const siteAt = (base: string) => composeEdition(copyWith([], { url: `https://specimen.example${base}` }), 0).site;

describe("a _headers file", () => {
  test.each(["/", "/paper/"])("under %s has a block for each rule", (base) => {
    const blocks = headersFile(siteAt(base)).trimEnd().split("\n\n");
    expect(blocks.map((block) => block.split("\n")[0])).toEqual([`${base}*`, `${base}_astro/*`, `${base}api/*`]);
    for (const line of blocks.flatMap((block) => block.split("\n").slice(1))) expect(line).toMatch(/^ {2}[\w-]+: \S/);
  });

  test("is within what Cloudflare Pages reads: 100 rules, 2,000 characters a line", () => {
    expect(HEADER_RULES.length).toBeLessThanOrEqual(100);
    for (const line of headersFile(siteAt("/paper/")).split("\n")) expect(line.length).toBeLessThanOrEqual(2000);
  });

  test("gives no header twice, since a host would join the two", () => {
    const names = HEADER_RULES.flatMap(({ headers }) => Object.keys(headers));
    expect(new Set(names).size).toBe(names.length);
  });
});

test.each([
  ["Content-Security-Policy", /^default-src 'none'; (?!.*('unsafe-|\*|https?:)).*frame-ancestors 'none'$/],
  ["X-Content-Type-Options", /^nosniff$/],
  ["Referrer-Policy", /^strict-origin-when-cross-origin$/],
  ["Permissions-Policy", /camera=\(\)/],
])("every file has %s", (name, expected) => {
  expect(HEADER_RULES.find(({ path }) => path === "*")!.headers[name]).toMatch(expected);
});

test("only what never changes under its name is immutable", () => {
  expect(HEADER_RULES.filter(({ headers }) => /immutable/.test(headers["Cache-Control"] ?? ""))).toEqual([
    { path: "_astro/*", headers: { "Cache-Control": "public, max-age=31536000, immutable" } },
  ]);
});

test.each([
  [undefined, /^default-src 'none'; (?!.*(script|unsafe|\*)).*form-action 'none'$/],
  ["form", /^default-src 'none'; (?!.*(script|unsafe|\*)).*form-action 'self'$/],
  ["search", /connect-src 'self'; .*script-src 'self' 'wasm-unsafe-eval'; form-action 'self'$/],
] as const)("a page of use %s states its policy, which the header does not narrow", (use, expected) => {
  expect(pagePolicy(use)).toMatch(expected);
  const sent = SENT_POLICY.split("; ");
  const narrower = pagePolicy(use)
    .split("; ")
    .filter((rule) => !rule.endsWith("'none'") && !sent.includes(rule));
  expect(narrower).toEqual([]);
});
