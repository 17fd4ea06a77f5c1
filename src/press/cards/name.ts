import { hash } from "node:crypto";
import type { Card } from "../../model/card.ts";

/** What a card's files are called: a hash of what it shows, and of the typefaces and the code (`version`) that make it. */
export function cardName(card: Card, version: string): string {
  return hash("sha256", `${version}\n${JSON.stringify(card)}`).slice(0, 24);
}
