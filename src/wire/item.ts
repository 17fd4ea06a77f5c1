import type { z } from "zod";
import type { articleCopySchema } from "../model/article-copy.ts";
import type { Time } from "../model/time.ts";

/** A place in a file of wire copy; line and column counted from 1, the column in characters as editors count. */
export type Spot = { line: number; column: number };

/**
 * Something to be told of an item or of a file. `refuse`: it cannot be taken, whatever anybody decides. `decide`: it can be read in
 * more than one way, and an editor has to choose. `note`: it was read, but no field of a draft holds it. The message says what is
 * wrong and what to do.
 */
export type Remark = Spot & { weight: "refuse" | "decide" | "note"; field: string; message: string };

/** Somebody or something that the sender names in its metadata, and what it is to the item. */
export type WireName = {
  kind: "person" | "organization" | "place" | "topic";
  name: string;
  part: "about" | "speaker" | "author" | "dateline";
  /** The office of a person, as the sender has it. */
  role?: string;
  /** Web addresses of the same subject. */
  sameAs?: string[];
  /** Of a place: degrees north and east (WGS 84), and the ISO 3166-1 alpha-2 code of its country. */
  latitude?: number;
  longitude?: number;
  country?: string;
};

/** A picture that belongs to an item: an address, absolute or relative to the file of wire copy. */
export type WireImage = { href: string; alt?: string; caption?: string; credit?: string; licence?: string };

/** A change that the sender tells of: the kinds are those of the house. */
export type WireCorrection = { kind: "corrected" | "refiled" | "withdrawn"; what?: string; date?: Time };

export type WireFormat = "plain text" | "ninjs" | "NewsML-G2" | "NITF";

/** One item of wire copy as its format tells it, whichever that is. What the sender does not say is undefined; nothing is guessed. */
export type WireItem = {
  format: WireFormat;
  /** Where the item begins in its file. */
  spot: Spot;
  /** What the sender calls the item in all its versions: a URI, a guid; of plain text, what its day and headline make. */
  guid: string;
  /**
   * Which version of the item this is: a higher number is newer. Of plain text, 0 the first and n that of `UPDATE n-`; one that mends
   * a version is half a step above it, and a withdrawal is above all (see src/wire/printed/prefixes.ts).
   */
  version: number;
  /** When this version was made; it tells versions with one number apart. */
  versionCreated?: Time;
  status: "usable" | "withheld" | "canceled";
  headline: string;
  dek?: string;
  /** The sender's own short name for the item: `Istanbul-Talks`. */
  slug?: string;
  /** Who signs, as printed: `Ada Specimen`. */
  byline: string[];
  /** The agency or publisher that sent it: `Reuters`. */
  provider?: string;
  published: Time;
  updated?: Time;
  embargo?: Time;
  /** 1 to 9, as in IPTC's news urgency and in the front matter. */
  urgency?: number;
  /** BCP 47. */
  language?: string;
  /** The section or desk that the sender files it under, as a name. */
  section?: string;
  /** The places that the dateline names, as printed without country and agency: `Istanbul`. */
  dateline: string[];
  names: WireName[];
  keyPoints: string[];
  /** The text as Markdown (CommonMark and GFM tables), without headline, dateline, agency and end marks. */
  body: string;
  images: WireImage[];
  corrections: WireCorrection[];
  /** By what right it may be used, as the sender says it. */
  usageTerms?: string;
  copyright?: string;
  /** A note to editors, never to readers. */
  editorialNote?: string;
  /** Of an article of a Dateline's own news API: its whole front matter, each field of which it keeps. */
  frontMatter?: z.input<typeof articleCopySchema>;
  remarks: Remark[];
};

/** What a file of wire copy holds: its items, and what there is to say of the file as a whole. */
export type WireReading = { items: WireItem[]; remarks: Remark[] };

/** What a format is read with: the day of the file, `YYYY-MM-DD`, for a date that does not tell its year. */
export type WireSetting = { fileDay: string };
