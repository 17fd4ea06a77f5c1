import type { Channel } from "./channel.ts";
import type { Item } from "./item.ts";
import { xml, XML_DECLARATION } from "./xml.ts";

/** Atom 1.0 (RFC 4287) with the full text of each entry, in the order given. The feed's id is its own address. */
export function atom(channel: Channel, items: Item[]): string {
  const { urls, hub, page, language } = channel;
  return xml.build({
    ...XML_DECLARATION,
    feed: {
      "@_xmlns": "http://www.w3.org/2005/Atom",
      "@_xml:lang": language,
      id: urls.atom,
      title: channel.title,
      subtitle: channel.description,
      updated: channel.updated,
      link: [
        link("self", urls.atom, "application/atom+xml"),
        link("alternate", page, "text/html"),
        link("license", channel.licence),
        ...(hub ? [link("hub", hub)] : []),
      ],
      author: personOf(channel.publisher),
      rights: channel.rights,
      icon: channel.icon,
      entry: items.map(entryOf),
    },
  });
}

function entryOf(item: Item): object {
  const { picture } = item;
  return {
    "@_xml:lang": item.language,
    id: item.guid,
    title: item.title,
    link: [
      link("alternate", item.url, "text/html"),
      ...(picture ? [{ ...link("enclosure", picture.url, picture.type), "@_title": picture.alt }] : []),
    ],
    published: item.published,
    updated: item.updated,
    author: item.authors.map(personOf),
    category: item.categories.map((name) => ({ "@_term": name })),
    summary: item.summary,
    content: { "@_type": "html", "#text": item.html },
  };
}

function link(rel: string, href: string, type?: string): object {
  return { "@_rel": rel, ...(type && { "@_type": type }), "@_href": href };
}

function personOf({ name, url }: Channel["publisher"]): object {
  return { name, ...(url && { uri: url }) };
}
