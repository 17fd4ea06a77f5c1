import sanitize from "sanitize-html";
import { withoutUnprintable } from "../../model/text.ts";
import type { Spot } from "../item.ts";
import { LIMIT } from "../limit.ts";
import type { Notebook } from "../notebook.ts";
import { Unreadable } from "../unreadable.ts";
import { GONE } from "./names.ts";
import { parseXml, type XmlElement } from "../xml/xml.ts";

const TAGS =
  `a abbr address article aside b big blockquote br caption center cite code col colgroup dd del details dfn dir div dl dt
  em figcaption figure font footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd label li main mark menu nav ol p pre q s samp section
  small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var`.split(/\s+/);

const ATTRIBUTES =
  `align alt aria-label cite class colspan datetime dir height href id lang rel reversed rowspan scope src start style title
  value width`.split(/\s+/);

const SILENT = new Set(["head", "title", "option", "input"]);

/**
 * HTML as browsers take it, with whatever mistakes, as a tree below an element `body`: nothing in it runs, and what was left out for
 * that is noted at `spot`. In time linear to its length. Throws `Unreadable` where it is longer or has more tags than LIMIT says, or is nested deeper
 * than an article can be.
 */
export function parseHtml(html: string, spot: Spot, field: string, notebook: Notebook): XmlElement {
  if (html.length > LIMIT.html)
    throw new Unreadable(spot, field, `has more than ${LIMIT.html} characters of HTML; no article has`);
  if (countTags(html) > LIMIT.tags)
    throw new Unreadable(spot, field, `has more than ${LIMIT.tags} tags of HTML; no article has`);
  const balanced = sanitize(html, {
    allowedTags: TAGS,
    allowedAttributes: { "*": ATTRIBUTES },
    allowedSchemesAppliedToAttributes: [],
    nonTextTags: GONE,
    parseStyleAttributes: false,
    onOpenTag: (tag, attributes) => {
      if (GONE.includes(tag) && !SILENT.has(tag))
        noteGone(tag, attributes["src"] ?? attributes["data"], spot, field, notebook);
    },
  });
  try {
    return parseXml(`<body>${withoutUnprintable(balanced)}</body>`);
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw new Unreadable(spot, field, `its HTML ${error.message}`);
  }
}

/** Notes an element that is left out of a text, and what it would have loaded. */
export function noteGone(tag: string, source: string | undefined, spot: Spot, field: string, notebook: Notebook): void {
  const what = source && /^(https?:)?\/\//i.test(source) ? `, which showed ${source.slice(0, 200)}` : "";
  notebook.note(spot, field, `<${tag}> was left out${what}; a text holds nothing that runs or loads from elsewhere`);
}

function countTags(html: string): number {
  let count = 0;
  for (let at = html.indexOf("<"); at !== -1; at = html.indexOf("<", at + 1)) count += 1;
  return count;
}
