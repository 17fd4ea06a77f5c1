import type { Home } from "../../model/permalink.ts";
import { countWords, linesOf } from "../../model/words.ts";
import type { Ninjs } from "./ninjs.ts";

/** An attribute with an address, in markup that is sanitized: in quotation marks, root-relative or a part of the page. */
const OWN_ADDRESS = / (href|src|cite)="(?=[/#])(#?)/g;
/** Characters that JavaScript's strings hold as two code units. */
const PAIR = /[\u{10000}-\u{10FFFF}]/gu;
const CAPTION = /<figcaption\b[^>]*>.*?<\/figcaption>/gs;

/**
 * The sanitized HTML of a body in both forms in which others take it, with absolute addresses and as plain text, a line for each
 * block; their lengths are told without captions, as ninjs wants them. Nothing where there is no body. `url` is the page's.
 */
export function bodiesOf(html: string, url: string, { origin }: Home): Ninjs["bodies"] {
  if (html === "") return undefined;
  const absolute = html.replace(/<[a-z][^>]*>/g, (tag) =>
    tag.replace(OWN_ADDRESS, (_, name: string, part: string) => ` ${name}="${part ? `${url}#` : origin}`),
  );
  const plain = linesOf(html).join("\n");
  const counted = html.includes("<figcaption") ? linesOf(html.replace(CAPTION, "")).join("\n") : plain;
  const charCount = counted.length - (counted.match(PAIR)?.length ?? 0);
  const counts = { charCount, wordCount: countWords(counted) };
  return [
    { role: "main", contentType: "text/html", ...counts, value: absolute },
    { role: "main", contentType: "text/plain", ...counts, value: plain },
  ];
}
