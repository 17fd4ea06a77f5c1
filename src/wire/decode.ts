import type { Remark } from "./item.ts";
import { START, Unreadable } from "./unreadable.ts";
import { byteOrderOf, findBrokenUtf8, isForeignFile } from "./bytes.ts";

/** An encoding of wire copy, by its name at https://encoding.spec.whatwg.org/#names-and-labels; Latin-1 is part of windows-1252. */
export type Encoding = "UTF-8" | "UTF-16LE" | "UTF-16BE" | "windows-1251" | "windows-1252";

/**
 * The text of a file and the encoding that it is in: what its byte order mark says; else UTF-8 where it is valid; else Windows-1251
 * or 1252 by what the letters make. Throws `Unreadable` on anything that is no text: pictures, archives, broken UTF-8, KOI8-R.
 */
export function decodeText(bytes: Uint8Array): { text: string; encoding: Encoding } {
  const foreign = isForeignFile(bytes);
  if (foreign) throw new Unreadable(START, "file", `is ${foreign}, not text; send the text alone, saved as UTF-8`);

  const byteOrder = byteOrderOf(bytes);
  if (byteOrder) return { text: decode(bytes, byteOrder), encoding: byteOrder };
  if (bytes.includes(0))
    throw new Unreadable(START, "file", "holds bytes of zero, so it is no text; send the text saved as UTF-8");

  const utf8 = decodeWhole(bytes, "UTF-8");
  if (utf8 !== undefined) return { text: utf8, encoding: "UTF-8" };
  const broken = findBrokenUtf8(bytes);
  if (broken && broken.whole > broken.count) {
    throw new Unreadable(broken.spot, "file", "is UTF-8 with broken characters; have it sent again, or mend this one");
  }
  const encoding = codePageOf(bytes);
  return { text: decode(bytes, encoding), encoding };
}

/** What to tell an editor of a file's encoding: nothing of UTF-8, a note of every other one, which was detected rather than declared. */
export function noteEncoding(encoding: Encoding): Remark[] {
  if (encoding === "UTF-8") return [];
  const message = `was read as ${encoding}, by what its bytes make; check the letters, or have it sent as UTF-8`;
  return [{ line: 1, column: 1, weight: "note", field: "encoding", message }];
}

function decode(bytes: Uint8Array, encoding: Encoding): string {
  const text = decodeWhole(bytes, encoding);
  if (text === undefined) throw new Unreadable(START, "file", `is broken ${encoding}; have it sent again`);
  return text;
}

function decodeWhole(bytes: Uint8Array, encoding: Encoding): string | undefined {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/**
 * Which Windows code page the letters speak for. In text of western Europe, letters above ASCII stand in words with ASCII letters
 * (été, größer); in Cyrillic text, words are made of such letters alone. Quotes and dashes are the same in both.
 */
function codePageOf(bytes: Uint8Array): "windows-1251" | "windows-1252" {
  const asCyrillic = new TextDecoder("windows-1251").decode(bytes);
  let cyrillic = 0;
  let western = 0;
  let reversed = 0;
  for (const [word] of asCyrillic.matchAll(/\p{L}{2,}/gu)) {
    if (!/\p{Script=Cyrillic}/u.test(word)) continue;
    if (/\p{Script=Latin}/u.test(word)) western += 1;
    else if (/^\p{Ll}\p{Lu}+$/u.test(word)) reversed += 1;
    else cyrillic += 1;
  }
  // KOI8-R has its small letters where Windows-1251 has the capitals, so that a capitalised word comes out turned about.
  const isTurned = reversed > 0 && reversed > western && !/(?<!\p{L})\p{Lu}\p{Ll}{2,}/u.test(cyrillicOf(asCyrillic));
  if (isTurned)
    throw new Unreadable(START, "file", "looks like Russian in KOI8-R, which is not read here; save it as UTF-8");
  return cyrillic > western ? "windows-1251" : "windows-1252";
}

const cyrillicOf = (text: string) => text.replace(/[A-Za-z]+/g, " ");
