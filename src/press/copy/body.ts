import { hash } from "node:crypto";
import type { Body } from "../../model/copy.ts";
import { linesOf } from "../../model/words.ts";

/** What is remembered of a body instead of its HTML. */
export type BodyDigests = Pick<Body, "digest" | "wording">;

/** The hashes that stand for a body's HTML. */
export function digestsOf(html: string): BodyDigests {
  // What a picture shows is told in words too, to those who do not see it.
  const described = html.includes("<img ")
    ? [...html.matchAll(/<img [^>]*?alt="([^"]*)"/g)].map(([, alt]) => alt!)
    : [];
  return { digest: digestOf(html), wording: hash("sha256", [...linesOf(html), ...described].join("\n")) };
}

/** The hash that tells one HTML from another. */
export function digestOf(html: string): string {
  return hash("sha256", html);
}

/** A body whose HTML is made when it is asked for; as JSON it is its hashes, so that it costs nothing to compare. */
export class LazyBody implements Body {
  readonly digest: string;
  readonly wording: string;
  readonly #read: () => string;

  constructor({ digest, wording }: BodyDigests, read: () => string) {
    this.digest = digest;
    this.wording = wording;
    this.#read = read;
  }

  get html(): string {
    return this.#read();
  }
}
