import type { ArticleCopy } from "../../model/article-copy.ts";
import type { Kind, Sound, SoundCopy } from "../../model/copy.ts";
import { releaseOf } from "../../model/embargo.ts";
import { decoded, homeOf, PART_IDS } from "../../model/permalink.ts";
import type { Suggestions } from "./explain.ts";
import type { Mention } from "./find-in-body.ts";
import type { Locator } from "./locate.ts";
import { fileOf, type Rendered, type Target } from "./markdown.ts";
import { errorAt, type Problem } from "./problem.ts";
import type { Record } from "./record.ts";
import type { Pictures } from "./text.ts";

/** What copy is checked against, besides itself. */
export type Shelf = {
  folder: string;
  /** The files of the publication, readable or not, and those that are published as they are. */
  files: ReadonlySet<string>;
  publicFiles: ReadonlySet<string>;
  pictures: Pictures;
  /** `kind/id` of all pieces, readable or not, and the kinds of which not even that is known. */
  ids: ReadonlySet<string>;
  unread: ReadonlySet<Kind>;
  /** In ms since 1970. */
  pressTime: number;
};

/** What the links of all texts are checked with: the copy, its records by `kind/id`, and who answers at which address. */
export type Desk = {
  copy: SoundCopy;
  records: ReadonlyMap<string, Record>;
  book: () => ReadonlyMap<string, string>;
  shelf: Shelf;
  locator: Locator;
  suggestions: Suggestions;
};

/** What a text shows and leads to: its pictures must be there and say what and whose they are, its links must lead somewhere. */
export function bodyProblems(record: Record, desk: Desk): Problem[] {
  const { body, file } = record;
  // What an old version showed may be gone since; nobody is led there.
  if (!body || record.kind === "revisions") return [];
  const problems: Problem[] = [];
  const report = (kind: Mention["kind"], all: Pick<Target, "href">[], at: number, message: string) => {
    const { href } = all[at]!;
    const nth = all.slice(0, at).filter((other) => other.href === href).length;
    problems.push(errorAt(file, desk.locator.inBody(record, kind, href, nth), "body", message));
  };
  for (const [at, image] of body.images.entries()) {
    for (const message of pictureProblems(image, desk.shelf.pictures)) report("image", body.images, at, message);
  }
  for (const [at, link] of body.links.entries()) {
    const wrong = brokenLink(link, record, desk);
    if (wrong) report("link", body.links, at, wrong);
  }
  const ids = body.anchors.map((id) => ({ href: id }));
  for (const [at, id] of body.anchors.entries()) {
    const wrong = wrongId(id, body.anchors.indexOf(id) < at);
    if (wrong) report("id", ids, at, wrong);
  }
  const { image } = record.data as Sound<ArticleCopy>;
  const lead = image?.file && (fileOf(image.file, file) ?? "");
  if (lead !== undefined && !desk.shelf.pictures.has(lead)) {
    const place = desk.locator.field(record, ["image", "file"]);
    problems.push(errorAt(file, place, "image.file", missingPicture(image!.file!, lead)));
  }
  return problems;
}

function pictureProblems({ href, file, hasAlt, hasCredit }: Rendered["images"][number], pictures: Pictures): string[] {
  if (href === "") return ["a picture names no file; write it between the parentheses, or take the picture out"];
  const problems = pictures.has(file) ? [] : [missingPicture(href, file)];
  if (!hasAlt) {
    problems.push(
      `the picture ${href} does not say what it shows; write it between the brackets: ![what it shows](${href} "credit, licence")`,
    );
  }
  if (!hasCredit) {
    problems.push(
      `the picture ${href} does not say who made it and by what right; write both behind its file: ![what it shows](${href} "credit, licence")`,
    );
  }
  return problems;
}

function wrongId(id: string, isTwice: boolean): string | undefined {
  if (!/^\S+$/.test(id)) return `the id "${id}" is empty or has a blank in it; write a word`;
  if (PART_IDS.has(id)) return `the id "${id}" belongs to a part of the page that the paper makes; choose another`;
  return isTwice ? `the id "${id}" is given twice; choose another` : undefined;
}

function missingPicture(href: string, target: string): string {
  if (target === "") return `the picture ${href} lies on another site; put the file into the publication`;
  return `there is no picture ${target} (JPEG, PNG, WebP, AVIF, GIF); put it there or mend the path`;
}

function brokenLink({ href, file }: Target, from: Record, desk: Desk): string | undefined {
  const { copy, records, shelf, suggestions } = desk;
  const target = file === "" ? ownPath(href, copy) : file;
  if (target === undefined) return undefined;
  if (target.startsWith("../")) return `links to ${href}, which lies outside of the publication; mend the link`;
  let key: string | undefined;
  if (file.endsWith(".md")) {
    if (!shelf.files.has(file))
      return `links to ${href}, and there is no such file; ${suggestions.suggest("files", file, shelf.files) ?? "mend the link"}`;
    key = file.slice(0, -".md".length);
    if (!/^(articles|stories|pages)\//.test(key)) return `links to ${href}, which has no page; mend the link`;
  } else {
    const book = desk.book();
    const address = `/${target}`;
    key = book.get(address);
    if (key === undefined && !shelf.publicFiles.has(target))
      return `links to ${href}, and the paper has no such address; ${suggestions.suggest("addresses", address, book) ?? "mend the link"}`;
  }
  const found = key === undefined ? undefined : records.get(key);
  // What could not be read is reported where it stands.
  if (!found) return undefined;
  if (isHeldBackFrom(found, from, desk)) {
    return `links to ${href}, which is held back for longer than this text; take the link out until then`;
  }
  const part = decoded(/#(.*)$/.exec(href)?.[1] ?? "");
  if (part === "" || part === "top" || part.startsWith(":~:") || found.body?.anchors.includes(part)) return undefined;
  return `links to ${href}, and that text has no part of this id; link to the text itself, or set <a id="${part}"></a> there`;
}

/** Whether a reader of one text would find another missing, at the press time or when the first comes out. */
function isHeldBackFrom(target: Record, from: Record, { copy, shelf }: Desk): boolean {
  if (target.kind !== "articles" || target === from) return false;
  const zone = copy.masthead?.timeZone ?? "UTC";
  const source = from.kind === "articles" ? releaseOf(from.data as Sound<ArticleCopy>, zone) : shelf.pressTime;
  const release = releaseOf(target.data as Sound<ArticleCopy>, zone);
  return source !== Infinity && release > Math.max(source, shelf.pressTime);
}

/** The path below the paper's base that a whole web address means; undefined when it is another site's. */
function ownPath(href: string, { masthead }: SoundCopy): string | undefined {
  if (!masthead?.url) return undefined;
  const { origin, base } = homeOf(masthead.url);
  const { host } = new URL(origin);
  if (!href.toLowerCase().includes(`//${host}`) || !URL.canParse(href, origin)) return undefined;
  const address = new URL(href, origin);
  if (address.host !== host || !address.pathname.startsWith(base)) return undefined;
  return decoded(address.pathname.slice(base.length));
}
