import { correctionsIn, withoutMarks } from "./correction-marks.ts";
import { bylineIn } from "./byline.ts";
import { filedFrom } from "./filed-from.ts";
import type { WireItem, WireSetting } from "./item.ts";
import { languageIn, urgencyIn, versionIn } from "./metadata.ts";
import { eachOnce } from "./names.ts";
import { shown, type Notebook } from "./notebook.ts";
import type { Told } from "./told.ts";
import { bodyOf } from "./told-body.ts";
import { lineOf } from "./told-line.ts";

/**
 * An item of what a structured format tells. What is missing is refused or left to an editor, in the item's remarks: no text, no
 * guid; no headline, no date. Of a canceled item nothing but its guid is asked.
 */
export function composeItem(told: Told, notebook: Notebook, setting: WireSetting): WireItem {
  const { format, spot, status, own } = told;
  const isAsked = status !== "canceled";
  const marked = withoutMarks(told.headline ?? "");
  const headline = own ? (told.headline ?? "") : marked.headline;
  const images = [...told.images];
  const text = bodyOf({ ...told, headline }, images, notebook);
  const { dateline, provider } = filedFrom(told, text, notebook);
  const { body } = text;

  if (told.guid === undefined)
    notebook.refuse(spot, "guid", "has no id, by which its next version could be told; ask the sender for one");
  if (isAsked && body === "" && !own)
    notebook.refuse(spot, "text", "has no text; it was perhaps sent as a picture, a list or a link");
  if (isAsked && headline === "")
    notebook.decide(spot, "headline", `has no headline; write one. Its text begins ${shown(body)}`);

  const created = told.firstCreated ?? told.contentCreated ?? told.versionCreated;
  if (created === undefined && isAsked)
    notebook.decide(spot, "published", `tells no day; the day of the file, ${setting.fileDay}, was put in: check it`);
  const published = created ?? setting.fileDay;
  const { versionCreated } = told;

  return {
    format,
    spot,
    guid: told.guid ?? "",
    version: versionIn(told.version, spot, notebook),
    versionCreated,
    status,
    headline,
    dek: told.dek,
    slug: lineOf(told.slug),
    byline: bylineIn(told.by, spot, notebook),
    provider: told.provider ?? provider,
    published,
    updated: versionCreated !== undefined && versionCreated !== published ? versionCreated : undefined,
    embargo: told.embargo,
    urgency: urgencyIn(told.urgency, spot, notebook),
    language: languageIn(told.language, spot, notebook),
    section: told.section,
    dateline,
    names: eachOnce(told.names),
    keyPoints: told.keyPoints,
    body,
    images: [...new Map(images.map((image) => [image.href, image])).values()],
    corrections: own ? told.corrections : correctionsIn(told, marked),
    usageTerms: told.usageTerms,
    copyright: told.copyright,
    editorialNote: told.edNotes.length > 0 ? told.edNotes.join("\n") : undefined,
    frontMatter: own?.frontMatter,
    remarks: notebook.remarks,
  };
}
