import type { Artifacts } from "./artifacts.ts";
import { isInShard, type Shard } from "./shard.ts";

/** The pages and feeds of an edition, or of a part of it: those that the last edition has already, and those that are to be made. */
export class Pages {
  /** How many this build has to have, and how many of them it made so far. */
  total = 0;
  made = 0;
  /** The files of all, of this part and of others. */
  readonly files: string[] = [];
  readonly artifacts: Artifacts;
  readonly #shard: Shard;
  readonly #keys = new Map<string, string | undefined>();

  constructor(artifacts: Artifacts, shard: Shard = { number: 1, of: 1 }) {
    this.artifacts = artifacts;
    this.#shard = shard;
  }

  /**
   * Enters a page or feed by its file, under the key of what it shows where it has one; says whether it is to be made: it belongs to
   * this part, and the last edition does not have it under that key. Entering it again is asking again.
   */
  enter(file: string, key: string | undefined): boolean {
    if (this.#keys.has(file)) return true;
    this.files.push(file);
    const isOurs = isInShard(file, this.#shard);
    if (isOurs) this.total += 1;
    if (isOurs && (key === undefined || !this.artifacts.keep(file, key))) {
      this.#keys.set(file, key);
      return true;
    }
    return false;
  }

  /** Writes a page or feed that was made, under the key that it was entered with. */
  async write(file: string, bytes: Uint8Array): Promise<void> {
    await this.artifacts.write(file, bytes, this.#keys.get(file));
    this.made += 1;
  }
}
