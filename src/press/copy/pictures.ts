import { hash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import type { Picture } from "../../model/copy.ts";
import { copyFolder } from "../folder.ts";
import { openMemory } from "./memory.ts";
import { errorAt, START, type Problem } from "./problem.ts";

/** Whether a file is a picture of a kind that every browser shows. */
export function isPicture(file: string): boolean {
  return /\.(jpe?g|png|webp|avif|gif)$/i.test(file);
}

/**
 * The size of each picture as it is shown (turned as its EXIF says), those excepted that the memory (a folder) knows. A file
 * that is no picture becomes a problem.
 */
export async function readPictures(
  folder: string,
  files: string[],
  problems: Problem[],
  memoryFolder?: string,
): Promise<Map<string, Picture>> {
  const memory = memoryFolder === undefined ? undefined : openMemory<Picture>(memoryFolder, "");
  const pictures = new Map<string, Picture>();
  for (const file of files) {
    const path = join(folder, file);
    try {
      let picture = memory?.recall(path);
      if (!picture) {
        picture = await readPicture(path, file);
        memory?.keep(path, picture);
      }
      pictures.set(file, picture);
    } catch (error) {
      const message = `cannot be read as a picture (${(error as Error).message.split("\n")[0]}); export it again or remove it`;
      problems.push(errorAt(file, START, "", message));
    }
  }
  memory?.save();
  return pictures;
}

async function readPicture(path: string, file: string): Promise<Picture> {
  const bytes = await readFile(path);
  const { autoOrient, pages = 1 } = await sharp(bytes).metadata();
  // The head of a file says how large the picture is; only who reads it to its end knows whether all of it is there.
  await sharp(bytes, { animated: true }).resize({ width: 16 }).raw().toBuffer();
  const { width, height } = autoOrient;
  return { file, width, height, digest: hash("sha256", bytes), ...(pages > 1 && { moves: true }) };
}

/** A picture of the publication fit to publish: turned upright and without its metadata, such as where it was taken. */
export async function publishPicture(file: string): Promise<Buffer> {
  return sharp(join(copyFolder(), file), { animated: true }).autoOrient().toBuffer();
}
