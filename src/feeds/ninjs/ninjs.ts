/** A name in ninjs: what it is to the item, and its page. */
export type Concept = { name: string; rel: string; uri?: string };

/** A text of an item, in a role or a format. */
export type Words = { role?: string; contentType?: string; value: string };

/** Where an item, a page or a picture can be had, with its size in pixels where it is a picture. */
export type Rendition = {
  name: string;
  href: string;
  contentType: string;
  title?: string;
  width?: number;
  height?: number;
};

type Point = { type: "Point"; coordinates: [longitude: number, latitude: number] };

/**
 * A news item of IPTC ninjs 3.1 (https://iptc.org/std/ninjs/), in the properties that a paper has something to say in. The standard
 * leaves no room for others: `unevaluatedProperties` is false at every depth.
 */
export type Ninjs = {
  standard?: { name: "ninjs"; version: string; schema: string };
  uri: string;
  type: "text" | "picture" | "composite";
  representationType?: "full" | "partial";
  profile?: string;
  version?: string;
  firstCreated?: string;
  versionCreated?: string;
  contentCreated?: string;
  pubStatus?: "usable" | "canceled";
  urgency?: number;
  copyrightHolder?: string;
  copyrightNotice?: string;
  usageTerms?: string;
  rightsInfo?: { linkedRights: string };
  language?: string;
  title?: string;
  slugline?: string;
  by?: string;
  located?: string;
  headlines?: Words[];
  descriptions?: Words[];
  bodies?: (Words & { charCount: number; wordCount: number })[];
  people?: Concept[];
  organisations?: Concept[];
  places?: (Concept & { geoJSON?: Point })[];
  subjects?: Concept[];
  events?: { name: string; rel: string; literal: string }[];
  infoSources?: { name: string; role: string; uri?: string; literal?: string }[];
  trustIndicators?: { role: string; title: string; href: string }[];
  altIds?: { role: string; value: string }[];
  digitalSourceType?: { literal: string };
  renditions?: Rendition[];
  associations?: Association[];
};

/** An item that belongs to another one: it has a name, and says in which way it belongs. */
export type Association = Ninjs & { name: string; rel: string };

/** The standard and version that all files of the news API keep to. */
export const STANDARD = {
  name: "ninjs",
  version: "3.1",
  schema: "http://www.iptc.org/std/ninjs/ninjs-schema_3.1.json#",
} as const;
