import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import sharp, { type CreateText } from "sharp";
import { isBlank } from "../../model/text.ts";
import { charactersOf } from "./woff.ts";

/** How text is set: the height of its letters' body in pixels, its weight, and how wide its lines may be. */
export type Setting = { size: number; isBold: boolean; width: number };

/** The room that text takes, in pixels, trimmed to its ink. */
type Room = { width: number; height: number };

/** Text that is set: how much ink (0 to 255) each pixel has. */
export type Mask = Room & { ink: Uint8Array };

/** More letters than stand on any card; sheets of far more would be too large to be measured. */
const LONGEST = 1000;

/** Marks of direction and joining that fonts need not have. */
const INVISIBLE = /[\u061C\u200B-\u200F\u202A-\u202E\u2060\u2066-\u2069]/;

/** Sets text in the typefaces of a folder that `layOutFonts` made; the process must have been started with its `fonts.conf`. */
export class Typesetter {
  readonly #characters: Set<number>;
  /** One card after another shows the same names, sections and days. */
  readonly #lines = new Map<string, Promise<Mask>>();
  readonly #rooms = new Map<string, Promise<Room>>();

  constructor(folder: string) {
    const fonts = readdirSync(folder).filter((file) => file.endsWith(".ttf"));
    this.#characters = new Set(fonts.flatMap((file) => [...charactersOf(readFileSync(join(folder, file)))]));
  }

  /** The text without what the typefaces have no glyphs for, such as emoji, and no longer than any card could show. */
  known(text: string): string {
    const known = [...text.slice(0, LONGEST)].filter(
      (one) => this.#characters.has(one.codePointAt(0)!) || INVISIBLE.test(one),
    );
    return known.join("").replace(/\s+/g, " ").trim();
  }

  /** How much room lines of text take, each as wide as it may be; a word that is wider is broken. Quicker than setting them. */
  measure(text: string, setting: Setting): Promise<Room> {
    return remembered(this.#rooms, text, setting, async () => {
      if (isBlank(text)) return { width: 0, height: 0 };
      const { width, height } = await sharp({ text: textOf(text, setting) }).metadata();
      return { width, height };
    });
  }

  /** Sets lines of text as they were measured. No text is a mask of no pixels. */
  async set(text: string, setting: Setting): Promise<Mask> {
    if (isBlank(text)) return { width: 0, height: 0, ink: new Uint8Array() };
    const image = sharp({ text: textOf(text, setting) }).toColourspace("b-w");
    const { data, info } = await image.raw().toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, ink: data };
  }

  /** Sets one line on its own, whose height and base line are the same whatever its letters are. */
  line(text: string, setting: Setting): Promise<Mask> {
    return remembered(this.#lines, text, setting, () => this.#setLine(text, setting));
  }

  /** The text is set behind a bar, which is higher and lower than letters are, and the bar cut off. */
  async #setLine(text: string, setting: Setting): Promise<Mask> {
    if (isBlank(text)) return this.set(text, setting);
    const isRight = isRightToLeft(text);
    const mark = isRight ? "\u200F" : "\u200E";
    const { width, height, ink } = await this.set(`${mark}|\u00A0${text}`, setting);
    const columns = Array.from({ length: width }, (_, n) => (isRight ? width - 1 - n : n));
    const hasInk = (x: number) => {
      for (let at = x; at < ink.length; at += width) if (ink[at]! > 0) return true;
      return false;
    };
    const bar = columns.findIndex((x) => !hasInk(x));
    if (bar === -1) return { width: 0, height, ink: new Uint8Array() };
    const gap = columns.slice(bar).findIndex(hasInk);
    const cut = bar + Math.max(0, gap);
    const kept = width - cut;
    const rows = Array.from({ length: height }, (_, y) => {
      const from = y * width + (isRight ? 0 : cut);
      return ink.subarray(from, from + kept);
    });
    return { width: kept, height, ink: Buffer.concat(rows) };
  }
}

function remembered<Value>(
  known: Map<string, Promise<Value>>,
  text: string,
  setting: Setting,
  make: () => Promise<Value>,
): Promise<Value> {
  const key = `${JSON.stringify(setting)} ${text}`;
  let value = known.get(key);
  if (!value) {
    if (known.size > 500) known.clear();
    known.set(key, (value = make()));
  }
  return value;
}

/** What sharp is to set (https://sharp.pixelplumbing.com/api-constructor): the text as Pango markup. */
function textOf(text: string, { size, isBold, width }: Setting): CreateText {
  const families = isRightToLeft(text) ? "Noto Naskh Arabic, Source Serif 4" : "Source Serif 4, Noto Naskh Arabic";
  const markup = `<span weight="${isBold ? "bold" : "normal"}">${escaped(text)}</span>`;
  const font = `${families}, ${size}`;
  return { text: markup, font, dpi: 72, width, wrap: "word-char", spacing: spacingOf(text, size) };
}

/** Whether a text is written from right to left, as its first letter says (https://www.unicode.org/reports/tr9/#P2). */
export function isRightToLeft(text: string): boolean {
  return /^\P{L}*\p{sc=Arabic}/u.test(text);
}

/** Lines of a headline stand closer than those of a text, of which a typeface thinks; Naskh thinks of the most marks of all. */
function spacingOf(text: string, size: number): number {
  return -Math.round(size * (isRightToLeft(text) ? 0.24 : 0.16));
}

function escaped(text: string): string {
  return text.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
