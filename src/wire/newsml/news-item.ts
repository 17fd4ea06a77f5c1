import { composeItem } from "../structured/compose-item.ts";
import type { WireCorrection, WireItem, WireSetting } from "../item.ts";
import { toldByNitf } from "../nitf/read-nitf.ts";
import { Notebook, shown } from "../notebook.ts";
import { statusNamed } from "../structured/status.ts";
import type { Told } from "../structured/told.ts";
import { lineOf } from "../structured/told-line.ts";
import { readEmbargo, readTime } from "../structured/told-time.ts";
import type { XmlElement } from "../xml/xml.ts";
import { attributeOf, elementsIn, firstIn, spacedTextOf, textOf } from "../xml/tree.ts";
import { contentOf, filesOf, type Content } from "./content.ts";
import { codeOf, nameOf, subjectsIn } from "./names.ts";
import { noteUnused, wordsIn } from "./words.ts";

/**
 * A news item of NewsML-G2 (https://iptc.org/standards/newsml-g2/) with the pictures that its message sends for it. What of it cannot
 * be read is in its own remarks.
 */
export function newsItem(item: XmlElement, pictures: WireItem["images"], setting: WireSetting): WireItem {
  const notebook = new Notebook();
  let told = toldByItem(item, { text: undefined }, notebook);
  try {
    told = toldByItem(item, contentOf(item, notebook), notebook);
    return composeItem({ ...told, images: [...told.images, ...pictures] }, notebook, setting);
  } catch (error) {
    notebook.refuseUnread(error);
    return composeItem({ ...told, text: undefined }, notebook, setting);
  }
}

function toldByItem(item: XmlElement, { text, nitf }: Content, notebook: Notebook): Told {
  const itemMeta = firstIn(item, "itemMeta");
  const meta = firstIn(item, "contentMeta");
  const rights = firstIn(item, "rightsInfo");
  const words = (element: XmlElement | undefined) => lineOf(textOf(element));
  const time = (name: string, parent = itemMeta) => {
    const element = firstIn(parent, name);
    return readTime(textOf(element), (element ?? item).spot, name, notebook);
  };
  const language = attributeOf(firstIn(meta, "language"), "tag") ?? attributeOf(item, "xml:lang");
  const { headline, dek } = wordsIn(meta, language);
  const within: Partial<Told> = nitf ? toldByNitf(nitf, notebook) : {};
  const embargoed = firstIn(itemMeta, "embargoed");
  const by = elementsIn(meta, "by", "byline").flatMap((one) => words(one) ?? []);
  const creators = elementsIn(meta, "creator").flatMap((one) => nameOf(one, language) ?? []);
  const picture = filesOf(item);
  noteUnused(item, headline, dek, notebook);

  return {
    format: "NewsML-G2",
    spot: item.spot,
    guid: attributeOf(item, "guid"),
    version: attributeOf(item, "version"),
    versionCreated: time("versionCreated"),
    firstCreated: time("firstCreated"),
    contentCreated: time("contentCreated", meta),
    status: statusOf(itemMeta, notebook),
    headline: headline ?? within.headline ?? words(firstIn(itemMeta, "title")),
    dek: dek ?? within.dek,
    slug: words(firstIn(meta, "slugline")),
    by: by.length > 0 ? by : within.by?.length ? within.by : creators.filter((name) => /\p{L}\s+\p{L}/u.test(name)),
    provider: nameOf(firstIn(itemMeta, "provider")) ?? codeOf(firstIn(itemMeta, "provider")),
    embargo: embargoed && readEmbargo(textOf(embargoed), embargoed.spot, notebook),
    urgency: words(firstIn(meta, "urgency")) ?? within.urgency,
    language: language ?? within.language,
    section: undefined,
    located: within.located?.length
      ? within.located
      : elementsIn(meta, "located").flatMap((one) => nameOf(one, language) ?? []),
    dateline: words(firstIn(meta, "dateline")) ?? within.dateline,
    names: [...subjectsIn(item, language, notebook), ...(within.names ?? [])],
    keyPoints: [],
    text: text ?? within.text,
    images: [...(picture ? [{ href: picture }] : []), ...(within.images ?? [])],
    corrections: correctionsOf(itemMeta, notebook),
    usageTerms: lineOf(
      elementsIn(rights, "usageTerms")
        .map((one) => textOf(one))
        .join(" "),
    ),
    copyright: words(firstIn(rights, "copyrightNotice")) ?? nameOf(firstIn(rights, "copyrightHolder")),
    edNotes: [
      ...elementsIn(itemMeta, "edNote").flatMap((one) => lineOf(spacedTextOf(one)) ?? []),
      ...(within.edNotes ?? []),
    ],
  };
}

/** The status of an item; one without any is usable, as the standard says. */
function statusOf(itemMeta: XmlElement | undefined, notebook: Notebook): Told["status"] {
  const element = firstIn(itemMeta, "pubStatus");
  const told = attributeOf(element, "qcode") ?? codeOf(element);
  if (element === undefined || told === undefined) return "usable";
  const status = statusNamed(told);
  if (status) return status;
  notebook.decide(element.spot, "pubStatus", `${shown(told)} is none of usable, withheld and canceled; ask the sender`);
  return "withheld";
}

/** What the signals of an item (http://cv.iptc.org/newscodes/signal/) and its notes on corrections tell. */
function correctionsOf(itemMeta: XmlElement | undefined, notebook: Notebook): WireCorrection[] {
  const notes = elementsIn(itemMeta, "edNote").filter((one) => /correction|corrig/i.test(codeOf(one, "role") ?? ""));
  const what = notes.flatMap((one) => lineOf(textOf(one)) ?? []);
  const signals = elementsIn(itemMeta, "signal").flatMap((one) => codeOf(one)?.toLowerCase() ?? []);
  const kind = signals
    .map(
      (code) =>
        (
          ({
            correction: "corrected",
            corrected: "corrected",
            refile: "refiled",
            withdrawal: "withdrawn",
            kill: "withdrawn",
          }) as const
        )[code],
    )
    .find(Boolean);
  if (signals.includes("update") && what.length === 0 && !kind) return [];
  if (what.length > 0 && !kind && signals.includes("update"))
    notebook.note(
      itemMeta!.spot,
      "edNote",
      "its note on corrections comes with an update; see whether readers need to be told",
    );
  return what.length > 0 ? [{ kind: kind ?? "corrected", what: what[0] }] : kind ? [{ kind }] : [];
}
