import type { Spot } from "./item.ts";

/** What files of other kinds begin with, and what an editor calls them. */
const FOREIGN: [signature: string, kind: string][] = [
  ["PK\x03\x04", "a ZIP archive or an office document"],
  ["PK\x05\x06", "a ZIP archive"],
  ["%PDF-", "a PDF"],
  ["\x89PNG", "a PNG picture"],
  ["\xFF\xD8\xFF", "a JPEG picture"],
  ["GIF8", "a GIF picture"],
  ["\x1F\x8B", "a gzip archive"],
  ["BZh", "a bzip2 archive"],
  ["\xFD7zXZ", "an XZ archive"],
  ["7z\xBC\xAF", "a 7-Zip archive"],
  ["Rar!", "a RAR archive"],
  ["\xD0\xCF\x11\xE0", "an old office document"],
  ["{\\rtf", "rich text (RTF)"],
  ["\x7FELF", "a program"],
];

/** What kind of file begins with these bytes, where it is none of text: `a PDF`; else undefined. */
export function isForeignFile(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 8));
  return FOREIGN.find(([signature]) => head.startsWith(signature))?.[1];
}

/** Which UTF a byte order mark tells of (https://www.unicode.org/faq/utf_bom.html); undefined where there is none. */
export function byteOrderMarkOf([first, second, third]: Uint8Array): "UTF-8" | "UTF-16LE" | "UTF-16BE" | undefined {
  if (first === 0xef && second === 0xbb && third === 0xbf) return "UTF-8";
  if (first === 0xff && second === 0xfe) return "UTF-16LE";
  if (first === 0xfe && second === 0xff) return "UTF-16BE";
  return undefined;
}

/** Which UTF a byte order mark, or the zero bytes of ASCII in UTF-16, tell of; undefined where nothing does. */
export function byteOrderOf(bytes: Uint8Array): ReturnType<typeof byteOrderMarkOf> {
  const marked = byteOrderMarkOf(bytes);
  if (marked) return marked;
  if (bytes.length % 2 || !bytes.includes(0)) return undefined;
  // Without a mark: blanks and line ends have their zero on one side only, whatever the script.
  let even = 0;
  let odd = 0;
  for (let at = 0; at < bytes.length; at++) if (bytes[at] === 0) at % 2 ? odd++ : even++;
  if (even === 0 && odd * 16 > bytes.length) return "UTF-16LE";
  if (odd === 0 && even * 16 > bytes.length) return "UTF-16BE";
  return undefined;
}

/** Of bytes that are no valid UTF-8: where the first wrong one stands, how many there are, and how many whole characters beyond ASCII. */
export function findBrokenUtf8(bytes: Uint8Array): { spot: Spot; count: number; whole: number } | undefined {
  let spot: Spot | undefined;
  let count = 0;
  let whole = 0;
  let line = 1;
  let column = 1;
  for (let at = 0; at < bytes.length; column++) {
    const length = lengthAt(bytes, at);
    if (length === 0) {
      spot ??= { line, column };
      count += 1;
    } else if (length > 1) whole += 1;
    if (bytes[at] === 0x0a) {
      line += 1;
      column = 0;
    }
    at += length || 1;
  }
  return spot && { spot, count, whole };
}

/** How many bytes the character at this place takes, by https://www.rfc-editor.org/rfc/rfc3629#section-4; 0 where there is none. */
function lengthAt(bytes: Uint8Array, at: number): number {
  const first = bytes[at]!;
  if (first < 0x80) return 1;
  const length =
    first >= 0xf0 && first <= 0xf4 ? 4 : first >= 0xe0 && first < 0xf0 ? 3 : first >= 0xc2 && first < 0xe0 ? 2 : 0;
  for (let next = 1; next < length; next++) if ((bytes[at + next] ?? 0) >> 6 !== 0b10) return 0;
  const second = bytes[at + 1] ?? 0;
  const isWrong =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isWrong ? 0 : length;
}
