import type { Mask, Setting, Typesetter } from "./typeset.ts";

/** A place for text: its width and height, and the largest and smallest size of type, all in pixels. */
export type Room = { width: number; height: number; largest: number; smallest: number };

/** The smallest size, in pixels, that is worth keeping a word whole. */
const AT_A_GLANCE = 64;

/** Sets a headline as large as fits into its room; one that does not fit in the smallest size ends in an ellipsis, behind a word. */
export async function fitHeadline(text: string, room: Room, typesetter: Typesetter): Promise<Mask> {
  const heightOf = async (part: string, size: number) => (await typesetter.measure(part, setting(room, size))).height;
  let size = await largestUnbroken(text, room, typesetter);
  let height = await heightOf(text, size);
  if (height > room.height) {
    let tooLarge = size;
    size = room.smallest;
    // Half the size takes a quarter of the room; what is measured least is made fastest.
    let guess = Math.floor(tooLarge * Math.sqrt(room.height / height));
    while (tooLarge - size > 3) {
      const next = Math.min(tooLarge - 1, Math.max(size + 1, guess));
      height = await heightOf(text, next);
      if (height > room.height) tooLarge = next;
      else size = next;
      guess = (size + tooLarge) >> 1;
    }
  }
  const part = await cut(text, async (beginning) => (await heightOf(beginning, size)) <= room.height);
  return typesetter.set(part, setting(room, size));
}

/** Sets one line, cut behind a word where it is wider than `width`. */
export async function fitLine(text: string, { width, size, isBold }: Setting, typesetter: Typesetter): Promise<Mask> {
  const free = { width: 20 * width, size, isBold };
  const fits = async (part: string) => (await typesetter.measure(part, free)).width <= width;
  return typesetter.line(await cut(text, fits), free);
}

/** The size in which the longest word still stands on one line; a word for which that is too small to be read at a glance is broken. */
async function largestUnbroken(text: string, { width, largest }: Room, typesetter: Typesetter): Promise<number> {
  const words = text.split(/[\s\u00AD-]+/);
  const longest = words.reduce((one, other) => (other.length > one.length ? other : one), "").slice(0, 100);
  if (longest === "") return largest;
  const free = await typesetter.measure(longest, { size: largest, isBold: true, width: 100 * width });
  const unbroken = Math.floor((largest * width) / free.width);
  return unbroken < AT_A_GLANCE ? largest : Math.min(largest, unbroken);
}

/** A text or, where it does not fit, its longest beginning that does, with an ellipsis, cut behind a word or, if it must be, a letter. */
async function cut(text: string, fits: (part: string) => Promise<boolean>): Promise<string> {
  if (await fits(text)) return text;
  const letters = Array.from(new Intl.Segmenter().segment(text), ({ segment }) => segment);
  return (await longest(text.split(" "), " ", fits)) ?? (await longest(letters, "", fits)) ?? "";
}

async function longest(
  parts: string[],
  between: string,
  fits: (part: string) => Promise<boolean>,
): Promise<string | undefined> {
  let [short, long] = [0, parts.length];
  let best: string | undefined;
  while (long - short > 1) {
    const middle = (short + long) >> 1;
    const beginning = parts.slice(0, middle).join(between);
    const part = `${beginning.replace(/[\s.,:;·،؛–—-]+$/u, "")}…`;
    if (await fits(part)) [short, best] = [middle, part];
    else long = middle;
  }
  return best;
}

function setting({ width }: Room, size: number): Setting {
  return { size, isBold: true, width };
}
