import type { Head } from "./head.ts";
import type { Line } from "./line.ts";

/** What a sender says that a version changes, and how many lines say it. */
export type Change = { kind: "corrected" | "refiled" | "withdrawn" | "updated" | "note"; what: string; taken: number };

/** `This April 2 story has been`: how sentences on a version begin that name the story first. */
const STORY = String.raw`(?:this|the)\b[^.]{0,60}?\b(?:story|report|item|article|version|headline)s?\b[^.]{0,60}?\b(?:is|are|was|were|has been|have been) (?:hereby )?`;

const KINDS: [RegExp, Change["kind"]][] = [
  [new RegExp(`^${STORY}corrected`, "i"), "corrected"],
  [new RegExp(`^${STORY}(?:refiled|resent)`, "i"), "refiled"],
  [new RegExp(`^${STORY}(?:withdrawn|killed|retracted)`, "i"), "withdrawn"],
  [new RegExp(`^${STORY}(?:updated|rewritten|recast)`, "i"), "updated"],
  [/^(?:this )?(?:corrects?|corrected|correcting|correction)\b/i, "corrected"],
  [/^(?:refiles?|refiled|resends?|repeats?)\b/i, "refiled"],
  [/^(?:withdraws?|withdrawn|kills?)\b/i, "withdrawn"],
  [
    /^(?:adds?|updates?|updated|updating|recasts?|writes? through|writethr(?:u|ough)|changes?|releads?|tops?)\b/i,
    "updated",
  ],
  [/^(?:eds?|editors?['’]?s? note|editors|note to editors|attn|attention)\b[:\s]/i, "note"],
];
/** An explanation is a few lines, not a text. */
const LONGEST = 8;

/** Takes what a sender says of a version into the head. */
export function takeChange(head: Head, { kind, what }: Change): void {
  if (kind === "note") head.editorialNotes.push(what);
  else head.changes.push({ kind, what });
}

/** Reads a sentence in brackets that explains a version, over the text: `(Corrects paragraph 3 to say Tuesday)`, on one line or several. */
export function changeOf(lines: Line[], at: number): Change | undefined {
  const line = lines[at]!;
  const open = /^[([]+\s*/.exec(line.text)?.[0].length;
  if (open === undefined) return undefined;
  const kind = KINDS.find(([pattern]) => pattern.test(line.text.slice(open)))?.[1];
  if (kind === undefined) return undefined;
  let text = "";
  for (let taken = 1; taken <= LONGEST; taken++) {
    const next = lines[at + taken - 1];
    if (!next || next.text === "") return undefined;
    text += ` ${next.text}`;
    if (/[)\]]\.?$/.test(next.text)) return { kind, what: text.replace(/^[\s([]+|[\s)\].]+$/g, ""), taken };
  }
  return undefined;
}
