/** What a card shows: a picture of words, for those who share an address and for search engines. */
export type Card = {
  /** The publication's name; the publication's own card has it as headline. */
  name?: string | undefined;
  section?: string | undefined;
  headline: string;
  /** Where and when; for what has neither, what it is about. */
  foot?: string | undefined;
  language: string;
};

/** A card as pages refer to it: what its files are called, and what it says, for those who do not see it. */
export type CardReference = { name: string; alt: string };

/** A card of an edition under its name. */
export type NamedCard = { name: string; card: Card };

export type CardSize = { width: number; height: number };

/** The size that social networks show (https://ogp.me/), in pixels. */
export const SOCIAL_SIZE: CardSize = { width: 1200, height: 630 };

/** 16:9, 4:3 and 1:1, as search engines ask for (https://developers.google.com/search/docs/appearance/structured-data/article). */
export const SEARCH_SIZES: CardSize[] = [675, 900, 1200].map((height) => ({ width: 1200, height }));

export const CARD_SIZES = [SOCIAL_SIZE, ...SEARCH_SIZES];
