/** The first bytes of a file are enough to tell its format. */
const HEAD = 4000;

/** What a file is by how it begins: JSON, XML (or HTML), or text. */
export function formatOf(bytes: Uint8Array): "JSON" | "XML" | "text" {
  // Zeros are every other byte of UTF-16.
  const head = String.fromCharCode(...bytes.subarray(0, HEAD))
    .replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, "")
    .replace(/\0/g, "");
  if (/^\s*(?:\{\s*["}]|\[\s*[[{\]"])/.test(head)) return "JSON";
  return /^\s*<(?:[?!a-z])/i.test(head) ? "XML" : "text";
}

/** Roots of XML that are no wire copy, and what an editor calls them. */
const KNOWN: Record<string, string> = {
  rss: "is an RSS feed, which has no whole copy; ask for ninjs, NewsML-G2, NITF or plain text",
  feed: "is an Atom feed, which has no whole copy; ask for ninjs, NewsML-G2, NITF or plain text",
  rdf: "is an RSS 1.0 feed, which has no whole copy; ask for ninjs, NewsML-G2, NITF or plain text",
  html: "is a web page, not wire copy; save its text as plain text, with its headline and date first",
  newsml: "is NewsML 1.x, which NewsML-G2 has replaced; ask for NewsML-G2, ninjs or NITF",
  svg: "is a drawing, not wire copy",
  urlset: "is a sitemap, not wire copy",
};

const OURS = new Set(
  "newsItem packageItem newsMessage nitf conceptItem knowledgeItem planningItem catalogItem".split(" "),
);

/** Why a text of XML or HTML with such a root is refused; undefined of NewsML-G2 and NITF. */
export function refusedRoot(text: string): string | undefined {
  const name = rootIn(text);
  if (name === undefined) return undefined;
  const local = name.slice(name.indexOf(":") + 1);
  if (OURS.has(local)) return undefined;
  return KNOWN[local.toLowerCase()] ?? `has the root <${name.slice(0, 80)}>, which is neither NewsML-G2 nor NITF`;
}

/** The name of the first element, behind comments, instructions and a doctype; of an HTML page `html`, whatever it begins with. */
function rootIn(text: string): string | undefined {
  let at = 0;
  for (;;) {
    at = text.indexOf("<", at);
    if (at === -1) return undefined;
    if (text.startsWith("<!--", at)) at = endOf(text, "-->", at);
    else if (text.startsWith("<?", at)) at = endOf(text, "?>", at);
    else if (/^<!doctype\s+html/i.test(text.slice(at, at + 20))) return "html";
    else if (text.startsWith("<!", at)) at = endOfDoctype(text, at);
    else return /^<([\w:.-]+)/.exec(text.slice(at, at + 200))?.[1];
    if (at === -1) return undefined;
  }
}

function endOf(text: string, mark: string, from: number): number {
  const at = text.indexOf(mark, from);
  return at === -1 ? -1 : at + mark.length;
}

/** Behind the doctype, whose own declarations stand in brackets. */
function endOfDoctype(text: string, from: number): number {
  const end = text.indexOf(">", from);
  const bracket = text.indexOf("[", from);
  return bracket !== -1 && bracket < end ? endOf(text, "]", bracket) : endOf(text, ">", from);
}
