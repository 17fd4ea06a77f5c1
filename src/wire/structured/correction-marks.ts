import type { WireCorrection } from "../item.ts";
import type { Told } from "./told.ts";

type Kind = WireCorrection["kind"];

/** How notes to editors begin that tell of a change: AP's `CORRECTS`, AFP's `CORRECTION:`, Reuters' `(Corrects …)`, dpa's `Berichtigung`. */
const NOTES: [Kind, RegExp][] = [
  ["withdrawn", /^[\s("[*]*(?:withdraw[ns]?|withdrawal|(?:mandatory\s+|bulletin\s+)?kill|eds?:\s*kill)\b/i],
  ["refiled", /^[\s("[*]*(?:refile[sd]?|refiling)\b/i],
  [
    "corrected",
    /^[\s("[*]*(?:eds?:\s*|in \w+\.? \d+ \w+, )?(?:correct(?:s|ed|ion|ing)?|corrige|corrigé|rectifi\w*|berichtigung|корректир\w*)(?=$|[\s:.,;–—-])/iu,
  ],
];

/** The kind of correction that a note to editors tells of, or undefined. */
export function correctionKindOf(note: string): Kind | undefined {
  return NOTES.find(([, pattern]) => pattern.test(note))?.[0];
}

/** The corrections that an item tells of: as such, in its notes to editors, or before its headline. */
export function correctionsIn(told: Told, marked: Kind | undefined): WireCorrection[] {
  const date = told.versionCreated;
  const noted = told.edNotes.flatMap((note): WireCorrection[] => {
    const kind = correctionKindOf(note);
    return kind ? [{ kind, what: note.replace(/\n+/g, " "), date }] : [];
  });
  const corrections = [...told.corrections.map((one) => ({ date, ...one })), ...noted];
  if (marked && !corrections.some(({ kind }) => kind === marked)) corrections.push({ kind: marked, date });
  // What has its words stands for the same kind without any.
  return corrections.filter(
    (one, at) =>
      one.what !== undefined ||
      !corrections.some((other, there) => other.kind === one.kind && (other.what !== undefined || there < at)),
  );
}
