import { existsSync } from "node:fs";
import { join } from "node:path";
import type { ArticleCopy } from "../model/article-copy.ts";
import type { UncheckedCopy } from "../model/copy.ts";
import { releaseOf } from "../model/embargo.ts";
import { suggest } from "./explain.ts";
import type { Locator } from "./locate.ts";
import { fileOf, type Target } from "./markdown.ts";
import { errorAt, type Problem } from "./problem.ts";
import type { Record } from "./record.ts";
import type { Pictures } from "./text.ts";

/** What copy is checked against: the folder, its files, the ids of all pieces, readable or not, and the press time (ms). */
export type Shelf = {
  folder: string;
  files: ReadonlySet<string>;
  pictures: Pictures;
  ids: ReadonlySet<string>;
  pressTime: number;
};

/** What a text shows and leads to: its pictures must be there and say what they show, its links must lead somewhere. */
export function bodyProblems(
  record: Record,
  copy: UncheckedCopy,
  addresses: ReadonlySet<string>,
  shelf: Shelf,
  locator: Locator,
): Problem[] {
  const { body, file } = record;
  // What an old version showed may be gone since; nobody is led there.
  if (!body || record.kind === "revisions") return [];
  const problems: Problem[] = [];
  const report = (href: string, message: string) =>
    problems.push(errorAt(file, locator.inBody(record, href), "body", message));
  for (const { href, file: picture, hasAlt } of body.images) {
    if (!shelf.pictures.has(picture)) report(href, missingPicture(href, picture));
    if (!hasAlt)
      report(
        href,
        `the picture ${href} does not say what it shows; write it between the brackets: ![what it shows](${href})`,
      );
  }
  for (const link of body.links) {
    const wrong = brokenLink(link, record, copy, addresses, shelf);
    if (wrong) report(link.href, wrong);
  }
  const { image } = record.data as Partial<ArticleCopy>;
  const lead = image && (fileOf(image.file, file) ?? "");
  if (lead !== undefined && !shelf.pictures.has(lead)) {
    problems.push(
      errorAt(file, locator.field(record, ["image", "file"]), "image.file", missingPicture(image!.file, lead)),
    );
  }
  return problems;
}

function brokenLink(
  { href, file }: Target,
  from: Record,
  copy: UncheckedCopy,
  addresses: ReadonlySet<string>,
  shelf: Shelf,
): string | undefined {
  if (!file.endsWith(".md")) {
    const address = `/${file}`;
    if (addresses.has(address) || existsSync(join("public", file))) return undefined;
    return `links to ${href}, and the paper has no such address; ${suggest(address, addresses) ?? "mend the link"}`;
  }
  if (!shelf.files.has(file))
    return `links to ${href}, and there is no such file; ${suggest(file, shelf.files) ?? "mend the link"}`;
  const target = copy.articles.get(file.slice("articles/".length, -".md".length));
  if (!file.startsWith("articles/") || !target) return undefined;
  const zone = copy.masthead?.timeZone ?? "UTC";
  const source = from.kind === "articles" ? releaseOf(from.data as ArticleCopy, zone) : shelf.pressTime;
  if (source === Infinity || releaseOf(target.data, zone) <= Math.max(source, shelf.pressTime)) return undefined;
  return `links to ${href}, which is held back for longer than this text; take the link out until then`;
}

function missingPicture(href: string, target: string): string {
  if (target === "") return `the picture ${href} lies on another site; put the file into the publication`;
  return `there is no picture ${target} (JPEG, PNG, WebP, AVIF, GIF); put it there or mend the path`;
}
