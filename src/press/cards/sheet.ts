import type { Mask } from "./typeset.ts";

/** The two inks of a card. */
export type Ink = "black" | "red";

/** How many steps each ink has between none and all of it; with the bare paper they make the sixteen colours of a card. */
const STEPS = { black: 10, red: 5 };
const FIRST = { black: 1, red: 1 + STEPS.black };

/** The colours of the paper's pages by day: src/styles/tokens.css. */
const PAPER = [0xfc, 0xfa, 0xf5];
const INKS = { black: [0x1b, 0x19, 0x15], red: [0xa3, 0x27, 0x1a] };

/** The colours by number, as red, green and blue. */
export const PALETTE = [PAPER, ...blends("black"), ...blends("red")];

/** A card while it is printed: the number of a colour for each pixel, row by row from the top. */
export class Sheet {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;

  constructor(width: number, height: number) {
    this.width = width;
    this.height = height;
    this.pixels = new Uint8Array(width * height);
  }

  /** Fills a rectangle, in pixels from the upper left corner. */
  fill(x: number, y: number, width: number, height: number, ink: Ink): void {
    for (let row = y; row < y + height; row++) {
      const start = row * this.width + x;
      this.pixels.fill(FIRST[ink] + STEPS[ink] - 1, start, start + width);
    }
  }

  /** Prints set text with its upper left corner at a pixel; what stands beyond the edges is cut off. */
  print(mask: Mask, x: number, y: number, ink: Ink): void {
    const colours = Uint8Array.from({ length: 256 }, (_, value) => {
      const step = Math.round((value / 255) * STEPS[ink]);
      return step > 0 ? FIRST[ink] + step - 1 : 0;
    });
    const right = Math.min(mask.width, this.width - x);
    const bottom = Math.min(mask.height, this.height - y);
    for (let row = Math.max(0, -y); row < bottom; row++) {
      for (let column = Math.max(0, -x); column < right; column++) {
        const colour = colours[mask.ink[row * mask.width + column]!]!;
        if (colour > 0) this.pixels[(y + row) * this.width + x + column] = colour;
      }
    }
  }
}

function blends(ink: Ink): number[][] {
  return Array.from({ length: STEPS[ink] }, (_, n) => {
    const share = (n + 1) / STEPS[ink];
    return PAPER.map((paper, channel) => Math.round(paper + (INKS[ink][channel]! - paper) * share));
  });
}
