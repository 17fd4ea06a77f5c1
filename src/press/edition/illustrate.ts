import type { Edition } from "../../model/edition.ts";
import { cacheFolder, copyFolder } from "../folder.ts";
import type { Artifacts } from "./artifacts.ts";
import { printCards } from "./print-cards.ts";
import { printPictures } from "./print-pictures.ts";
import type { Shard } from "./shard.ts";

/** Brings cards and variants of pictures into an edition or a part of it; what no build of this publication ever made is made. */
export async function illustrate(edition: Edition, artifacts: Artifacts, shard: Shard | undefined): Promise<void> {
  const copy = copyFolder();
  const cache = cacheFolder(copy);
  await Promise.all([
    printCards(edition, artifacts, cache, shard),
    printPictures(edition, artifacts, copy, cache, shard),
  ]);
}
