/** How much HTML is kept in memory, in characters of one or two bytes; beyond that, a body is made again when it is asked for. */
const MOST = 200_000_000;

/** The HTML of bodies that was made already, by its hash, so that many pages can show it. */
export class HtmlStock {
  readonly #html = new Map<string, string>();
  readonly #most: number;
  #length = 0;

  /** Keeps `most` characters. */
  constructor(most = MOST) {
    this.#most = most;
  }

  /** The HTML that has a hash, where it is kept. */
  get(digest: string): string | undefined {
    return this.#html.get(digest);
  }

  /** Keeps HTML under its hash, while there is room. */
  keep(digest: string, html: string): void {
    if (this.#length + html.length > this.#most || this.#html.has(digest)) return;
    this.#html.set(digest, html);
    this.#length += html.length;
  }
}
