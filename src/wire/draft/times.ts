import type { ArticleCopy } from "../../model/article-copy.ts";
import { endOf, precisionOf, startOf, type Time } from "../../model/time.ts";
import { lineOf } from "./line.ts";
import type { WireItem } from "../item.ts";

type Correction = ArticleCopy["corrections"][number];

/** What is told to readers where the sender only says that it changed its report. */
const PLAIN_WORDS: Record<Correction["kind"], string> = {
  corrected: "The agency corrected its report.",
  refiled: "The agency sent its report again with a minor slip mended.",
  withdrawn: "The agency withdrew its report.",
};

/**
 * When the text last changed for readers: as the sender says, else when a later version was made. Undefined when that does not lie
 * after `published`.
 */
export function updatedOf(item: WireItem, published: Time, zone: string): Time | undefined {
  const isLater = (time: Time | undefined): time is Time =>
    isDayOrMoment(time) && startOf(time, zone) > startOf(published, zone);
  if (isLater(item.updated)) return item.updated;
  const { versionCreated } = item;
  if (!isLater(versionCreated)) return isLater(item.published) ? item.published : undefined;
  // The first version of what is dated by the day alone was made on that day: that is no change.
  const isChange = item.version > 1 || startOf(versionCreated, zone) >= endOf(published, zone);
  return isChange ? versionCreated : undefined;
}

/** The changes that the sender tells of, after those that the draft had, each once; none dated before it was published. */
export function correctionsOf(
  item: WireItem,
  published: Time,
  zone: string,
  earlier: readonly Correction[],
): Correction[] {
  const corrections = [...earlier];
  for (const { kind, what, date } of item.corrections) {
    const told = [date, item.versionCreated, item.updated, item.published].find(isDayOrMoment) ?? published;
    const correction = { kind, date: notBefore(published, told, zone), what: lineOf(what) ?? PLAIN_WORDS[kind] };
    if (!corrections.some((one) => isSame(one, correction))) corrections.push(correction);
  }
  return corrections;
}

/** The withdrawal of an item that its sender canceled: why and when as far as it says so. */
export function withdrawalOf(item: WireItem, published: Time, zone: string): Correction {
  const said = item.corrections.findLast(({ kind }) => kind === "withdrawn");
  const own = item.frontMatter?.corrections?.findLast(({ kind }) => kind === "withdrawn");
  const [correction] = correctionsOf(
    { ...item, corrections: [said ?? own ?? { kind: "withdrawn" }] },
    published,
    zone,
    [],
  );
  return correction!;
}

function isSame(one: Correction, other: Correction): boolean {
  return one.kind === other.kind && one.date === other.date && one.what === other.what;
}

function notBefore(published: Time, time: Time, zone: string): Time {
  return endOf(time, zone) <= startOf(published, zone) ? published : time;
}

/** Whether a time is one that articles are dated by. */
export function isDayOrMoment(time: Time | undefined): time is Time {
  return time !== undefined && ["day", "minute"].includes(precisionOf(time) ?? "");
}
