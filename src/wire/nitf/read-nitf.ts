import { composeItem } from "../structured/compose-item.ts";
import type { WireCorrection, WireItem, WireSetting } from "../item.ts";
import { Notebook, shown } from "../notebook.ts";
import { statusNamed } from "../structured/status.ts";
import type { Told } from "../structured/told.ts";
import { lineOf } from "../structured/told-line.ts";
import { readEmbargo, readTime } from "../structured/told-time.ts";
import type { XmlElement } from "../xml/xml.ts";
import { attributeOf, elementsIn, firstIn, textOf } from "../xml/tree.ts";
import { contentIn, nitfBodyOf, plainOf } from "./body.ts";
import { namesIn, placeOf } from "./names.ts";
import { picturesIn } from "./pictures.ts";

/** The item that a NITF 3.x document is (https://iptc.org/standards/nitf/). What of it cannot be read is in its own remarks. */
export function readNitf(nitf: XmlElement, setting: WireSetting): WireItem {
  const notebook = new Notebook();
  const told = toldByNitf(nitf, notebook);
  try {
    return composeItem(told, notebook, setting);
  } catch (error) {
    notebook.refuseUnread(error);
    return composeItem({ ...told, text: undefined }, notebook, setting);
  }
}

/** What a NITF document tells, also as the text of a NewsML-G2 item, whose own metadata come first. */
export function toldByNitf(nitf: XmlElement, notebook: Notebook): Told {
  const head = firstIn(nitf, "head");
  const docdata = firstIn(head, "docdata");
  const bodyHead = firstIn(nitf, "body", "body.head");
  const hedline = firstIn(bodyHead, "hedline");
  const subheads = elementsIn(hedline, "hl2").flatMap((one) => plainOf(one) ?? []);
  const dateline = firstIn(bodyHead, "dateline");
  const issued = firstIn(docdata, "date.issue");
  const pubdata = firstIn(head, "pubdata");
  const unique = firstIn(docdata, "du-key");
  const id = firstIn(docdata, "doc-id");
  const copyright = firstIn(docdata, "doc.copyright");
  const rights = lineOf(
    [firstIn(docdata, "doc.rights"), firstIn(bodyHead, "rights")]
      .map((one) => `${attributeOf(one, "owner") ?? ""} ${textOf(one)}`)
      .join(" "),
  );
  const guid = attributeOf(unique, "key") ?? attributeOf(id, "id-string");
  const time = readTime(
    attributeOf(issued, "norm") ?? attributeOf(pubdata, "date.publication"),
    (issued ?? nitf).spot,
    "date.issue",
    notebook,
  );
  noteUnused(nitf, subheads.slice(plainOf(firstIn(bodyHead, "abstract")) ? 0 : 1), notebook);
  const source = attributeOf(id, "regsrc");

  return {
    format: "NITF",
    spot: nitf.spot,
    guid: guid && source ? `${source}:${guid}` : guid,
    version: attributeOf(unique, "version"),
    versionCreated: time,
    status: statusOf(docdata, notebook),
    headline: plainOf(firstIn(hedline, "hl1")) ?? lineOf(textOf(firstIn(head, "title"))),
    dek: plainOf(firstIn(bodyHead, "abstract")) ?? subheads[0],
    slug: undefined,
    by: elementsIn(bodyHead, "byline").flatMap((one) => plainOf(one, "byttl", "function") ?? []),
    provider: plainOf(firstIn(bodyHead, "distributor")) ?? source,
    embargo: embargoIn(docdata, time, notebook),
    urgency: attributeOf(firstIn(docdata, "urgency"), "ed-urg"),
    language: attributeOf(nitf, "baselang") ?? attributeOf(nitf, "xml:lang"),
    section: undefined,
    located: elementsIn(dateline, "location").flatMap((one) => placeOf(one) ?? []),
    dateline: elementsIn(dateline, "location").length > 0 ? undefined : plainOf(dateline, "story.date"),
    names: namesIn(nitf),
    keyPoints: [],
    text: contentIn(nitf) && { tree: nitfBodyOf(nitf, notebook), field: "body.content" },
    images: picturesIn(nitf, notebook),
    corrections: elementsIn(docdata, "correction").map((one): WireCorrection => ({
      kind: "corrected",
      what: lineOf(attributeOf(one, "info")),
    })),
    usageTerms: rights,
    copyright: lineOf([attributeOf(copyright, "holder"), attributeOf(copyright, "year")].filter(Boolean).join(", ")),
    edNotes: [
      ...elementsIn(docdata, "ed-msg").flatMap((one) => lineOf(attributeOf(one, "info")) ?? []),
      ...elementsIn(bodyHead, "note").flatMap((one) => plainOf(one) ?? []),
    ],
  };
}

function statusOf(docdata: XmlElement | undefined, notebook: Notebook): Told["status"] {
  const told = attributeOf(docdata, "management-status");
  if (told === undefined) return "usable";
  if (told.toLowerCase() === "embargoed") return "withheld";
  const status = statusNamed(told);
  if (status) return status;
  notebook.decide(
    docdata!.spot,
    "management-status",
    `${shown(told)} is none of usable, withheld and canceled; ask the sender`,
  );
  return "withheld";
}

/** Until when it must not appear: its release, unless it was issued later than that. */
function embargoIn(
  docdata: XmlElement | undefined,
  issued: string | undefined,
  notebook: Notebook,
): string | undefined {
  const release = firstIn(docdata, "date.release");
  const told = attributeOf(release, "norm");
  if (!told || told === attributeOf(firstIn(docdata, "date.issue"), "norm")) return undefined;
  const embargo = readEmbargo(told, release!.spot, notebook);
  const isPast = embargo && issued?.includes("T") && Date.parse(embargo) <= Date.parse(issued);
  return isPast ? undefined : embargo;
}

/** Notes what a NITF document holds that no draft has a field for. */
function noteUnused(nitf: XmlElement, subheads: string[], notebook: Notebook): void {
  const docdata = firstIn(nitf, "head", "docdata");
  const { spot } = docdata ?? nitf;
  for (const words of subheads) notebook.note(spot, "hl2", `one more headline was left out: ${shown(words)}`);
  const expires = attributeOf(firstIn(docdata, "date.expire"), "norm");
  if (expires)
    notebook.note(spot, "date.expire", `it may be used until ${shown(expires)}; no field of a draft holds that`);
  const series = firstIn(docdata, "series") ?? firstIn(nitf, "body", "body.head", "series");
  if (series)
    notebook.note(series.spot, "series", `it is part of a series: ${shown(attributeOf(series, "series.name") ?? "")}`);
  const end = firstIn(nitf, "body", "body.end");
  for (const one of elementsIn(end)) {
    const words = plainOf(one);
    if (words) notebook.note(one.spot, one.name, `<${one.name}> behind the text was left out: ${shown(words)}`);
  }
  const own = elementsIn(firstIn(nitf, "head"), "meta").flatMap((meta) => attributeOf(meta, "name") ?? []);
  if (own.length > 0)
    notebook.note(spot, "meta", `the sender's own ${own.slice(0, 8).map(shown).join(", ")} were left out`);
}
