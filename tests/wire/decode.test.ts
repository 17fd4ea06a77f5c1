import { describe, expect, test } from "vitest";
import { decodeText, noteEncoding, type Encoding } from "../../src/wire/decode.ts";
import { Unreadable } from "../../src/wire/unreadable.ts";
import { readPlainBytes } from "../../src/wire/plain/read-plain-bytes.ts";

/** The bytes of a text in an encoding of one byte a character; throws on a character that it has not. */
function encoded(text: string, encoding: string): Uint8Array {
  const byteOf = new Map(
    Array.from({ length: 256 }, (_, byte) => [new TextDecoder(encoding).decode(Uint8Array.of(byte)), byte]),
  );
  return Uint8Array.from(text, (letter) => {
    const byte = byteOf.get(letter);
    if (byte === undefined) throw new Error(`${encoding} has no ${letter}`);
    return byte;
  });
}
const utf8 = (text: string) => new TextEncoder().encode(text);
function utf16(text: string, isLittle: boolean): Uint8Array {
  const bytes = new Uint8Array(text.length * 2);
  const view = new DataView(bytes.buffer);
  for (let at = 0; at < text.length; at++) view.setUint16(at * 2, text.charCodeAt(at), isLittle);
  return bytes;
}

const LONG = {
  russian:
    "Производители и перевозчики встретились в третий день подряд. «Мы долго ждали», — сказала Ада Образцова. № 5.",
  ukrainian:
    "Виробники й перевізники зустрілися втретє поспіль. «Ми довго чекали», — сказала її речниця з Ґданська. Що далі — невідомо.",
  french:
    "Les producteurs se sont réunis à l’étranger ; « nous avons attendu », a déclaré Ada Spécimen. Où ? À Genève. Cœur.",
  german:
    "Die Händler trafen sich zum dritten Mal. „Wir haben lange gewartet“, sagte Ada Müßig. Über Größe schwieg sie.",
  english: "It’s “done” – or so Ada Specimen says — and the ships’ crews agree… for £5 or €6.",
};

describe("the encoding of a file", () => {
  test.each<[string, string, string, Encoding]>([
    ["long Russian", LONG.russian, "windows-1251", "windows-1251"],
    ["short Russian", "Встреча", "windows-1251", "windows-1251"],
    ["Russian in capitals", "МОСКВА", "windows-1251", "windows-1251"],
    ["one Russian word in English", "The word «Правда» is a title. /TASS/", "windows-1251", "windows-1251"],
    ["long Ukrainian", LONG.ukrainian, "windows-1251", "windows-1251"],
    ["short Ukrainian", "Київ і світ", "windows-1251", "windows-1251"],
    ["long French", LONG.french, "windows-1252", "windows-1252"],
    ["short French", "Où est l’été ?", "windows-1252", "windows-1252"],
    ["one French word", "café", "windows-1252", "windows-1252"],
    ["long German", LONG.german, "windows-1252", "windows-1252"],
    ["short German", "Über Größe", "windows-1252", "windows-1252"],
    ["long English with typesetters' quotes", LONG.english, "windows-1252", "windows-1252"],
    ["short English with one apostrophe", "It’s on", "windows-1252", "windows-1252"],
    ["a dash alone", "Istanbul (AP) — Soon", "windows-1252", "windows-1252"],
    ["Spanish", "¿Mañana? No, señor.", "windows-1252", "windows-1252"],
  ])("%s in one byte a letter", (_name, text, encoding, detected) => {
    expect(decodeText(encoded(text, encoding))).toEqual({ text, encoding: detected });
  });

  test.each(Object.entries(LONG))("%s in UTF-8 and UTF-16, with and without a byte order mark", (_name, text) => {
    expect(decodeText(utf8(text))).toEqual({ text, encoding: "UTF-8" });
    expect(decodeText(utf8(`\uFEFF${text}`))).toEqual({ text, encoding: "UTF-8" });
    expect(decodeText(utf16(`\uFEFF${text}`, true))).toEqual({ text, encoding: "UTF-16LE" });
    expect(decodeText(utf16(`\uFEFF${text}`, false))).toEqual({ text, encoding: "UTF-16BE" });
    expect(decodeText(utf16(text, true))).toEqual({ text, encoding: "UTF-16LE" });
    expect(decodeText(utf16(text, false))).toEqual({ text, encoding: "UTF-16BE" });
  });

  test("an empty file is empty UTF-8", () => {
    expect(decodeText(new Uint8Array())).toEqual({ text: "", encoding: "UTF-8" });
  });
});

describe("what is no text is refused, with the reason", () => {
  const zip = Uint8Array.from([0x50, 0x4b, 3, 4, 20, 0]);
  test.each<[string, Uint8Array, RegExp, number, number]>([
    ["a ZIP archive", zip, /ZIP archive or an office document.*send the text/, 1, 1],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 13, 10]), /PNG picture/, 1, 1],
    ["a PDF", utf8("%PDF-1.7"), /PDF/, 1, 1],
    ["rich text", utf8("{\\rtf1 Hello}"), /rich text/, 1, 1],
    ["bytes of zero", Uint8Array.from([65, 0, 0, 66, 10]), /bytes of zero/, 1, 1],
    ["UTF-16 that breaks off", utf16("\uFEFFGrain", true).subarray(0, 11), /broken UTF-16LE/, 1, 1],
    [
      "UTF-8 with one broken letter",
      Uint8Array.from([...utf8("Ünder\nÖ "), 0xc3, ...utf8(" ä")]),
      /UTF-8 with broken/,
      2,
      3,
    ],
    ["Russian in KOI8-R", encoded("Производители встретились в Москве", "koi8-r"), /KOI8-R/, 1, 1],
  ])("%s", (_name, bytes, message, line, column) => {
    expect(() => decodeText(bytes)).toThrow(Unreadable);
    expect(readPlainBytes(bytes, { fileDay: "2025-04-02" })).toEqual({
      items: [],
      remarks: [{ line, column, weight: "refuse", field: "file", message: expect.stringMatching(message) }],
    });
  });
});

test("an encoding that was guessed is told of, UTF-8 is not", () => {
  expect(noteEncoding("UTF-8")).toEqual([]);
  expect(noteEncoding("windows-1251")).toMatchObject([{ weight: "note", field: "encoding", line: 1, column: 1 }]);
  const copy = `Встреча в порту\n2025-04-02\n\n${LONG.russian}\n`;
  const { items } = readPlainBytes(encoded(copy, "windows-1251"), { fileDay: "2025-04-02" });
  expect(items[0]).toMatchObject({ headline: "Встреча в порту", body: LONG.russian });
  expect(items[0]!.remarks[0]!.message).toContain("windows-1251");
});
