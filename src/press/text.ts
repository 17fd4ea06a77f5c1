import type { ArticleCopy } from "../model/article-copy.ts";
import type { Picture, Text } from "../model/copy.ts";
import { placeOf } from "./files.ts";
import { fileOf, renderBody } from "./markdown.ts";
import { errorAt, type Problem } from "./problem.ts";
import type { Record } from "./record.ts";

/** What the texts of a publication may use: its base path, its pictures and all of its files. */
export type Shelf = { base: string; pictures: ReadonlyMap<string, Picture>; files: ReadonlySet<string> };

/** Renders a record's body and finds its pictures; what is missing or left out is added to the problems. */
export function textOf(record: Record, shelf: Shelf, problems: Problem[]): Text<unknown> {
  const { id, file, locate } = record;
  const { base, pictures, files } = shelf;
  const body = renderBody(record.body, file, base, (picture) => pictures.get(picture));
  const used = new Set<string>();
  const inBody = (needle: string) => {
    const { line, column } = placeOf(record.body, Math.max(0, record.body.toLowerCase().indexOf(needle.toLowerCase())));
    return { line: line + record.bodyLine - 1, column };
  };
  for (const markup of body.dropped) {
    const at = inBody(markup.replace(">", ""));
    problems.push({
      ...errorAt(file, at, "body", `${markup} is left out, it is not for copy; write Markdown`),
      severity: "warning",
    });
  }
  for (const { href, file: target } of body.images) {
    if (pictures.has(target)) used.add(target);
    else problems.push(errorAt(file, inBody(href), "body", missingPicture(href, target)));
  }
  for (const { href, file: target } of body.links) {
    if (target.endsWith(".md") && !files.has(target)) {
      problems.push(errorAt(file, inBody(href), "body", `links to ${href}, and there is no such file; mend the link`));
    }
  }
  let data = record.data as { image?: ArticleCopy["image"] };
  if (data.image) {
    const target = fileOf(data.image.file, file) ?? "";
    if (pictures.has(target)) {
      used.add(target);
      data = { ...data, image: { ...data.image, file: target } };
    } else
      problems.push(errorAt(file, locate(["image", "file"]), "image.file", missingPicture(data.image.file, target)));
  }
  return { id, data, html: body.html, pictures: [...used].map((picture) => pictures.get(picture)!) };
}

function missingPicture(href: string, target: string): string {
  if (target === "") return `the picture ${href} lies on another site; put the file into the publication`;
  return `there is no picture ${target} (JPEG, PNG, WebP, AVIF, GIF); put it there or mend the path`;
}
