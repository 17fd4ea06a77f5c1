import { join } from "node:path";
import { CARD_SIZES } from "../../model/card.ts";
import type { Edition } from "../../model/edition.ts";
import { permalink } from "../../model/permalink.ts";
import type { Order } from "../cards/compositor.ts";
import { makeCards } from "../cards/compositors.ts";
import { Stock } from "../stock.ts";
import type { Artifacts } from "./artifacts.ts";
import { isInShard, type Shard } from "./shard.ts";

/**
 * Brings the cards of an edition, or of a part of it, in all sizes into it: those of the last edition, else those kept in the cache
 * folder, and makes only what was never made. Names say all that a card shows, so what has the right name is right. Drops what the
 * edition does not use from the cache. Returns how many files were made.
 */
export async function printCards(
  { cards }: Edition,
  artifacts: Pick<Artifacts, "keep" | "write">,
  cache: string,
  shard: Shard = { number: 1, of: 1 },
): Promise<number> {
  const stock = new Stock(join(cache, "cards"));
  const used = new Set<string>();
  const orders: Order[] = [];
  const writing: Promise<void>[] = [];
  for (const { name, card } of cards) {
    const files: Order["files"] = [];
    for (const size of CARD_SIZES) {
      const file = permalink.card(name, size);
      used.add(nameOf(file));
      if (!isInShard(file, shard) || artifacts.keep(file, file)) continue;
      const png = stock.take(nameOf(file));
      if (png) writing.push(artifacts.write(file, png, file));
      else files.push({ file, size });
    }
    if (files.length > 0) orders.push({ card, files });
  }
  let made = 0;
  await makeCards(orders, join(cache, "card-fonts"), (file, png) => {
    made += 1;
    stock.lay(nameOf(file), png);
    return artifacts.write(file, png, file);
  });
  await Promise.all(writing);
  stock.keepOnly(used);
  return made;
}

function nameOf(file: string): string {
  return file.split("/").at(-1)!;
}
