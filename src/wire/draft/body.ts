import { withoutUnprintable } from "../../model/text.ts";
import { homeOf } from "../../model/permalink.ts";
import type { Note } from "./notes.ts";

/** A picture or a link of Markdown as the readers of wire copy write it: `![alt](address "title")`, `[words](address)`. */
const LINKED = /(?<!\\)(!?)\[((?:\\.|[^[\]\\])*)\]\((<[^<>\n]*>|[^\s()]*)(\s+"(?:\\.|[^"\\\n])*")?\)/g;

/** The addresses of the pictures in a body that are no web addresses: files that lie beside the wire copy. */
export function picturesIn(markdown: string): string[] {
  return [...markdown.matchAll(LINKED)]
    .filter(([, mark, , address]) => mark === "!" && isLocal(bare(address!)))
    .map(([, , , address]) => bare(address!));
}

/**
 * A body as an article's: its pictures those that were taken with it (`pictures`: address in the copy → file), its links whole
 * addresses. A picture that is not there and a link to a file of the sender's leave their words, and are noted; a link to the
 * paper itself (`url`) becomes one from its root, as all are in what a Dateline gave out (`isOwn`). Line ends are \n, control characters gone.
 */
export function bodyOf(
  markdown: string,
  url: string,
  pictures: ReadonlyMap<string, string>,
  isOwn: boolean,
): { body: string; notes: Note[] } {
  const notes: Note[] = [];
  const { origin, base } = homeOf(url);
  const text = withoutUnprintable(markdown.replace(/\r\n?|\u0085|\u2028|\u2029/g, "\n"));
  const body = text.replace(LINKED, (whole: string, mark: string, words: string, written: string, title = "") => {
    const address = bare(written);
    if (mark === "!") {
      const file = pictures.get(address);
      if (file !== undefined) return `![${words}](${file}${title})`;
      notes.push({
        field: "picture",
        message: `${address}${title} (${words}) is left out of the text; it does not lie beside`,
      });
      return "";
    }
    if (address.startsWith(origin + base)) return `[${words}](${address.slice((origin + base).length - 1)}${title})`;
    if (!isLocal(address) || address.startsWith("#") || (isOwn && address.startsWith("/"))) return whole;
    notes.push({ field: "link", message: `${address} (${words}) is a file of the sender's and no link in the text` });
    return words;
  });
  return { body: (body === text ? body : body.replace(/\n{3,}/g, "\n\n")).replace(/^\n+|\s+$/g, ""), notes };
}

function bare(address: string): string {
  return address.replace(/^<|>$/g, "");
}

function isLocal(address: string): boolean {
  return address !== "" && !/^(\/\/|[a-z][a-z0-9+.-]*:)/i.test(address);
}
