import type { z } from "zod";
import type { articleCopySchema } from "../../model/article-copy.ts";
import type { Time } from "../../model/time.ts";
import type { KnownNames, Lists } from "./link-names.ts";

/** The front matter of an article as it is written into its file. */
export type FrontMatter = z.input<typeof articleCopySchema>;

/** The publication that a draft is made for. */
export type Publication = { lists: Lists; names: KnownNames };

/** The draft that an earlier version of the item made, as it lies in the publication now. */
export type Earlier = {
  id: string;
  text: string;
  published?: Time;
  corrections: NonNullable<FrontMatter["corrections"]>;
  /** Whether it is a draft still; undefined when its front matter cannot be read. */
  isDraft?: boolean;
};

export type DraftOptions = {
  /** The id of the section that the drafts are for, whatever the sender says. */
  section?: string | undefined;
  /** Whether the drafts are to be published as they are. */
  isReady: boolean;
  /** Whether drafts are made of what an editor has to decide on, too. */
  isReview: boolean;
  earlier?: Earlier | undefined;
  /** The pictures that were taken with the item: their address in the copy, and the file of the publication. */
  pictures: ReadonlyMap<string, string>;
};
