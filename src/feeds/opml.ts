import type { Site } from "../model/edition.ts";
import { FEED_KINDS, feedTitle, FORMATS, type FeedHead, type FeedKind } from "../model/feed.ts";
import { localeOf } from "../model/language.ts";
import { stringsFor } from "../model/strings.ts";
import { printable } from "./printable.ts";
import { xml, XML_DECLARATION } from "./xml.ts";

/**
 * All feeds as OPML 2.0 (https://opml.org/spec2.opml), which readers take in at once: those of the paper, then its sections,
 * stories, topics and so on, each kind an outline of its own, by name. Every feed is named once, by its address in RSS.
 */
export function opml(feeds: FeedHead[], site: Site): string {
  const { name, contact, language } = site;
  const inOrder = new Intl.Collator(localeOf(language), { numeric: true });
  const byKind = Map.groupBy(feeds, ({ kind }) => kind);
  const outlines = FEED_KINDS.flatMap((kind) => {
    const ofKind = (byKind.get(kind) ?? []).toSorted(
      (a, b) => inOrder.compare(a.name, b.name) || (a.path < b.path ? -1 : 1),
    );
    const found = ofKind.map((feed) => outlineOf(feed, site));
    const group = nameOf(kind, site);
    return group === undefined || found.length === 0 ? found : [{ "@_text": group, outline: found }];
  });
  return xml.build({
    ...XML_DECLARATION,
    opml: {
      "@_version": "2.0",
      head: printable({
        title: name,
        ownerName: site.publisher.name,
        ownerEmail: contact,
        docs: "https://opml.org/spec2.opml",
      }),
      body: { outline: printable(outlines) },
    },
  });
}

function outlineOf(feed: FeedHead, site: Site): object {
  const page = site.home.origin + feed.path;
  return {
    "@_type": "rss",
    "@_text": feed.kind === "paper" ? site.name : feed.name,
    "@_title": feedTitle(feed, site),
    "@_description": feed.description,
    "@_language": feed.language,
    "@_xmlUrl": page + FORMATS.rss.file,
    "@_htmlUrl": page,
  };
}

/** What the outline of a kind of feeds is called; undefined where a kind has one feed, which stands alone. */
function nameOf(kind: FeedKind, { language }: Site): string | undefined {
  const words = stringsFor(language, language);
  if (kind === "paper" || kind === "corrections") return undefined;
  return kind === "stories" ? words.runningStories : words[kind];
}
