import type { ArticleCopy } from "../../model/article-copy.ts";
import type { Body } from "../../model/copy.ts";
import { linesOf } from "../../model/words.ts";

/** What an article says besides its headline, passage by passage; `said` are the words of its statements. */
export function passagesOf(
  {
    dek,
    keyPoints,
    events,
    sources,
    image,
  }: Pick<ArticleCopy, "dek" | "keyPoints" | "sources" | "image"> & { events: { what: string }[] },
  said: string[],
  { html }: Body,
): string[] {
  return [
    dek,
    ...keyPoints,
    ...said,
    ...events.map(({ what }) => what),
    ...sources.map(({ title }) => title),
    image?.alt ?? "",
    image?.caption ?? "",
    ...linesOf(html),
  ];
}
