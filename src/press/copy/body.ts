import { hash } from "node:crypto";
import type { Body } from "../../model/copy.ts";
import { linesOf } from "../../model/words.ts";

/** What is remembered of a body instead of its HTML. */
export type BodyDigests = Omit<Body, "html">;

/** The hashes that stand for a body's HTML, and for the text of its file. */
export function digestsOf(html: string, text: string): BodyDigests {
  // What a picture shows is told in words too, to those who do not see it.
  const described = html.includes("<img ")
    ? [...html.matchAll(/<img [^>]*?alt="([^"]*)"/g)].map(([, alt]) => alt!)
    : [];
  const wording = hash("sha256", [...linesOf(html), ...described].join("\n"));
  return { digest: digestOf(html), wording, source: hash("sha256", text) };
}

/** The hash that tells one HTML from another. */
export function digestOf(html: string): string {
  return hash("sha256", html);
}

/** A body whose HTML is made when it is asked for; as JSON it is its hashes, so that it costs nothing to compare. */
export class LazyBody implements Body {
  readonly digest: string;
  readonly wording: string;
  readonly source: string;
  readonly #read: () => string;

  constructor({ digest, wording, source }: BodyDigests, read: () => string) {
    this.digest = digest;
    this.wording = wording;
    this.source = source;
    this.#read = read;
  }

  get html(): string {
    return this.#read();
  }
}
