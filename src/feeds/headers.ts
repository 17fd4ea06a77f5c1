import { SENT_POLICY } from "../model/content-policy.ts";
import type { Site } from "../model/edition.ts";
import { miningFields, miningIn } from "../model/mining.ts";

/** A rule of response headers: the paths that it is for, below the base, with a `*` at their end, and the headers. */
export type HeaderRule = { path: string; headers: Record<string, string> };

/**
 * The response headers of a paper, the one table of them. No path gets a header from two rules, since Cloudflare Pages would
 * join the values. Pages need no `Cache-Control` of their own on hosts that read `_headers`: there it is `REVALIDATE` already.
 */
export const HEADER_RULES: HeaderRule[] = [
  {
    path: "*",
    headers: {
      // The widest of the policies that pages state themselves (src/model/content-policy.ts).
      "Content-Security-Policy": SENT_POLICY,
      // A file is what its type says (https://fetch.spec.whatwg.org/#x-content-type-options-header).
      "X-Content-Type-Options": "nosniff",
      // Other sites learn which paper a reader came from, not which page (https://www.w3.org/TR/referrer-policy/).
      "Referrer-Policy": "strict-origin-when-cross-origin",
      // A paper asks for none of these (https://www.w3.org/TR/permissions-policy/).
      "Permissions-Policy": "camera=(), geolocation=(), microphone=()",
    },
  },
  {
    // Their names change with what is in them (RFC 8246).
    path: "_astro/*",
    headers: { "Cache-Control": "public, max-age=31536000, immutable" },
  },
  {
    // The news API is for pages of others too (https://fetch.spec.whatwg.org/#http-access-control-allow-origin).
    path: "api/*",
    headers: { "Access-Control-Allow-Origin": "*" },
  },
];

/** How all other files are cached: kept, and asked for again each time, which costs a 304 where nothing changed (RFC 9111). */
export const REVALIDATE = "public, max-age=0, must-revalidate";

/**
 * The table as a `_headers` file, with what the masthead says of text and data mining
 * (https://developers.cloudflare.com/pages/configuration/headers/, https://docs.netlify.com/manage/routing/headers/).
 */
export function headersFile(site: Site): string {
  const { base } = site.home;
  return HEADER_RULES.map(({ path, headers }) => {
    const all = path === "*" ? { ...headers, ...miningFields(miningIn(site)) } : headers;
    const lines = Object.entries(all).map(([name, value]) => `  ${name}: ${value}\n`);
    return `${base}${path}\n${lines.join("")}`;
  }).join("\n");
}
