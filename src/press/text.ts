import type { ArticleCopy } from "../model/article-copy.ts";
import type { Picture, Text } from "../model/copy.ts";
import { fileOf, type Body } from "./markdown.ts";
import type { Record } from "./record.ts";

/** The pictures of a publication, by their files. */
export type Pictures = ReadonlyMap<string, Picture>;

/** A record with a body as the model knows it: its picture named from the publication's root, and every picture in use. */
export function textOf({ id, data, file }: Record, body: Body, pictures: Pictures): Text<unknown> {
  const { image } = data as Partial<ArticleCopy>;
  const lead = image && fileOf(image.file, file);
  const used = new Set([...(lead === undefined ? [] : [lead]), ...body.images.map((shown) => shown.file)]);
  return {
    id,
    data: lead === undefined ? data : { ...(data as object), image: { ...image, file: lead } },
    html: body.html,
    pictures: [...used].flatMap((picture) => pictures.get(picture) ?? []),
  };
}
