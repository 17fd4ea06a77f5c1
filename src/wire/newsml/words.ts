import { shown, type Notebook } from "../notebook.ts";
import { lineOf } from "../structured/told-line.ts";
import type { XmlElement } from "../xml/xml.ts";
import { attributeOf, elementsIn, firstIn, textOf } from "../xml/tree.ts";
import { codeOf, nameOf } from "./names.ts";

/** The headline and the standfirst of an item, from its content metadata. */
export type Words = { headline?: string; dek?: string };

/** The main headline, in the item's language, and the summary or, where there is none, the subordinate headline. */
export function wordsIn(meta: XmlElement | undefined, language: string | undefined): Words {
  const headlines = elementsIn(meta, "headline").filter((one) => lineOf(textOf(one)));
  const isSub = (one: XmlElement) => /sub|deck|kicker|over|short|slug/i.test(codeOf(one, "role") ?? "");
  const main =
    [...headlines].filter((one) => !isSub(one)).sort((a, b) => rank(a, language) - rank(b, language))[0] ??
    headlines[0];
  const sub = headlines.find((one) => one !== main && /sub(head|title)|deck/i.test(codeOf(one, "role") ?? ""));
  const summaries = elementsIn(meta, "description").filter((one) => !/caption/i.test(codeOf(one, "role") ?? ""));
  const summary =
    summaries.find((one) => /summary|teaser|abstract|standfirst/i.test(codeOf(one, "role") ?? "")) ?? summaries[0];
  return { headline: lineOf(textOf(main)), dek: lineOf(textOf(summary)) ?? lineOf(textOf(sub)) };
}

/** Less for what comes first: its own language before others, then the rank that the sender gives. */
function rank(one: XmlElement, language: string | undefined): number {
  const own = attributeOf(one, "xml:lang");
  const isForeign = own !== undefined && language !== undefined && own.slice(0, 2) !== language.slice(0, 2);
  return (isForeign ? 1000 : 0) + (Number(attributeOf(one, "rank")) || 0);
}

/** Metadata that hold something for readers and that no field of a draft does. */
const UNUSED = "genre audience exclAudience infoSource contributor rating userInteraction icon hash".split(" ");

/** Notes what an item says and a draft does not. */
export function noteUnused(
  item: XmlElement,
  headline: string | undefined,
  dek: string | undefined,
  notebook: Notebook,
): void {
  const meta = firstIn(item, "contentMeta");
  for (const one of elementsIn(meta, "headline", "description")) {
    const words = lineOf(textOf(one));
    if (words && words !== headline && words !== dek)
      notebook.note(one.spot, one.name, `one more was left out: ${shown(words)}`);
  }
  for (const name of UNUSED) {
    const all = elementsIn(meta, name);
    const names = all.flatMap((one) => nameOf(one) ?? lineOf(textOf(one)) ?? []);
    if (names.length > 0)
      notebook.note(
        all[0]!.spot,
        name,
        `<${name}> has no field in a draft, and was left out: ${names.slice(0, 5).map(shown).join(", ")}`,
      );
  }
  const expires = elementsIn(firstIn(item, "rightsInfo"), "validTo")[0] ?? firstIn(meta, "timeDelim");
  if (expires)
    notebook.note(
      expires.spot,
      expires.name,
      `<${expires.name}> has no field in a draft, and was left out: ${shown(textOf(expires))}`,
    );
  for (const link of elementsIn(firstIn(item, "itemMeta"), "link").slice(0, 20)) {
    const target = attributeOf(link, "residref") ?? attributeOf(link, "href");
    if (target)
      notebook.note(link.spot, "link", `a link (${codeOf(link, "rel") ?? "related"}) to ${shown(target)} was left out`);
  }
}
