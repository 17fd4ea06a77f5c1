import type { ArticleCopy } from "../../model/article-copy.ts";
import type { Text, UncheckedCopy } from "../../model/copy.ts";
import { isPublished, releaseOf } from "../../model/embargo.ts";
import { startOf } from "../../model/time.ts";
import { Locator } from "./locate.ts";
import { acceptedOf, LOCK_FILE, type Accepted, type Lock } from "./lock.ts";
import { errorAt, START, type Problem } from "./problem.ts";
import type { Path } from "./yaml.ts";

const ACCEPT = "npm run desk -- accept";

/**
 * What changed after publication without a word to readers: a text that is not what was accepted, with neither a later `updated`
 * nor one more correction; a notice that was taken back; an article that is gone. A renamed article is held against what was
 * accepted under its old path. What is new or told is a warning until it is accepted; what was accepted then is not compared
 * again, so that a second change before that goes with the first. `ids` has `kind/id` of pieces that are there but may not be
 * readable; their own problem is enough.
 */
export function silentChanges(
  folder: string,
  copy: UncheckedCopy,
  lock: Lock,
  pressTime: number,
  ids: ReadonlySet<string> = new Set(),
): Problem[] {
  const zone = copy.masthead?.timeZone ?? "UTC";
  const locator = new Locator(folder);
  const problems: Problem[] = [];
  const renamed = new Map([...copy.articles.values()].flatMap((text) => text.data.formerly.map((old) => [old, text])));
  const silent = new Set<string>();
  const waiting = new Set<string>();
  for (const { id, data } of copy.articles.values())
    if (isPublished(data, pressTime, zone) && !lock.has(id)) waiting.add(id);
  for (const [id, accepted] of lock) {
    const text = copy.articles.get(id) ?? renamed.get(`/${id}/`);
    if (!text && ids.has(`articles/${id}`)) continue;
    if (!text || !isStillOut(text, accepted, pressTime, zone)) {
      const message = `the article ${id} was published and is gone; withdraw it with a correction, name the old path in formerly of its new file, or run ${ACCEPT}`;
      problems.push(errorAt(LOCK_FILE, START, "", message));
      continue;
    }
    if (!isPublished(text.data, pressTime, zone)) continue;
    const current = acceptedOf(text, zone);
    if (current.hash !== accepted.hash) waiting.add(text.id);
    const wrong = breachOf(accepted, current, zone);
    if (!wrong || silent.has(text.id)) continue;
    silent.add(text.id);
    const file = `articles/${text.id}.md`;
    const place = locator.field({ kind: "articles", id: text.id, file }, wrong.path);
    problems.push(errorAt(file, place, "", wrong.message));
  }
  const told = [...waiting].filter((id) => !silent.has(id));
  if (told.length > 0) {
    const rest = told.length > 3 ? ` and ${told.length - 3} more` : "";
    const message = `what readers see of ${told.slice(0, 3).join(", ")}${rest} is not recorded yet; run ${ACCEPT}`;
    problems.push({ ...errorAt(LOCK_FILE, START, "", message), severity: "warning" });
  }
  return problems;
}

/** Whether an accepted article is out, or was out and is not yet at an earlier press time: not when it was held back since. */
export function isStillOut(
  { data }: Text<ArticleCopy>,
  { release }: Accepted,
  pressTime: number,
  zone: string,
): boolean {
  return isPublished(data, pressTime, zone) || releaseOf(data, zone) <= Date.parse(release);
}

function breachOf(before: Accepted, now: Accepted, zone: string): { path: Path; message: string } | undefined {
  if (before.corrections.some((correction) => !now.corrections.includes(correction))) {
    const message = `a correction that readers were shown was reworded or taken back; put it back, and add another where it was wrong, or run ${ACCEPT}`;
    return { path: ["corrections"], message };
  }
  const [was, is] = [before, now].map(({ updated }) => (updated === "-" ? -Infinity : startOf(updated, zone)));
  if (is! < was!) {
    return {
      path: ["updated"],
      message: `updated was ${before.updated} and goes back; give the time of the last change, or run ${ACCEPT}`,
    };
  }
  if (now.hash === before.hash || is! > was! || now.corrections.length > before.corrections.length) return undefined;
  const remedy = `tell readers with updated or a correction; where it is no change for them, run ${ACCEPT}`;
  return { path: ["headline"], message: `the text changed after publication in silence; ${remedy}` };
}
