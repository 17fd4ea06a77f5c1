import { addressClashes, addressesOf } from "../model/addresses.ts";
import { FOLDERS, type Kind, type UncheckedCopy } from "../model/copy.ts";
import { danglingReferences } from "../model/references.ts";
import { breachesOf } from "../model/rules.ts";
import { bodyProblems, type Shelf } from "./check-body.ts";
import { printPath, suggest } from "./explain.ts";
import { Locator } from "./locate.ts";
import { errorAt, type Problem } from "./problem.ts";
import type { Record } from "./record.ts";

/**
 * Checks the pieces of copy against each other and against the house rules. One mistake is reported once: a reference to
 * a piece that is there but broken is no second problem.
 */
export function crossCheck(copy: UncheckedCopy, records: Record[], shelf: Shelf): Problem[] {
  const problems: Problem[] = [];
  const locator = new Locator(shelf.folder);
  const find = new Map(records.map((record) => [`${record.kind}/${record.id}`, record]));
  const report = (
    kind: Kind,
    id: string,
    path: (string | number)[],
    message: string,
    severity: Problem["severity"] = "error",
  ) => {
    const record = find.get(`${kind}/${id}`)!;
    const whole = kind in FOLDERS || kind === "masthead" || path[0] === id ? path : [id, ...path];
    problems.push({ ...errorAt(record.file, locator.field(record, path), printPath(whole), message), severity });
  };
  for (const { kind, id, path, to, name, known } of danglingReferences(copy)) {
    if (shelf.ids.has(`${to}/${name}`)) continue;
    const where = to in FOLDERS ? `in ${to}/` : `in ${to}.yaml`;
    const remedy = suggest(name, known) ?? "add it there or mend the id";
    report(kind, id, path, `nothing ${where} has the id "${name}"; ${remedy}`);
  }
  for (const { kind, id, path, address, takenBy } of addressClashes(copy)) {
    report(kind, id, path, `the address ${address} belongs to ${takenBy}; choose another`);
  }
  const zone = copy.masthead?.timeZone ?? "UTC";
  for (const text of copy.articles.values()) {
    for (const { path, message, severity } of breachesOf(text, zone, shelf.pressTime)) {
      report("articles", text.id, path, message, severity);
    }
  }
  const addresses = addressesOf(copy);
  for (const record of records) problems.push(...bodyProblems(record, copy, addresses, shelf, locator));
  return problems;
}
