import { isAgency } from "./agencies.ts";

const OFFICE = /^[\s,-]*(?:special |senior |own )*(?:correspondents?|reporters?|корр(?:еспондент|\.)?)\s+/iu;
const PLACELESS = /^\s*([^()/]{3,30}?)?\s*\(([^()]{2,20})\)\s*(?:[-–—]{1,3}|\.-)\s+(?=\S)/u;

/** What stands between the slashes of a dateline: the agency, and who signs for it: `TASS correspondent Ada Specimen`. */
export function splitSender(printed: string): { provider: string; by?: string } {
  const words = printed.split(" ");
  for (let count = words.length - 1; count > 0; count--) {
    const provider = words.slice(0, count).join(" ");
    const rest = words.slice(count).join(" ");
    if (isAgency(provider) && OFFICE.test(rest)) return { provider, by: rest.replace(OFFICE, "") };
  }
  return { provider: printed };
}

/** A dateline that names no place, but a known agency and perhaps a day: `April 2 (UPI) -- Text`. */
export function cutPlaceless(
  paragraph: string,
  isDate: (text: string) => boolean,
): { places: string[]; provider: string; date?: string; rest: string } | undefined {
  const found = PLACELESS.exec(paragraph.slice(0, 80));
  if (!found || !isAgency(found[2]!)) return undefined;
  const date = found[1]?.replace(/[\s,.]+$/, "");
  if (date !== undefined && !isDate(date)) return undefined;
  return { places: [], provider: found[2]!, ...(date && { date }), rest: paragraph.slice(found[0].length).trim() };
}

/** Whether two names are of one agency, by its initials where one has no more: `AP` and `The Associated Press`. */
export function isSameSender(one: string, other: string): boolean {
  const short = (name: string) =>
    /^\p{Lu}{2,5}$/u.test(name)
      ? name
      : name
          .split(/[\s-]+/)
          .filter((word) => /^\p{Lu}/u.test(word) && !/^the$/i.test(word))
          .map((word) => word.charAt(0))
          .join("");
  return one.toLowerCase() === other.toLowerCase() || (short(one) === short(other) && short(one).length > 1);
}
