import { join } from "node:path";
import type { ArticleCopy } from "../../model/article-copy.ts";
import type { Picture, Sound, Text } from "../../model/copy.ts";
import { digestOf, LazyBody } from "./body.ts";
import { readTextSync } from "./files.ts";
import type { HtmlStock } from "./html-stock.ts";
import { fileOf } from "./markdown.ts";
import { htmlOf } from "./read-copy.ts";
import type { Record, Setting } from "./record.ts";

/** The pictures of a publication, by their files. */
export type Pictures = ReadonlyMap<string, Picture>;

/** What it takes to make a body's HTML again: the folder, how bodies are rendered, and the HTML that is there already. */
export type Bodies = { folder: string; setting: Setting; stock: HtmlStock };

/** A record with a body as the model knows it: its picture named from the publication's root, and every picture in use. */
export function textOf({ id, data, file, body }: Record, bodies: Bodies, pictures: Pictures): Text<unknown> {
  const { image } = data as Sound<ArticleCopy>;
  const lead = image?.file === undefined ? undefined : fileOf(image.file, file);
  const shown = body!.images.map((picture) => picture.file);
  const used = lead === undefined ? shown : [lead, ...shown];
  return {
    id,
    data: lead === undefined ? data : { ...(data as object), image: { ...image, file: lead } },
    body: new LazyBody(body!, () => bodies.stock.get(body!.digest) ?? renderAgain(file, body!.digest, bodies)),
    pictures: (used.length > 1 ? [...new Set(used)] : used).flatMap((picture) => pictures.get(picture) ?? []),
  };
}

/** The HTML of a body that an earlier build had read. Throws when the file is no more what was read. */
function renderAgain(file: string, digest: string, { folder, setting, stock }: Bodies): string {
  const html = htmlOf(file, readTextSync(join(folder, file)), setting);
  if (digestOf(html) !== digest) {
    throw new Error(`${join(folder, file)} changed while the edition was made; press again`);
  }
  stock.keep(digest, html);
  return html;
}
