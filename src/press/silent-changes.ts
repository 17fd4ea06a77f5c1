import type { UncheckedCopy } from "../model/copy.ts";
import { isPublished } from "../model/embargo.ts";
import { Locator } from "./locate.ts";
import { acceptedOf, LOCK_FILE, type Lock } from "./lock.ts";
import { errorAt, START, type Problem } from "./problem.ts";

const ACCEPT = "npm run desk -- accept";

/**
 * What changed after publication without a word to readers: a text that is not what was accepted, with neither a new
 * `updated` nor one more correction, and an article that is gone. What is new or told is a warning until it is accepted.
 */
export function silentChanges(folder: string, copy: UncheckedCopy, lock: Lock, pressTime: number): Problem[] {
  const zone = copy.masthead?.timeZone ?? "UTC";
  const locator = new Locator(folder);
  const problems: Problem[] = [];
  const formerly = new Set([...copy.articles.values()].flatMap(({ data }) => data.formerly));
  for (const [id, accepted] of lock) {
    const text = copy.articles.get(id);
    if (text && isPublished(text.data, pressTime, zone)) {
      const now = acceptedOf(text);
      const isTold = now.corrections > accepted.corrections || now.updated !== accepted.updated;
      if (now.hash === accepted.hash || isTold) continue;
      const file = `articles/${id}.md`;
      const place = locator.field({ kind: "articles", id, file }, ["headline"]);
      const remedy = `tell readers with updated or a correction; where it is no change for them, run ${ACCEPT}`;
      problems.push(errorAt(file, place, "", `the text changed after publication in silence; ${remedy}`));
    } else if (!formerly.has(`/${id}/`)) {
      const message = `the article ${id} was published and is gone; withdraw it with a correction, name the old path in formerly of its new file, or run ${ACCEPT}`;
      problems.push(errorAt(LOCK_FILE, START, "", message));
    }
  }
  const isNew = (id: string, hash: string) => lock.get(id)?.hash !== hash;
  const waiting = [...copy.articles.values()].filter(
    (text) => isPublished(text.data, pressTime, zone) && isNew(text.id, acceptedOf(text).hash),
  );
  const silent = new Set(problems.map(({ file }) => file));
  const told = waiting.filter(({ id }) => !silent.has(`articles/${id}.md`));
  if (told.length > 0) {
    const names = told.slice(0, 3).map(({ id }) => id);
    const rest = told.length > 3 ? ` and ${told.length - 3} more` : "";
    const message = `what readers see of ${names.join(", ")}${rest} is not recorded yet; run ${ACCEPT}`;
    problems.push({ ...errorAt(LOCK_FILE, START, "", message), severity: "warning" });
  }
  return problems;
}
