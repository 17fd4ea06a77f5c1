import { lstatSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileError, UserError } from "../../press/user-error.ts";
import { WIRE_FOLDER } from "./records.ts";

/** Something lies where a draft should that is none: a link, a pipe, a folder. */
export class Occupied extends UserError {}

/** Where the drafts of a publication and what belongs to them lie. Every file is whole or not there, whenever a run is interrupted. */
export class Shelf {
  readonly #folder: string;
  readonly #ready = new Set<string>();

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** An article's file, from the publication's root. */
  draftFile(id: string): string {
    return `articles/${id}.md`;
  }

  /** The text of an article's file; undefined when there is none. Throws `Occupied` when something else lies there. */
  readDraft(id: string): string | undefined {
    const path = join(this.#folder, this.draftFile(id));
    try {
      const seen = lstatSync(path, { throwIfNoEntry: false });
      if (!seen) return undefined;
      if (!seen.isFile()) throw new Occupied(`${path} is no regular file; put the file itself there`);
      return readFileSync(path, "utf8");
    } catch (error) {
      throw error instanceof Occupied ? error : fileError(path, "read", error);
    }
  }

  /** Writes an article's file. */
  writeDraft(id: string, text: string): void {
    this.#write(id, `${slugOf(id)}.md.tmp`, join("..", `${slugOf(id)}.md`), text);
  }

  /** Writes a file beside an article's original and record. */
  writeBeside(id: string, name: string, contents: string | Uint8Array): void {
    this.#write(id, `${name}.tmp`, name, contents);
  }

  /** Writes a picture beside an article's file, under a name that stands for its bytes: one that is there is the same. */
  writePicture(id: string, name: string, bytes: Uint8Array): void {
    if (!this.hasBeside(id, join("..", name))) this.#write(id, `${name}.tmp`, join("..", name), bytes);
  }

  /** Whether a file of a name lies beside an article's original. */
  hasBeside(id: string, name: string): boolean {
    return lstatSync(join(this.#place(id), name), { throwIfNoEntry: false })?.isFile() ?? false;
  }

  #place(id: string): string {
    return join(this.#folder, "articles", dirname(id), WIRE_FOLDER);
  }

  #write(id: string, aside: string, name: string, contents: string | Uint8Array): void {
    const place = this.#place(id);
    const path = join(place, name);
    const draft = join(place, aside);
    try {
      this.#prepare(place);
      writeFileSync(draft, contents);
      renameSync(draft, path);
    } catch (error) {
      if (error instanceof UserError) throw error;
      rmSync(draft, { force: true });
      throw fileError(path, "written", error);
    }
  }

  /** Makes a month's folder; none of the folders on the way may be a link, which would lead the drafts elsewhere. */
  #prepare(place: string): void {
    if (this.#ready.has(place)) return;
    for (let at = place; at !== this.#folder && at !== dirname(at); at = dirname(at)) {
      const seen = lstatSync(at, { throwIfNoEntry: false });
      if (seen && !seen.isDirectory())
        throw new UserError(`${at} is no folder; put a folder there, and no link to one`);
    }
    mkdirSync(place, { recursive: true });
    this.#ready.add(place);
  }
}

/** The last part of an article's id. */
export function slugOf(id: string): string {
  return id.slice(id.lastIndexOf("/") + 1);
}
