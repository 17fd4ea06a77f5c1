import type { Time } from "../../model/time.ts";
import type { Spot, WireFormat, WireItem } from "../item.ts";
import type { XmlElement } from "../xml/xml.ts";

/** What a structured format tells of an item, before the house's rules are applied: fields as the sender has them, each as one line. */
export type Told = {
  format: WireFormat;
  spot: Spot;
  guid?: string;
  version?: string;
  versionCreated?: Time;
  firstCreated?: Time;
  contentCreated?: Time;
  status: WireItem["status"];
  headline?: string;
  dek?: string;
  slug?: string;
  /** Who signs, a line for each by-line. */
  by: string[];
  provider?: string;
  embargo?: Time;
  urgency?: string;
  language?: string;
  section?: string;
  /** Places in which it was filed, as printed, and a dateline as printed: `MOSCOW, April 2 (Agency) —`. */
  located: string[];
  dateline?: string;
  names: WireItem["names"];
  keyPoints: string[];
  /** The text as a tree of HTML, what its remarks are called by, and where they point to if its own places are not those of the file. */
  text?: { tree: XmlElement; field: string; spot?: Spot };
  images: WireItem["images"];
  corrections: WireItem["corrections"];
  usageTerms?: string;
  copyright?: string;
  edNotes: string[];
  /** Of an article of a Dateline's own: its front matter, and the address that the publication has, with a slash at its end. */
  own?: { frontMatter: NonNullable<WireItem["frontMatter"]>; house: string };
};
