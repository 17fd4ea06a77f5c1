import type { Card, CardSize } from "../../model/card.ts";
import { drawCard } from "./draw-card.ts";
import { Typesetter } from "./typeset.ts";

/** A card that is to be made in some sizes, each under the name of its file. */
export type Order = { card: Card; files: { file: string; size: CardSize }[] };

/** What comes back: the PNG of each file, or why there is none. */
export type Print = { prints: { file: string; png: Uint8Array }[] } | { error: string };

/**
 * A process that makes cards, one order after another. It is none of the build's own threads, because which fonts there are is set
 * for a process as a whole, before it sets its first letter.
 */
const typesetter = new Typesetter(process.argv[2]!);
let last = Promise.resolve();

process.on("message", (order: Order) => {
  last = last.then(async () => {
    process.send!(await print(order));
  });
});
process.on("disconnect", () => process.exit());

async function print({ card, files }: Order): Promise<Print> {
  try {
    const prints: { file: string; png: Uint8Array }[] = [];
    for (const { file, size } of files) prints.push({ file, png: await drawCard(card, size, typesetter) });
    return { prints };
  } catch (error) {
    return { error: `the card “${card.headline}” could not be made: ${(error as Error).message}` };
  }
}
