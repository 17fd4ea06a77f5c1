import { briefOf, type Article, type Brief } from "./article.ts";
import type { Redirect } from "./edition.ts";
import { paginate, type ListPage } from "./pagination.ts";
import { permalink, type Home } from "./permalink.ts";
import type { Strings } from "./strings.ts";

/** How many articles stand on a numbered page of the text edition. */
const ON_A_PAGE = 100;

/** The address of an article's or a story's page, base path left out, and the part of the page that it may name. */
const PATH = /^((?:\d{4}\/\d{2}|stories)\/[a-z0-9-]+)\/(#.*)?$/;

/** The pages of the list of all articles, the newest first. */
export function textPages(articles: Article[]): ListPage<Brief>[] {
  return paginate(articles.map(briefOf), ON_A_PAGE);
}

/** Where what has a root-relative address, an article or a story, stands in the text edition; undefined when it does not. */
export function textPathOf(path: string, { base }: Home): string | undefined {
  const [, id, part = ""] = PATH.exec(path.startsWith(base) ? path.slice(base.length) : "") ?? [];
  return id && base + permalink.text(id) + part;
}

/**
 * A body as plain text with its structure: each picture is told by its alternative text, as `words` introduce it, and links to
 * articles and stories stay in the text edition.
 */
export function plainBody(html: string, home: Home, { picture, mark }: Strings): string {
  const label = mark.lang ? `<span lang="${mark.lang}" dir="${mark.dir}">${picture}</span>` : picture;
  return html
    .replace(/<(?:img|\/?picture|source)\b[^>]*>/g, (image) => {
      const alt = / alt="([^"]*)"/.exec(image)?.[1];
      return alt ? `[${label} ${alt}]` : "";
    })
    .replace(/(<a [^>]*?href=")([^"]*)"/g, (whole, before: string, href: string) => {
      const path = textPathOf(href, home);
      return path === undefined ? whole : `${before}${path}"`;
    });
}

/** The redirects of articles that were renamed, for their pages in the text edition. */
export function textRedirects(redirects: Redirect[], home: Home): Redirect[] {
  return redirects.flatMap(({ from, to }) => {
    const [old, now] = [textPathOf(from, home), textPathOf(to, home)];
    return old && now ? [{ from: old, to: now }] : [];
  });
}
