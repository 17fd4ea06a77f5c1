import { Temporal } from "temporal-polyfill";

/**
 * Offsets of abbreviations that mean one zone (as in RFC 5322, section 4.3, and tz's own names). CST, IST and AST mean several
 * and are left out; BST is British in news copy.
 */
const OFFSETS: Record<string, string> = {
  Z: "Z",
  GMT: "Z",
  UTC: "Z",
  UT: "Z",
  WET: "+00:00",
  BST: "+01:00",
  WEST: "+01:00",
  CET: "+01:00",
  MEZ: "+01:00",
  MESZ: "+02:00",
  CEST: "+02:00",
  EET: "+02:00",
  EEST: "+03:00",
  MSK: "+03:00",
  TRT: "+03:00",
  HKT: "+08:00",
  SGT: "+08:00",
  JST: "+09:00",
  KST: "+09:00",
  AEST: "+10:00",
  AEDT: "+11:00",
  NZST: "+12:00",
  NZDT: "+13:00",
  EST: "-05:00",
  EDT: "-04:00",
  CDT: "-05:00",
  MST: "-07:00",
  MDT: "-06:00",
  PST: "-08:00",
  PDT: "-07:00",
};

/** Names of zones whose offset is that of the day. */
const ZONES: Record<string, string> = {
  ET: "America/New_York",
  CT: "America/Chicago",
  MT: "America/Denver",
  PT: "America/Los_Angeles",
  "EASTERN TIME": "America/New_York",
  "PACIFIC TIME": "America/Los_Angeles",
  "MOSCOW TIME": "Europe/Moscow",
  "LONDON TIME": "Europe/London",
};

/** A time of day as printed: `14:30`, and its zone (`Z`, `+03:00`) where that is known; `end` is where the text goes on. */
export type Clock = { time: string; zone?: string; unknownZone?: string; end: number };

const TIME =
  /[\s,T@-]*(?:at |à |um |в )?(?:(\d{1,2})[:.h](\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?|([01]\d|2[0-3])([0-5]\d)(\d{2})?(?!\d)(?=\s*(?:hrs|hours)?\s*\(?(?:Z|GMT|UTC|[A-Z]{2,4}\b|[+-]\d))|(\d{1,2})(?=\s*[ap]\.?m))(?:\s*([ap])\.?m\.?)?(?:\s*(?:hrs|hours|Uhr))?/iy;
const ZONE =
  /\s*\(?(?:(?:GMT|UTC)?([+-])(\d{1,2})(?::?(\d{2}))?(?!\d)|(eastern time|pacific time|moscow time|london time)|([A-Z]{1,5})(?![\p{L}\d]))\)?/iuy;

/** Reads a time of day with its zone, where one stands at this place after a date; `day` (`YYYY-MM-DD`) tells summer time. */
export function readClock(text: string, at: number, day: string): Clock | undefined {
  TIME.lastIndex = at;
  const found = TIME.exec(text);
  if (!found) return undefined;
  const half = found[8]?.toLowerCase();
  let hour = Number(found[1] ?? found[4] ?? found[7]);
  const minute = found[2] ?? found[5] ?? "00";
  const second = found[3] ?? found[6];
  if (half && (hour < 1 || hour > 12)) return undefined;
  if (half) hour = (hour % 12) + (half === "p" ? 12 : 0);
  if (hour > 23 || Number(minute) > 59 || Number(second ?? 0) > 59) return undefined;
  const time = `${String(hour).padStart(2, "0")}:${minute}${second === undefined ? "" : `:${second}`}`;

  ZONE.lastIndex = TIME.lastIndex;
  const zone = ZONE.exec(text);
  if (!zone) return { time, end: TIME.lastIndex };
  const [printed, sign, hours, minutes = "00", ofDay, name] = zone;
  const end = ZONE.lastIndex;
  if (sign) {
    // No place on earth is farther from UTC than 14 hours.
    const isReal = Number(hours) <= 14 && Number(minutes) <= 59;
    return isReal
      ? { time, zone: `${sign}${hours!.padStart(2, "0")}:${minutes}`, end }
      : { time, unknownZone: printed.trim(), end };
  }
  const key = (ofDay ?? name!).toUpperCase();
  const region = ZONES[key];
  if (region) return { time, zone: Temporal.PlainDateTime.from(`${day}T${time}`).toZonedDateTime(region).offset, end };
  if (OFFSETS[key]) return { time, zone: OFFSETS[key], end };
  // A word in small letters is text; one in capitals would be a zone that is not known.
  return /^[A-Z]{2,5}$/.test(name!) ? { time, unknownZone: printed.trim(), end } : { time, end: TIME.lastIndex };
}
