import { addressClashes } from "../model/addresses.ts";
import { FOLDERS, type Kind, type UncheckedCopy } from "../model/copy.ts";
import { danglingReferences } from "../model/references.ts";
import { printPath, suggest } from "./explain.ts";
import { errorAt, type Problem } from "./problem.ts";
import type { Record } from "./record.ts";

/**
 * Checks the pieces of copy against each other: references that lead nowhere, addresses that two claim. `ids` holds
 * `kind/id` of everything in the folder, valid or not, so that one mistake is not reported again wherever it is named.
 */
export function crossCheck(copy: UncheckedCopy, records: Record[], ids: Set<string>, problems: Problem[]): void {
  const find = new Map(records.map((record) => [`${record.kind}/${record.id}`, record]));
  const report = (kind: Kind, id: string, path: (string | number)[], message: string) => {
    const { file, locate } = find.get(`${kind}/${id}`)!;
    problems.push(errorAt(file, locate(path), printPath(path), message));
  };
  for (const { kind, id, path, to, name, known } of danglingReferences(copy)) {
    if (ids.has(`${to}/${name}`)) continue;
    const where = to in FOLDERS ? `in ${to}/` : `in ${to}.yaml`;
    report(
      kind,
      id,
      path,
      `nothing ${where} has the id "${name}"; ${suggest(name, known) ?? "add it there or mend the id"}`,
    );
  }
  for (const { kind, id, path, address, takenBy } of addressClashes(copy)) {
    report(kind, id, path, `the address ${address} belongs to ${takenBy}; choose another`);
  }
}
