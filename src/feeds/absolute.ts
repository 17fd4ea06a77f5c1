import sanitize from "sanitize-html";
import { SAFE } from "../model/safe-html.ts";

/** Article HTML with every root-relative or fragment address made absolute, for readers that show it elsewhere. */
export function withAbsoluteAddresses(html: string, page: string): string {
  const absolute = (name: "href" | "src" | "cite"): sanitize.Transformer => {
    return (tagName, attribs) => ({
      tagName,
      attribs: attribs[name] === undefined ? attribs : { ...attribs, [name]: new URL(attribs[name], page).href },
    });
  };
  return sanitize(html, {
    ...SAFE,
    transformTags: { a: absolute("href"), img: absolute("src"), blockquote: absolute("cite"), q: absolute("cite") },
  });
}
