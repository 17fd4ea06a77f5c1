import { posix } from "node:path";
import sanitize from "sanitize-html";
import { markdownToHtml } from "satteri";
import { decoded, permalink } from "../../model/permalink.ts";
import { SAFE } from "../../model/safe-html.ts";
import { isBlank, withoutUnprintable } from "../../model/text.ts";

/** A body as HTML that is safe to publish, and what was found on the way. */
export type Rendered = {
  html: string;
  /** Markup that was left out, each once: `<script>`, `onclick`, `javascript:`. */
  dropped: string[];
  /** Files of the publication and pages of the web that the body links to, in order. */
  links: Target[];
  /** Pictures likewise, with the size that the HTML says, and whether it says what they show and whose they are. */
  images: (Target & { size: Size | undefined; hasAlt: boolean; hasCredit: boolean })[];
  /** The ids that a link to a part of this body may name. */
  anchors: string[];
};

/** An address as it is written, percent-encoding undone, and the file from the publication's root; empty for what is elsewhere. */
export type Target = { href: string; file: string };
export type Size = { width: number; height: number };

/** Sätteri writes these itself; they carry no markup of the editor's. */
const SILENT = new Set(["style", "data-footnote-ref", "data-footnote-backref", "data-footnotes"]);

/**
 * Renders Markdown (CommonMark and GFM) to HTML without anything that could run or load from elsewhere. Links between
 * files (`../03/talks.md`, `/stories/grain/`) become root-relative addresses below `base`; `file` is the Markdown's own
 * path in the publication. `sizeOf` tells a picture's size, so that pages do not shift; unknown ones stay without.
 */
export function renderBody(
  markdown: string,
  file: string,
  base: string,
  sizeOf: (file: string) => Size | undefined,
): Rendered {
  const dropped = new Set<string>();
  const links: Target[] = [];
  const images: Rendered["images"] = [];
  const anchors: string[] = [];
  const { html } = markdownToHtml(markdown, { features: { frontmatter: false } });

  const inspect: sanitize.Transformer = (name, attribs) => {
    const tagName = name === "h1" ? "h2" : name;
    for (const address of ["href", "src"] as const) {
      // As browsers do (https://url.spec.whatwg.org/#url-parsing): tabs and line breaks in an address do not count.
      if (attribs[address] !== undefined) attribs[address] = attribs[address].replace(/[\t\n\r]/g, "").trim();
    }
    if (!SAFE.allowedTags.includes(tagName)) dropped.add(`<${name}>`);
    else noteDropped(tagName, attribs, dropped);
    if (tagName === "a" && attribs.href !== undefined) {
      const target = fileOf(attribs.href, file);
      const isElsewhere = /^(https?:)?\/\//i.test(attribs.href);
      if (target !== undefined || isElsewhere) links.push({ href: decoded(attribs.href), file: target ?? "" });
      // A link to a part of its own page; Sätteri's own to and from footnotes lead somewhere.
      else if (/^#(?!user-content-fn)/.test(attribs.href)) links.push({ href: decoded(attribs.href), file });
      attribs.href = addressOf(attribs.href, target, base);
    }
    if (attribs.id !== undefined && SAFE.allowedAttributes[tagName]?.includes("id")) anchors.push(attribs.id);
    if (tagName === "img") {
      const { src = "", alt = "", title = "" } = attribs;
      const target = fileOf(src, file);
      const size = target === undefined ? undefined : sizeOf(target);
      // As in "Ada Specimen, CC BY 4.0".
      const hasCredit = title.split(",").filter((part) => !isBlank(part)).length > 1;
      images.push({ href: decoded(src), file: target ?? "", size, hasAlt: !isBlank(alt), hasCredit });
      attribs = {
        ...attribs,
        alt,
        src: target === undefined ? "" : encodeURI(base + permalink.image(target)),
        ...(size && { width: String(size.width), height: String(size.height) }),
      };
    }
    const align = /text-align:\s*(center|right)/.exec(attribs.style ?? "")?.[1];
    return { tagName, attribs: align ? { ...attribs, class: `align-${align}` } : attribs };
  };

  const safe = sanitize(html, {
    ...SAFE,
    transformTags: { "*": inspect },
    exclusiveFilter: ({ tag, attribs }) => tag === "img" && !attribs.src,
  });
  // Nothing else in sanitized HTML has a bare bracket behind a slash.
  const html5 = safe.replace(/ \/>/g, ">");
  return { html: withCredits(withoutUnprintable(html5).trim()), dropped: [...dropped], links, images, anchors };
}

/** Shows whose the pictures are, which their titles say: under a picture that stands alone, behind one that stands in a text. */
function withCredits(html: string): string {
  if (!html.includes("<img ")) return html;
  return html
    .replace(/<p>(<img [^>]*?) title="([^"]*)"([^>]*>)<\/p>/g, "<figure>$1$3<figcaption>$2</figcaption></figure>")
    .replace(/(<img [^>]*?) title="([^"]*)"([^>]*>)/g, "$1$3 <small>$2</small>");
}

function noteDropped(tag: string, attribs: sanitize.Attributes, dropped: Set<string>): void {
  for (const [name, value] of Object.entries(attribs)) {
    if (!SAFE.allowedAttributes[tag]?.includes(name) && !SILENT.has(name)) dropped.add(name);
    const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value)?.[1]?.toLowerCase();
    if ((name === "href" || name === "src") && scheme && !SAFE.allowedSchemes.includes(scheme)) {
      dropped.add(`${scheme}:`);
    }
  }
}

/** The file that a link means, as a path from the publication's root; undefined for addresses elsewhere and fragments. */
export function fileOf(href: string, from: string): string | undefined {
  if (href === "" || /^(#|\/\/|[a-z][a-z0-9+.-]*:)/i.test(href)) return undefined;
  const path = decoded(href.replace(/[?#].*$/, ""));
  return path.startsWith("/") ? posix.normalize(path).slice(1) : posix.join(posix.dirname(from), path);
}

function addressOf(href: string, file: string | undefined, base: string): string {
  if (file === undefined) return href;
  const rest = /[?#].*$/.exec(href)?.[0] ?? "";
  const markdown = /^(articles|stories|pages)\/(.+)\.md$/.exec(file);
  if (!markdown) return encodeURI(base + file) + rest;
  const [, folder, id] = markdown;
  const path =
    folder === "articles" ? permalink.article(id!) : folder === "stories" ? permalink.story(id!) : permalink.page(id!);
  return base + path + rest;
}
