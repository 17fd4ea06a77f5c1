import type { Fragment } from "./pagefind.ts";

/** How a paper prints days: the locale and the IANA time zone. */
export type Calendar = { locale: string; zone: string };

/** A found article as an item of the list: its headline with the link, an excerpt, its section and day. */
export function resultItem(
  { url, excerpt, meta, filters }: Fragment,
  language: string,
  calendar: Calendar,
): HTMLLIElement {
  const { section: [section = ""] = [], date: [date = ""] = [] } = filters;
  const link = element("a", [meta.title]);
  link.href = url;
  const time = element("time", [printDay(date, calendar)]);
  time.dateTime = date;
  const headline = element("h2", [link]);
  const text = element("p", marked(excerpt));
  for (const it of [headline, text]) {
    it.lang = language;
    it.dir = "auto";
  }
  const about = element("p", [element("span", [section]), " ", time]);
  about.className = "meta";
  return element("li", [headline, text, about]);
}

/** Pagefind's excerpt as nodes: text, and <mark> around what was found. Nothing in it is taken for markup but that. */
export function marked(excerpt: string): (string | HTMLElement)[] {
  return excerpt.split(/<mark>([^]*?)<\/mark>/).map((part, n) => {
    const text = part.replaceAll("&lt;", "<").replaceAll("&gt;", ">");
    return n % 2 === 1 ? element("mark", [text]) : text;
  });
}

/** A day, `2025-04-02`, or the day of a moment with its offset, in the words of a locale. */
export function printDay(date: string, { locale, zone }: Calendar): string {
  const timeZone = date.includes("T") ? zone : "UTC";
  return new Intl.DateTimeFormat(locale, { dateStyle: "long", calendar: "gregory", timeZone }).format(new Date(date));
}

/** An element with some text and elements in it. */
export function element<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  content: (string | Node)[],
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  made.append(...content);
  return made;
}
