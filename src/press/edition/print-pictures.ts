import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import sharp from "sharp";
import type { Edition } from "../../model/edition.ts";
import { variantsOf, type Variant } from "../../model/picture-set.ts";
import { Stock } from "../stock.ts";
import type { Artifacts } from "./artifacts.ts";
import { isInShard, type Shard } from "./shard.ts";

/** Quality from 1 to 100, chosen by eye so that both look like the original; effort so that a picture takes a second or less. */
const ENCODING = { avif: { quality: 58, effort: 3 }, webp: { quality: 80, effort: 4 } };

/** A variant that is to be made, and the picture's file that it is made of. */
type Order = Variant & { path: string };

/**
 * Brings the variants of all pictures in use into the edition, or into a part of it: those of the last edition, else those kept in
 * the cache folder, and makes only what was never made. `copy` is the publication's folder. Returns how many were made.
 */
export async function printPictures(
  { pictures }: Edition,
  artifacts: Pick<Artifacts, "keep" | "write">,
  copy: string,
  cache: string,
  shard: Shard = { number: 1, of: 1 },
): Promise<number> {
  const stock = new Stock(join(cache, "pictures"));
  const encoding = hash("sha256", JSON.stringify([ENCODING, sharp.versions])).slice(0, 8);
  const nameOf = (file: string) => `${encoding}-${file.split("/").at(-1)}`;
  // Two files with the same bytes are one picture.
  const variants = new Map(
    pictures.flatMap((picture) =>
      variantsOf(picture).map((variant) => [variant.file, { ...variant, path: join(copy, picture.file) }]),
    ),
  );
  const missing: Order[] = [];
  for (const order of variants.values()) {
    const { file } = order;
    const key = nameOf(file);
    if (!isInShard(file, shard) || artifacts.keep(file, key)) continue;
    const bytes = stock.take(key);
    if (bytes) await artifacts.write(file, bytes, key);
    else missing.push(order);
  }
  const made = missing.length;
  const work = async () => {
    for (let order = missing.shift(); order; order = missing.shift()) {
      const bytes = await encode(order);
      stock.lay(nameOf(order.file), bytes);
      await artifacts.write(order.file, bytes, nameOf(order.file));
    }
  };
  await Promise.all(Array.from({ length: availableParallelism() }, work));
  stock.keepOnly(new Set([...variants.keys()].map(nameOf)));
  return made;
}

/** Turned upright as its EXIF says, in sRGB, and without its metadata, such as where it was taken. */
async function encode({ path, width, format }: Order): Promise<Buffer> {
  const image = sharp(await readFile(path))
    .autoOrient()
    .resize({ width });
  return image.toFormat(format, ENCODING[format]).toBuffer();
}
