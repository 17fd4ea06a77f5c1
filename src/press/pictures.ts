import { join } from "node:path";
import sharp from "sharp";
import type { Picture } from "../model/copy.ts";
import { copyFolder } from "./folder.ts";
import { errorAt, START, type Problem } from "./problem.ts";

/** Whether a file is a picture of a kind that every browser shows. */
export function isPicture(file: string): boolean {
  return /\.(jpe?g|png|webp|avif|gif)$/i.test(file);
}

/** The size of each picture as it is shown (turned as its EXIF says); a file that is no picture becomes a problem. */
export async function readPictures(
  folder: string,
  files: string[],
  problems: Problem[],
): Promise<Map<string, Picture>> {
  const pictures = new Map<string, Picture>();
  for (const file of files) {
    try {
      const { autoOrient } = await sharp(join(folder, file)).metadata();
      pictures.set(file, { file, width: autoOrient.width, height: autoOrient.height });
    } catch (error) {
      const message = `cannot be read as a picture (${(error as Error).message}); export it again or remove it`;
      problems.push(errorAt(file, START, "", message));
    }
  }
  return pictures;
}

/** A picture of the publication fit to publish: turned upright and without its metadata, such as where it was taken. */
export async function publishPicture(file: string): Promise<Buffer> {
  return sharp(join(copyFolder(), file), { animated: true }).autoOrient().toBuffer();
}
