import { getCollection } from "astro:content";
import { withCards } from "./model/cards.ts";
import { heldBackFrom } from "./model/embargo.ts";
import { composeEdition, type Edition } from "./model/edition.ts";
import { cardName } from "./press/cards/name.ts";
import { cardVersionInHand, copyInHand, handOver } from "./press/handover.ts";
import { readPressTime } from "./press/press-time.ts";

let edition: Promise<Edition> | undefined;

/** The edition to be pressed: composed once a build, and afresh for each request while editing. */
export function newsroom(): Promise<Edition> {
  if (import.meta.env.DEV) return compose();
  return (edition ??= compose());
}

async function compose(): Promise<Edition> {
  // The collections' loader reads and checks all copy at once, and hands it over; the masthead stands for all of them.
  await getCollection("masthead");
  const copy = copyInHand();
  const pressTime = readPressTime();
  const version = cardVersionInHand();
  const edition = withCards(composeEdition(copy, pressTime), (card) => cardName(card, version));
  return handOver(edition, heldBackFrom(copy, pressTime));
}
