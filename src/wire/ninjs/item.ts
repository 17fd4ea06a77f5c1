import { composeItem } from "../structured/compose-item.ts";
import type { WireCorrection, WireItem, WireSetting } from "../item.ts";
import { Notebook, shown } from "../notebook.ts";
import type { Told } from "../structured/told.ts";
import { lineOf, linesIn } from "../structured/told-line.ts";
import { readEmbargo, readTime } from "../structured/told-time.ts";
import { fieldIn, lineIn, objectsIn, textIn } from "./fields.ts";
import type { JsonObject } from "./json.ts";
import { namesIn, sectionIn } from "./names.ts";
import { isFrontMatter, ownArticleIn } from "./own-article.ts";
import { associationsIn, picturesOf } from "./pictures.ts";
import { noteUnused } from "./properties.ts";
import { statusIn } from "./status.ts";
import { textOf } from "./text.ts";
import { firstOf, wordsIn, type Words } from "./words.ts";

const KINDS = /^(corrected|refiled|withdrawn)$/;
const SUMMARIES = ["summary", "standfirst", "abstract", "lead", "main", "text", "short", ""];

/** An item of ninjs 1.0 to 3.1 (https://iptc.org/std/ninjs/), whichever its version. What of it cannot be read is in its own remarks. */
export function ninjsItem(item: JsonObject, setting: WireSetting): WireItem {
  const notebook = new Notebook();
  const told = toldBy(item, notebook);
  try {
    const bodies = wordsIn(item, "body", "bodies");
    return composeItem({ ...told, text: textOf(bodies, notebook) }, notebook, setting);
  } catch (error) {
    notebook.refuseUnread(error);
    return composeItem({ ...told, text: undefined }, notebook, setting);
  }
}

function toldBy(item: JsonObject, notebook: Notebook): Told {
  const { spot } = item;
  const at = (...keys: string[]) => fieldIn(item, ...keys)?.spot ?? spot;
  const time = (...keys: string[]) => readTime(textIn(item, ...keys), at(...keys), keys[0]!, notebook);
  const descriptions = wordsIn(item, "description", "descriptions");
  const own = ownArticleOr(descriptions, notebook);
  noteUnused(item, notebook, own !== undefined);

  const headlines = wordsIn(item, "headline", "headlines");
  const headline = firstOf(headlines, ["", "main", "text"]);
  const rest = descriptions.filter((one) => !isFrontMatter(one));
  const keyPoints = rest.filter(({ role }) => role === "key point");
  const corrections = rest.filter(({ role }) => KINDS.test(role));
  const plain = rest.filter((one) => !keyPoints.includes(one) && !corrections.includes(one));
  const dek = firstOf(plain, SUMMARIES);
  for (const [words, taken] of [
    [headlines, headline],
    [plain, dek],
  ] as const) {
    const said = lineOf(stripped(taken?.value));
    for (const { value, field, spot: there } of words)
      if (lineOf(stripped(value)) !== said) notebook.note(there, field, `one more was left out: ${shown(value)}`);
  }
  const { pictures, others } = associationsIn(item);
  if (!own) for (const other of others) noteAssociation(other, notebook);
  const source = objectsIn(item, "infoSources", "infosources", "infosource");

  return {
    format: "ninjs",
    spot,
    guid: lineIn(item, "uri", "guid"),
    version: textIn(item, "version"),
    versionCreated: time("versionCreated", "versioncreated"),
    firstCreated: time("firstCreated", "firstcreated"),
    contentCreated: time("contentCreated", "contentcreated"),
    status: statusIn(item, notebook),
    headline: lineOf(stripped(headline?.value)) ?? lineIn(item, "title"),
    dek: lineOf(stripped(dek?.value)),
    slug: lineIn(item, "slugline"),
    by: linesIn(textIn(item, "by", "byline")),
    provider: lineIn(source[0], "name") ?? lineIn(item, "copyrightHolder", "copyrightholder"),
    embargo: readEmbargo(textIn(item, "embargoedUntil", "embargoed"), at("embargoedUntil", "embargoed"), notebook),
    urgency: textIn(item, "urgency"),
    language: textIn(item, "language"),
    section: sectionIn(item),
    located: [lineIn(item, "located") ?? []].flat(),
    names: namesIn(item),
    keyPoints: keyPoints.flatMap(({ value }) => lineOf(value) ?? []),
    images: picturesOf(pictures, notebook),
    corrections: corrections.map(({ role, value }) => ({ kind: role as WireCorrection["kind"], what: lineOf(value) })),
    usageTerms: lineIn(item, "usageTerms", "usageterms"),
    copyright: lineIn(item, "copyrightNotice", "copyrightnotice", "copyrightHolder", "copyrightholder"),
    edNotes: linesIn(textIn(item, "edNote", "ednote")),
    own,
  };
}

function ownArticleOr(descriptions: Words[], notebook: Notebook): Told["own"] {
  try {
    return ownArticleIn(descriptions, notebook);
  } catch (error) {
    notebook.refuseUnread(error);
    return undefined;
  }
}

function noteAssociation(other: JsonObject, notebook: Notebook): void {
  const name =
    lineIn(other, "headline", "title", "name", "uri") ??
    objectsIn(other, "headlines").flatMap((one) => lineIn(one, "value") ?? [])[0];
  notebook.note(
    other.spot,
    "associations",
    `${textIn(other, "type") ?? "an item"} beside it was left out: ${shown(name ?? "")}`,
  );
}

/** The words of a headline or description that was sent as HTML. */
function stripped(text: string | undefined): string | undefined {
  return text?.replace(/<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/gi, " ");
}
