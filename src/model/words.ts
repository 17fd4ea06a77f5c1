/** The characters that HTML and XML writers escape, by their references. */
const REFERENCES: Record<string, string> = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'" };

/** A text with the references of markup put back into characters. */
export function unescape(text: string): string {
  return text.replace(/&(?:(amp|lt|gt|quot|apos)|#(\d{1,7})|#x([\da-f]{1,6}));/gi, (whole, name, decimal, hex) => {
    if (name) return REFERENCES[String(name).toLowerCase()]!;
    const code = decimal ? Number(decimal) : Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The words of a text or of HTML, in order, with single spaces between them: what is said, whatever its markup and marks. */
export function wordsOf(html: string): string {
  const text = unescape(
    html.replace(/<[^>]*>/g, (tag) =>
      /^<\/?(a|abbr|b|cite|code|em|i|mark|q|s|small|span|strong|sub|sup|u)\b/i.test(tag) ? "" : " ",
    ),
  );
  return text
    .normalize("NFC")
    .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
    .trim();
}

/** The text of HTML without its markup, a line for each block: paragraphs, headings, list items, table rows. */
export function linesOf(html: string): string[] {
  const broken = html
    .replace(/\n/g, " ")
    .replace(/<(br|\/?(p|h[1-6]|li|tr|blockquote|pre|figcaption|dt|dd|div|section))\b[^>]*>/gi, "\n");
  return unescape(broken.replace(/<[^>]*>/g, ""))
    .split("\n")
    .map((line) => line.replace(/\s+/g, " ").trim())
    .filter((line) => line !== "");
}
