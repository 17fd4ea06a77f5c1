/** A column of text: names in the order of their rows, each with a NUL after it. */
export class Names {
  readonly #bytes: Buffer;
  readonly #text: string;
  /** Where each name begins in the text, and where the last one ends. */
  readonly #starts: Uint32Array;

  /** Reads a column, in UTF-8, of so many names. */
  constructor(bytes: Buffer, count: number) {
    this.#bytes = bytes;
    this.#text = bytes.toString();
    this.#starts = new Uint32Array(count + 1);
    for (let row = 0, at = 0; row < count; row++) this.#starts[row + 1] = at = this.#text.indexOf("\0", at) + 1;
  }

  /** The name in a row. */
  at(row: number): string {
    return this.#text.slice(this.#starts[row], this.#starts[row + 1]! - 1);
  }

  /** All names. */
  all(): string[] {
    return Array.from({ length: this.#starts.length - 1 }, (_, row) => this.at(row));
  }

  /** The names from a row up to, and without, another, as they stand in their column. */
  column(from: number, to: number): Buffer {
    const [start, end] = [this.#starts[from], this.#starts[to]];
    // Where every character is a byte, as it is in nearly all paths, the bytes need not be made again.
    const isPlain = this.#text.length === this.#bytes.length;
    return isPlain ? this.#bytes.subarray(start, end) : Buffer.from(this.#text.slice(start, end));
  }
}
