import type { Article } from "./article.ts";
import type { Card, CardReference } from "./card.ts";
import type { Edition, SectionFront, Site } from "./edition.ts";
import { printTime } from "./print-time.ts";
import { listed } from "./strings.ts";
import { dayOf } from "./time.ts";

/** The scripts whose letters the cards' typefaces have. */
const SETTABLE = /^(?:\P{L}|\p{sc=Latin}|\p{sc=Cyrillic}|\p{sc=Greek}|\p{sc=Arabic}|\p{sc=Zyyy}|\p{sc=Zinh})*$/u;
const LETTER = /[\p{sc=Latin}\p{sc=Cyrillic}\p{sc=Greek}\p{sc=Arabic}]/u;

/**
 * Gives the publication, its sections and the newest of its articles, as many as the masthead says, a card each; every other
 * article has its section's. So has one whose headline the cards cannot set, or which was withdrawn. `nameOf` names a card by what it
 * shows. Changes the edition and returns it.
 */
export function withCards(edition: Edition, nameOf: (card: Card) => string): Edition {
  const { site } = edition;
  const cards = new Map<string, Card>();
  const given = (card: Card | undefined): CardReference | undefined => {
    if (!card) return undefined;
    const name = nameOf(card);
    cards.set(name, card);
    return { name, alt: card.name === undefined ? card.headline : `${card.name}: ${card.headline}` };
  };
  const own = given(settable({ headline: site.name, foot: site.tagline, language: site.language }));
  if (own) site.card = own;
  const bySection = new Map<string, CardReference>();
  for (const section of edition.sections) {
    const card = given(settable(sectionCard(section, site))) ?? own;
    if (card) bySection.set(section.id, (section.card = card));
  }
  for (const [n, article] of edition.articles.entries()) {
    const isOwn = n < site.cards && !article.withdrawn;
    const card = (isOwn && given(settable(articleCard(article, site)))) || bySection.get(article.section.id);
    if (card) article.card = card;
  }
  edition.cards = [...cards].map(([name, card]) => ({ name, card }));
  return edition;
}

function sectionCard({ name, description }: SectionFront, site: Site): Card {
  return { name: site.name, headline: name, foot: description, language: site.language };
}

function articleCard({ headline, section, dateline, published, language }: Article, site: Site): Card {
  const day = printTime(dayOf(published, site.timeZone), { language, timeZone: site.timeZone });
  const places = listed(dateline, language).join("");
  return {
    name: site.name,
    section: section.name,
    headline,
    foot: places ? `${places} · ${day}` : day,
    language,
  };
}

/** The card without what its typefaces cannot set; undefined when that is the headline. */
function settable(card: Card): Card | undefined {
  if (!LETTER.test(card.headline) || !SETTABLE.test(card.headline)) return undefined;
  const ifSettable = (text: string | undefined) => (text !== undefined && SETTABLE.test(text) ? text : undefined);
  const { name, section, headline, foot, language } = card;
  return { name: ifSettable(name), section: ifSettable(section), headline, foot: ifSettable(foot), language };
}
