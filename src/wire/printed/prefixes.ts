import type { WireItem } from "../item.ts";

/** What a headline says before its words: `UPDATE 3-`, `CORRECTED-`, `WITHDRAWN-`, `URGENT`, `ANALYSIS-`. */
export type Prefixed = Pick<WireItem, "version" | "status" | "urgency"> & {
  /** The headline without prefixes, which stays the same in all versions. */
  bare: string;
  /** The headline for readers: what kind of piece it is (`Analysis: `) stays. */
  headline: string;
  kind?: "corrected" | "refiled" | "withdrawn";
  isUpdate: boolean;
  /** Prefixes that no field holds, as printed. */
  dropped: string[];
  /** What asks editors to decide: an advisory is no story. */
  advisory?: string;
};

const MARK = String.raw`(?:\s*[-–—:/*]+\s*|\s*$)`;
/** A prefix that a mark ends. */
const marked = (words: string) => new RegExp(`^(?:\\*+\\s*)?(?:${words})${MARK}`, "u");
/** One that a blank may end too, unless all is in capitals: `FLASH FLOODS HIT` is no flash. */
const prefix = (words: string) =>
  new RegExp(`^(?:\\*+\\s*)?(?:${words})(?:${MARK}|\\s+(?!\\p{Lu}{2,}(?!\\p{L}))(?=\\S))`, "u");

const UPDATE = prefix(
  String.raw`(?:UPDATE|WRAPUP|WRAP|LEAD|ROUNDUP)[\s-]?(\d{1,2})|(\d{1,2})(?:ST|ND|RD|TH|st|nd|rd|th)\s(?:LEAD|LD|UPDATE|ROUNDUP|WRITETHRU)`,
);
const UPDATED = marked("UPDATED?|LEAD|ADDS|RECASTS");
const CORRECTED = prefix("CORRECT(?:ED|ION(?: TO)?|S)(?: \\(OFFICIAL\\))?|CORREX|BERICHTIGUNG|CORRECCIÓN");
const REFILED = prefix("REFILE[DS]?|RESEND(?:ING)?");
const WITHDRAWN = marked("(?:STORY )?WITHDRAWN|WITHDRAWAL|WITHDRAWS|MANDATORY KILL|(?:BULLETIN )?KILL|CANCEL+ED");
const KILL = prefix("KILL(?:[ .]+KILL)+");
const WITHHELD = marked("HOLD(?:[ .]+HOLD)*|HOLD FOR RELEASE");
const URGENT: [RegExp, number][] = [
  [marked("FLASH|NEWSFLASH|SNAP"), 1],
  [prefix("BREAKING(?: NEWS)?|URGENT|EILMELDUNG|СРОЧНО|МОЛНИЯ"), 2],
  [marked("ALERT|BULLETIN"), 2],
];
const REPEATED = marked("(?:RPT|REPEAT(?:S|ED)?|ROUNDUP|WRAP-?UP)(?:-RPT)?");
const LABEL =
  /^(EXCLUSIVE|ANALYSIS|FACTBOX|EXPLAINER|TIMELINE|INTERVIEW|INSIGHT|FEATURE|OBITUARY|PROFILE|PREVIEW|Q&A|OPINION|COMMENTARY|COLUMN|FOCUS|POLL|SCENARIOS|INSTANT VIEW|QUOTES|WITNESS)(?:\s(\d{1,2}))?\s*[-–—:/]+\s*/u;
const ADVISORY = marked("(?:EDITORS'? )?ADVISORY|MEDIA ADVISORY|NOTE TO EDITORS");

/** A withdrawal is newer than every update: an item that no longer stands never comes back by an old copy of it. */
const LAST_VERSION = 1_000_000;

/** How far a version that mends one lies above it. */
export const HALF_STEP = 0.5;

/**
 * Parts a headline from its prefixes, in whatever order. Version: 0 the first, n that of `UPDATE n-`; `REFILE-` and `CORRECTED-`
 * lie half a step behind what they mend, so that the next update is newer. Urgency as in IPTC's: 1 a flash, 2 an urgent item.
 */
export function cutPrefixes(printed: string): Prefixed {
  const found: Prefixed = { bare: "", headline: "", version: 0, status: "usable", isUpdate: false, dropped: [] };
  let rest = printed.trim();
  let label = "";
  const take = (pattern: RegExp): RegExpExecArray | null => {
    const match = pattern.exec(rest);
    if (match) rest = rest.slice(match[0].length).trim();
    return match;
  };
  for (let before = ""; before !== rest;) {
    before = rest;
    const update = take(UPDATE) ?? take(UPDATED);
    if (update) {
      found.isUpdate = true;
      found.version = Math.max(found.version, Number(update[1] ?? update[2] ?? 1));
    } else if (take(CORRECTED)) found.kind = "corrected";
    else if (take(REFILED)) found.kind ??= "refiled";
    else if (take(WITHDRAWN) ?? take(KILL)) found.status = "canceled";
    else if (take(WITHHELD)) found.status = "withheld";
    else if (take(ADVISORY)) found.advisory = before;
    else if (take(REPEATED)) found.dropped.push(before.slice(0, before.length - rest.length));
    else {
      const labelled = take(LABEL);
      label ||= labelOf(labelled);
      found.version = Math.max(found.version, Number(labelled?.[2] ?? 0));
    }
    for (const [pattern, urgency] of URGENT) {
      const urgent = take(pattern);
      if (urgent) found.urgency = Math.min(found.urgency ?? 9, urgency);
    }
  }
  if (found.kind) found.version += HALF_STEP;
  const whole = { ...found, bare: rest, headline: label + rest };
  return whole.status === "canceled" ? withdrawnBy(whole) : whole;
}

/** The same of an item that its sender withdraws. */
export function withdrawnBy(prefixed: Prefixed): Prefixed {
  return { ...prefixed, status: "canceled", kind: "withdrawn", version: prefixed.version + LAST_VERSION };
}

const labelOf = (match: RegExpExecArray | null) =>
  match ? `${match[1]!.slice(0, 1)}${match[1] === "Q&A" ? "&A" : match[1]!.slice(1).toLowerCase()}: ` : "";
