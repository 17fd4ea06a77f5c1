/** What a page does beyond showing itself: it has a form that leads to another page, or it searches. */
export type PageUse = "form" | "search";

/**
 * What every file of a paper may load: nothing but its own pictures, styles and fonts (https://www.w3.org/TR/CSP3/). Without a
 * script nothing connects either, but programs that judge a page, such as Lighthouse, ask for robots.txt in the page's name.
 */
const SHOWN =
  "default-src 'none'; img-src 'self'; style-src 'self'; font-src 'self'; connect-src 'self'; base-uri 'none'";

/** The search page runs the paper's own script, which compiles Pagefind's WebAssembly and asks its index. */
const SEARCH = "script-src 'self' 'wasm-unsafe-eval'";

/**
 * The Content-Security-Policy that a page states in its own head: it holds on hosts that send no headers, and forbids every
 * page but search any script. `frame-ancestors` is none of it, for browsers take that from headers alone.
 */
export function pagePolicy(use?: PageUse): string {
  const form = use === undefined ? "'none'" : "'self'";
  return `${SHOWN}; ${use === "search" ? `${SEARCH}; ` : ""}form-action ${form}`;
}

/**
 * The policy that hosts send with every file, one for all: a browser enforces it together with the page's own, so that it
 * cannot be narrower than what search needs, and hosts that read `_headers` join the values of two rules that fit one path.
 */
export const SENT_POLICY = `${pagePolicy("search")}; frame-ancestors 'none'`;
