import { hash } from "node:crypto";
import { lstatSync, realpathSync } from "node:fs";
import { basename, dirname, extname, join, sep } from "node:path";
import slugify from "@sindresorhus/slugify";
import { decoded } from "../../model/permalink.ts";
import { isPicture, readPictures } from "../../press/copy/pictures.ts";
import type { Problem } from "../../press/copy/problem.ts";
import { picturesIn } from "../../wire/draft/body.ts";
import type { WireItem } from "../../wire/item.ts";
import { readWireBytes } from "./wire-bytes.ts";

/** A picture that an item names: the file of the publication that a draft may show, and its bytes where they are to be copied. */
export type Taken = { file: string; bytes?: Buffer };

const LARGEST_PICTURE = 50_000_000;
const MOST_PICTURES = 50;

/**
 * The pictures of an item that lie beside or below its wire copy (`path`), by their addresses in it, each under a name made of its
 * own and its bytes' hash. Addresses that lead elsewhere, links, and what is no picture are not taken. Of an article of a
 * Dateline's own, the pictures that the publication (`folder`) has already.
 */
export async function takePictures(
  item: WireItem,
  path: string | undefined,
  folder: string,
): Promise<Map<string, Taken>> {
  const taken = new Map<string, Taken>();
  const own = item.frontMatter ? [item.frontMatter.image?.file ?? "", ...picturesIn(item.body)] : [];
  for (const address of own) {
    // The press publishes `articles/2025/04/ship.jpg` as `2025/04/ship.jpg`.
    const isHere = (file: string) => file.startsWith("/") && isInside(folder, file.slice(1));
    const file = [address, `/articles${address}`].find((one) => isHere(one) || isHere(decoded(one)));
    if (file !== undefined) taken.set(address, { file });
  }
  if (path === undefined) return taken;
  const addresses = new Set([...item.images.map(({ href }) => href), ...picturesIn(item.body)]);
  for (const address of [...addresses].slice(0, MOST_PICTURES)) {
    const place = [address, decoded(address)].find((one) => isInside(dirname(path), one));
    const bytes = place === undefined ? undefined : await pictureAt(join(dirname(path), place));
    if (bytes) taken.set(address, { file: nameOf(place!, bytes), bytes });
  }
  return taken;
}

/** Whether a path leads, without going up or through a link, to a picture's file below a folder. */
function isInside(folder: string, path: string): boolean {
  if (/[\p{Cc}\\]/u.test(path) || !isPicture(path)) return false;
  if (path.split("/").some((part) => ["", ".", ".."].includes(part))) return false;
  try {
    const whole = join(folder, path);
    return lstatSync(whole).isFile() && realpathSync(whole) === join(realpathSync(folder), path.replaceAll("/", sep));
  } catch {
    return false;
  }
}

async function pictureAt(path: string): Promise<Buffer | undefined> {
  const contents = readWireBytes(path, LARGEST_PICTURE);
  if (!("bytes" in contents)) return undefined;
  const problems: Problem[] = [];
  await readPictures(dirname(path), [basename(path)], problems);
  return problems.length > 0 ? undefined : contents.bytes;
}

function nameOf(path: string, bytes: Buffer): string {
  const ending = extname(path).toLowerCase();
  const stem = slugify(basename(path, extname(path)).slice(0, 80)) || "picture";
  return `${stem}-${hash("sha256", bytes).slice(0, 12)}${ending}`;
}
