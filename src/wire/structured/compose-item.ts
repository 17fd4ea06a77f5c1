import { correctionsIn } from "./correction-marks.ts";
import { filedFrom } from "./filed-from.ts";
import type { WireItem, WireSetting } from "../item.ts";
import { languageIn, urgencyIn, versionIn } from "./metadata.ts";
import { eachOnce } from "./names.ts";
import type { Time } from "../../model/time.ts";
import { shown, type Notebook } from "../notebook.ts";
import type { Told } from "./told.ts";
import { signedBy } from "../printed/byline.ts";
import { cutPrefixes } from "../printed/prefixes.ts";
import { bodyOf } from "./told-body.ts";
import { lineOf } from "./told-line.ts";

/**
 * An item of what a structured format tells. What is missing is refused or left to an editor, in the item's remarks: no text, no
 * guid; no headline, no date. Of a canceled item nothing but its guid is asked.
 */
export function composeItem(told: Told, notebook: Notebook, setting: WireSetting): WireItem {
  const { format, spot, own } = told;
  const { headline, kind, status, urgency } = headlineOf(told, notebook);
  const isAsked = status !== "canceled";
  const images = [...told.images];
  const text = bodyOf({ ...told, headline }, images, notebook);
  const { dateline, provider } = filedFrom(told, text, notebook);
  const { body } = text;
  const edNotes = [...new Set([...told.edNotes, ...text.edNotes])];
  const created = told.firstCreated ?? told.contentCreated ?? told.versionCreated;

  const guid = guidOf(told, headline, created, notebook);
  if (isAsked && body === "" && !own)
    notebook.refuse(spot, "text", "has no text; it was perhaps sent as a picture, a list or a link");
  if (isAsked && headline === "")
    notebook.decide(spot, "headline", `has no headline; write one. Its text begins ${shown(body)}`);

  if (created === undefined && isAsked)
    notebook.decide(spot, "published", `tells no day; the day of the file, ${setting.fileDay}, was put in: check it`);
  const published = created ?? setting.fileDay;
  const { versionCreated } = told;

  return {
    format,
    spot,
    guid,
    version: versionIn(told.version, spot, notebook),
    versionCreated,
    status,
    headline,
    dek: told.dek,
    slug: lineOf(told.slug),
    byline: signersOf([...told.by, ...text.by], spot, notebook),
    provider: isHost(told.provider) ? (provider ?? told.provider) : (told.provider ?? provider),
    published,
    updated: isLater(versionCreated, published) ? versionCreated : undefined,
    embargo: told.embargo,
    urgency: urgencyIn(told.urgency, spot, notebook) ?? urgency,
    language: languageIn(told.language, spot, notebook),
    section: told.section,
    dateline,
    names: eachOnce(told.names),
    keyPoints: told.keyPoints,
    body,
    images: [...new Map(images.map((image) => [image.href, image])).values()],
    corrections: own ? told.corrections : correctionsIn({ ...told, edNotes }, kind),
    usageTerms: told.usageTerms,
    copyright: told.copyright,
    editorialNote: edNotes.length > 0 ? edNotes.join("\n") : undefined,
    frontMatter: own?.frontMatter,
    remarks: notebook.remarks,
  };
}

/** A headline without what agencies write before it, and what that says: `CORRECTED-UPDATE 2-`, `WITHDRAWN-`, `URGENT:`. */
function headlineOf({ headline = "", status, own, spot }: Told, notebook: Notebook) {
  if (own || headline === "") return { headline, status };
  const prefixed = cutPrefixes(headline);
  for (const one of prefixed.dropped) notebook.note(spot, "headline", `${shown(one)} before the headline was left out`);
  if (prefixed.advisory !== undefined)
    notebook.decide(
      spot,
      "headline",
      `${shown(prefixed.advisory)} is a note to editors rather than a story; see whether it is one`,
    );
  return {
    headline: prefixed.headline,
    kind: prefixed.kind,
    status: status === "usable" ? prefixed.status : status,
    urgency: prefixed.urgency,
  };
}

/** Who signs, a name each; what else the by-lines say is noted. */
function signersOf(lines: string[], spot: Told["spot"], notebook: Notebook): string[] {
  const signed = lines.flatMap((line) => lineOf(line) ?? []).map(signedBy);
  const names = [...new Set(signed.flatMap((one) => one.names))];
  for (const { rest, names: own } of signed) {
    if (rest.length === 0) continue;
    const message = `${shown(rest.join(", "))} beside ${shown(own.join(", "))} was taken for an office, an agency or a place`;
    notebook.note(spot, "byline", message);
  }
  return names;
}

/** The sender's id; where there is none, what day and headline make, which the next version has too if neither is changed. */
function guidOf(told: Told, headline: string, created: string | undefined, notebook: Notebook): string {
  if (told.guid !== undefined) return told.guid;
  if (headline !== "" && created !== undefined) {
    notebook.note(
      told.spot,
      "guid",
      "has no id; its day and headline stand for it, so a version with another headline is another item",
    );
    return [told.provider, created.slice(0, 10), headline].filter(Boolean).join(":");
  }
  notebook.refuse(told.spot, "guid", "has no id, by which its next version could be told; ask the sender for one");
  return "";
}

function isHost(provider: string | undefined): boolean {
  return provider !== undefined && /^[\w-]+(?:\.[\w-]+)+$/.test(provider);
}

function isLater(time: Time | undefined, than: Time): boolean {
  return (
    time !== undefined &&
    (Date.parse(time) > Date.parse(than) || (time.length !== than.length && !time.startsWith(than)))
  );
}
