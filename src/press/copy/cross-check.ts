import { addressBook } from "../../model/address-book.ts";
import { addressClashes } from "../../model/addresses.ts";
import { FOLDERS, type Kind, type SoundCopy } from "../../model/copy.ts";
import { danglingReferences } from "../../model/references.ts";
import { breachesOf } from "../../model/rules.ts";
import { startOf } from "../../model/time.ts";
import { translationMistakes } from "../../model/translations.ts";
import { bodyProblems, type Desk, type Shelf } from "./check-body.ts";
import { printPath, Suggestions } from "./explain.ts";
import { Locator } from "./locate.ts";
import { errorAt, type Problem } from "./problem.ts";
import type { Record } from "./record.ts";

/**
 * Checks the pieces of copy against each other and against the house rules. One mistake is reported once: a reference to
 * a piece that is there but broken, or to a list that could not be read, is no second problem.
 */
export function crossCheck(copy: SoundCopy, all: Record[], shelf: Shelf): Problem[] {
  const problems: Problem[] = [];
  const locator = new Locator(shelf.folder);
  const suggestions = new Suggestions();
  const records = new Map(all.map((record) => [`${record.kind}/${record.id}`, record]));
  const report = (
    kind: Kind,
    id: string,
    path: (string | number)[],
    message: string,
    severity: Problem["severity"] = "error",
  ) => {
    const record = records.get(`${kind}/${id}`)!;
    const whole = kind in FOLDERS || kind === "masthead" || path[0] === id ? path : [id, ...path];
    problems.push({ ...errorAt(record.file, locator.field(record, path), printPath(whole), message), severity });
  };
  for (const { kind, id, path, to, name } of danglingReferences(copy)) {
    if (shelf.unread.has(to) || shelf.ids.has(`${to}/${name}`)) continue;
    const where = to in FOLDERS ? `in ${to}/` : `in ${to}.yaml`;
    const remedy = suggestions.suggest(to, name, copy[to]) ?? "add it there or mend the id";
    report(kind, id, path, `nothing ${where} has the id "${name}"; ${remedy}`);
  }
  for (const { kind, id, path, address, takenBy } of addressClashes(copy, shelf.publicFiles)) {
    report(kind, id, path, `the address ${address} belongs to ${takenBy}; choose another`);
  }
  for (const { id, message } of translationMistakes(copy)) report("articles", id, ["translationOf"], message);
  const zone = copy.masthead?.timeZone ?? "UTC";
  const { securityExpires: expires } = copy.masthead ?? {};
  if (expires !== undefined && startOf(expires, zone) <= shelf.pressTime) {
    const message = "is over, so that there is no security.txt; give a later day, at most a year ahead";
    report("masthead", "masthead", ["securityExpires"], message, "warning");
  }
  // Sitemaps would tell search engines of a change that is still to come.
  for (const kind of ["stories", "pages"] as const)
    for (const { id, data } of copy[kind].values())
      if (data.updated !== undefined && startOf(data.updated, zone) > shelf.pressTime)
        report(kind, id, ["updated"], "lies after the press time; give the time of the change");
  for (const text of copy.articles.values()) {
    for (const { path, message, severity } of breachesOf(text, zone, shelf.pressTime)) {
      report("articles", text.id, path, message, severity);
    }
    if (text.data.draft) continue;
    for (const [n, name] of (text.data.related ?? []).entries()) {
      if (name === undefined || !copy.articles.get(name)?.data.draft) continue;
      report(
        "articles",
        text.id,
        ["related", n],
        `${name} is a draft, which no reader is shown; publish it or name another`,
        "warning",
      );
    }
  }
  let book: Map<string, string> | undefined;
  const desk: Desk = {
    ...{ copy, records, shelf, locator, suggestions },
    // Most links name files; the addresses of the whole paper are put together when one of them is asked for.
    book: () => (book ??= addressBook(copy, shelf.pressTime)),
  };
  for (const record of all) for (const problem of bodyProblems(record, desk)) problems.push(problem);
  return problems;
}
