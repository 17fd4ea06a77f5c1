import sanitize from "sanitize-html";
import { SAFE } from "../model/safe-html.ts";

/** The attributes with an address that bodies may have (src/model/safe-html.ts); all others are left out, as are `srcset` and `poster`. */
const ADDRESSES = ["href", "src", "cite"] as const;

/** Whether there is any address at all: most bodies have none, and need not be read. */
const HAS_ADDRESS = /\s(?:href|src|cite|srcset)=/i;

/**
 * The sanitized HTML of a body for readers that show it elsewhere: every address is absolute, a link to a part of the page leads
 * to the page's own address, and a picture is a plain `<img>` with nothing but its file, its size and what it shows.
 */
export function portableHtml(html: string, page: string): string {
  if (!HAS_ADDRESS.test(html)) return html;
  return sanitize(html, {
    ...SAFE,
    transformTags: { "*": (tagName, attribs) => ({ tagName, attribs: whole(attribs, page) }) },
  });
}

function whole(attribs: sanitize.Attributes, page: string): sanitize.Attributes {
  const addresses = ADDRESSES.flatMap((name) => {
    const address = attribs[name];
    // What is no address leads nowhere, on the page as little as elsewhere.
    return address === undefined ? [] : [[name, URL.parse(address, page)?.href ?? address]];
  });
  return addresses.length === 0 ? attribs : { ...attribs, ...Object.fromEntries(addresses) };
}
