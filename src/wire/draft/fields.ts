import { language as languageSchema, scriptOf } from "../../model/language.ts";
import type { DraftOptions, FrontMatter, Publication } from "./setting.ts";
import { bylineOf } from "./byline.ts";
import { dekOf } from "./dek.ts";
import { imageOf } from "./image.ts";
import { lineOf } from "./line.ts";
import { linkNames } from "./names.ts";
import type { Note } from "./notes.ts";
import { correctionsOf, isDayOrMoment, updatedOf } from "./times.ts";
import type { WireItem, WireName } from "../item.ts";

/** The fields of a draft, what the item names that no list of the publication has, and what there is to note. */
export type DraftFields = { fields: Partial<FrontMatter>; unknown: WireName[]; notes: Note[] };

/** The fields that an item of another newsroom makes; `body` is its text as Markdown. What it does not say stays undefined. */
export function fieldsOf(item: WireItem, body: string, publication: Publication, options: DraftOptions): DraftFields {
  const { lists, names } = publication;
  const zone = lists.masthead.timeZone;
  const headline = lineOf(item.headline);
  const lede = () => dekOf(body, lists.masthead.language);
  const dek = lineOf(item.dek) ?? lede() ?? headline;
  const keyPoints = item.keyPoints.flatMap((point) => lineOf(point) ?? []);
  const linked = linkNames(item, [headline, dek, ...keyPoints, body].join("\n\n"), names);
  const { byline, notes: ofByline } = bylineOf(item, lists, names);
  const { section, notes: ofSection } = sectionOf(item, publication, options);
  const { language, notes: ofLanguage } = languageOf(item, lists.masthead.language);
  const { image, notes: ofImages } = imageOf(item, options.pictures);
  const published = options.earlier?.published ?? item.published;
  const provider = lineOf(item.provider);
  const isRated =
    item.urgency !== undefined && Number.isInteger(item.urgency) && item.urgency >= 1 && item.urgency <= 9;
  const notes = [...ofSection, ...linked.notes, ...ofByline, ...ofLanguage, ...ofImages];
  if (item.urgency !== undefined && !isRated)
    notes.push({ field: "urgency", message: `${item.urgency} is none of 1 to 9` });
  const isTime = isDayOrMoment(published);
  return {
    fields: {
      headline,
      dek,
      section,
      dateline: linked.dateline.length > 0 ? linked.dateline : undefined,
      published,
      updated: isTime ? updatedOf(item, published, zone) : undefined,
      byline,
      urgency: isRated ? item.urgency : undefined,
      topics: linked.topics,
      people: linked.people,
      organizations: linked.organizations,
      places: linked.places,
      keyPoints,
      sources:
        headline === undefined
          ? []
          : [{ kind: "wire", title: headline, publisher: provider, date: item.updated ?? item.published }],
      corrections: isTime ? correctionsOf(item, published, zone, options.earlier?.corrections ?? []) : [],
      image,
      language,
      embargo: item.embargo,
    },
    unknown: linked.unknown,
    notes,
  };
}

/** The section that a draft is filed under: the editor's, else the sender's where the publication has it, else the first, with a note. */
function sectionOf(
  item: WireItem,
  { lists, names }: Publication,
  options: DraftOptions,
): { section: string | undefined; notes: Note[] } {
  const said = lineOf(item.section);
  const answer = said === undefined ? undefined : names.find("sections", said);
  const own = answer && "id" in answer ? answer.id : undefined;
  const [first] = lists.sections.keys();
  const section = options.section ?? own ?? first;
  if (own !== undefined && own === section) return { section, notes: [] };
  const filed = said === undefined ? "the sender files it under none" : `the sender files it under "${said}"`;
  if (options.section !== undefined && said === undefined) return { section, notes: [] };
  return { section, notes: [{ field: "section", message: `${filed}; it stands under ${section}` }] };
}

/** The language of an item where it is not the publication's; `en-US` is that of an English paper. */
function languageOf({ language }: WireItem, own: string): { language: string | undefined; notes: Note[] } {
  if (language === undefined) return { language: undefined, notes: [] };
  const tag = canonical(language);
  if (tag === undefined || !languageSchema.safeParse(tag).success) {
    return {
      language: undefined,
      notes: [{ field: "language", message: `"${language}" is no language that a page can be in` }],
    };
  }
  const isOwn = new Intl.Locale(tag).language === new Intl.Locale(own).language && scriptOf(tag) === scriptOf(own);
  return { language: isOwn ? undefined : tag, notes: [] };
}

function canonical(tag: string): string | undefined {
  try {
    return Intl.getCanonicalLocales(tag.replaceAll("_", "-"))[0];
  } catch {
    return undefined;
  }
}
