import type { Spot, WireImage } from "../item.ts";
import type { Notebook } from "../notebook.ts";

/** What a text is cleaned with. */
export type Cleaning = {
  notebook: Notebook;
  field: string;
  /** Where remarks point to, where the text's own places are not those of the file. */
  spot?: Spot;
  /** The address of the publication that the text is from, with a slash at its end, where it is a Dateline's own. */
  house?: string;
  /** A first heading with these words is left out. */
  headline?: string;
  images: WireImage[];
};
