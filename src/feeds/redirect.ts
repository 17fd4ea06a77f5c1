import type { Redirect } from "../model/edition.ts";
import { directionOf } from "../model/language.ts";
import { stringsFor } from "../model/strings.ts";

/** A page that leads from an old address to the new one on hosts that know no redirects: canonical, refresh and a link, in a language. */
export function redirectPage(to: string, origin: string, language: string): string {
  const words = stringsFor(language, language);
  return `<!doctype html>
<html lang="${words.language}" dir="${directionOf(words.language)}">
<meta charset="utf-8">
<title>${words.moved}</title>
<link rel="canonical" href="${origin}${to}">
<meta name="robots" content="noindex">
<meta http-equiv="refresh" content="0; url=${to}">
<p>${words.movedTo} <a href="${to}">${origin}${to}</a>.</p>
</html>
`;
}

/** The file below the edition that answers at an old address: `old/index.html`, or the file itself where the address has an ending. */
export function redirectFile(from: string, base: string): string {
  const path = from.slice(base.length);
  return /\.\w+$/.test(path) ? path : `${path.replace(/\/$/, "")}/index.html`;
}

/** A `_redirects` file for hosts that read one (Netlify, Cloudflare Pages): permanent redirects. */
export function redirectsFile(redirects: Redirect[]): string {
  return redirects.map(({ from, to }) => `${from} ${to} 301\n`).join("");
}
