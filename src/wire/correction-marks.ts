import type { WireCorrection } from "./item.ts";
import type { Told } from "./told.ts";

/** What agencies write before a headline (https://www.ap.org/the-definitive-source/, Reuters' Handbook): `UPDATE 2-`, `CORRECTED-`, `REFILE-`. */
const MARK =
  /^(?:(?:(?:UPDATE|WRAPUP|ADVANCER)\s+\d{1,2}|(?:RPT|REPEAT)(?:\s*-\s*UPDATE\s+\d{1,2})?|(CORRECTED|CORRECTION|CORRECTS)|(REFILE|REFILED|REFILES)|(WITHDRAWN|WITHDRAWAL))(?:\s+\d{1,2})?\s*(?:-|–|—|:)+\s*)(?=\S)/;

type Kind = WireCorrection["kind"];

/** A headline without the marks before it, and the kinds of correction that they tell of. */
export function withoutMarks(headline: string): { headline: string; kinds: Kind[] } {
  const kinds: Kind[] = [];
  let rest = headline;
  for (let found = MARK.exec(rest); found; found = MARK.exec(rest)) {
    if (found[1]) kinds.push("corrected");
    if (found[2]) kinds.push("refiled");
    if (found[3]) kinds.push("withdrawn");
    rest = rest.slice(found[0].length);
  }
  return { headline: rest, kinds };
}

/** How notes to editors begin that tell of a change: AP's `CORRECTS`, AFP's `CORRECTION:`, Reuters' `(Corrects …)`, dpa's `Berichtigung`. */
const NOTES: [Kind, RegExp][] = [
  ["withdrawn", /^[\s("[*]*(?:withdraw[ns]?|withdrawal|(?:mandatory\s+|bulletin\s+)?kill|eds?:\s*kill)\b/i],
  ["refiled", /^[\s("[*]*(?:refile[sd]?|refiling)\b/i],
  ["corrected", /^[\s("[*]*(?:eds?:\s*|in \w+\.? \d+ \w+, )?(?:correct(?:s|ed|ion|ing)?|corrige|corrigé|rectifi\w*|berichtigung|корректир\w*)(?=$|[\s:.,;–—-])/iu],
];

/** The kind of correction that a note to editors tells of, or undefined. */
export function correctionKindOf(note: string): Kind | undefined {
  return NOTES.find(([, pattern]) => pattern.test(note))?.[0];
}

/** The corrections that an item tells of: as such, in its notes to editors, or before its headline. */
export function correctionsIn(told: Told, marked: { kinds: Kind[] }): WireCorrection[] {
  const date = told.versionCreated;
  const noted = told.edNotes.flatMap((note): WireCorrection[] => {
    const kind = correctionKindOf(note);
    return kind ? [{ kind, what: note.replace(/\n+/g, " "), date }] : [];
  });
  const corrections = [...told.corrections.map((one) => ({ date, ...one })), ...noted];
  for (const kind of marked.kinds) {
    if (!corrections.some((one) => one.kind === kind)) corrections.push({ kind, date });
  }
  // What has its words stands for the same kind without any.
  return corrections.filter(
    (one, at) =>
      one.what !== undefined ||
      !corrections.some((other, there) => other.kind === one.kind && (other.what !== undefined || there < at)),
  );
}
