import type { Card, CardSize } from "../../model/card.ts";
import { directionOf } from "../../model/language.ts";
import { fitHeadline, fitLine } from "./fit.ts";
import { indexedPng } from "./png.ts";
import { PALETTE, Sheet, type Ink } from "./sheet.ts";
import type { Mask, Typesetter } from "./typeset.ts";

/** The white around a card, and the sizes of its small type, in pixels. */
const MARGIN = 64;
const NAME = 44;
const SMALL = 34;

/**
 * Draws a card as a newspaper's head: the name and the section, a double rule, the headline as large as fits, and below a thin
 * rule the place and the day. A card in a language of the other direction is its mirror image. Returns a PNG.
 */
export async function drawCard(card: Card, { width, height }: CardSize, typesetter: Typesetter): Promise<Buffer> {
  const sheet = new Sheet(width, height);
  const inner = width - 2 * MARGIN;
  const isRight = directionOf(card.language) === "rtl";
  const printAt = (mask: Mask, side: "start" | "end", y: number, ink: Ink) => {
    const isLeft = (side === "start") !== isRight;
    sheet.print(mask, isLeft ? MARGIN : width - MARGIN - mask.width, y, ink);
  };
  const line = (text: string | undefined, size: number, isBold: boolean, share: number) =>
    fitLine(typesetter.known(text ?? ""), { size, isBold, width: Math.floor(inner * share) }, typesetter);

  const name = await line(card.name, NAME, true, card.section ? 0.6 : 1);
  printAt(name, "start", 46, "black");
  const section = await line(card.section, SMALL, false, 0.36);
  printAt(section, "end", 53, "red");
  sheet.fill(MARGIN, 122, inner, 8, "black");
  sheet.fill(MARGIN, 134, inner, 2, "black");

  const foot = await line(card.foot, SMALL, false, 1);
  sheet.fill(MARGIN, height - 118, inner, 2, "black");
  printAt(foot, "start", height - 94, "black");

  const room = {
    width: inner,
    height: height - 118 - 136 - 2 * 40,
    largest: Math.round(height * 0.11) + 40,
    smallest: 48,
  };
  const headline = await fitHeadline(typesetter.known(card.headline), room, typesetter);
  printAt(headline, "start", 136 + 44, "black");
  return indexedPng(width, height, sheet.pixels, PALETTE);
}
