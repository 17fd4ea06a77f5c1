import { agencyIn, signedBy } from "../printed/byline.ts";
import { datelineAlone } from "../printed/dateline.ts";
import { remarkOn, takeTime, type Head } from "./head.ts";
import type { HeaderLine } from "./header-fields.ts";
import type { Line } from "./line.ts";
import { placeName } from "../printed/place-name.ts";
import { readTime } from "../printed/time.ts";

const STATUS: Record<string, Head["status"]> = {
  usable: "usable",
  withheld: "withheld",
  embargoed: "withheld",
  hold: "withheld",
  canceled: "canceled",
  cancelled: "canceled",
  withdrawn: "canceled",
  killed: "canceled",
  kill: "canceled",
};

/** Takes a line of the header into the head. What no field of an item holds, or is not of its form, becomes a remark. */
export function takeField(head: Head, line: Line, { kind, name, value }: HeaderLine, fileDay: string): void {
  if (value === "") return remarkOn(head, line, "note", kind ?? "header", `"${name}:" is empty`);
  switch (kind) {
    case undefined:
      return remarkOn(
        head,
        line,
        "note",
        "header",
        `"${name}: ${value}" is no field of a draft; keep it by hand if it matters`,
      );
    case "headline":
      if (head.headline)
        remarkOn(
          head,
          line,
          "decide",
          kind,
          `"${value}" is a second headline, after line ${head.headline.line}; delete one`,
        );
      else head.headline = { ...line, text: value };
      return;
    case "byline":
      return takeByline(head, line, value);
    case "keywords":
      head.keywords.push(...value.split(/\s*[,;|]\s*/).filter((word) => word !== ""));
      return;
    case "published":
    case "updated":
      return takeDate(head, line, kind, value, fileDay);
    case "dateline":
      return takePlaces(head, line, value);
    case "editorialNote":
      head.editorialNotes.push(value);
      return;
    case "correction":
      head.changes.push({ kind: "corrected", what: value });
      return;
    case "status":
      head.status = STATUS[value.toLowerCase()];
      return head.status ? undefined : ask(head, line, "status", `"${value}" is none of usable, withheld, canceled`);
    case "urgency":
    case "version": {
      const number = /^\d{1,6}$/.test(value) ? Number(value) : NaN;
      if (number >= 0 && (kind === "version" || (number >= 1 && number <= 9))) head[kind] = number;
      else
        remarkOn(
          head,
          line,
          "note",
          kind,
          `"${value}" is no number${kind === "urgency" ? " from 1 to 9" : ""}, so it is left out`,
        );
      return;
    }
    case "language":
      if (/^[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}$/.test(value)) head.language = value;
      else
        remarkOn(head, line, "note", kind, `"${value}" is no tag of a language such as en or pt-BR, so it is left out`);
      return;
    default:
      if (head[kind] === undefined || head[kind] === value) head[kind] = value;
      else remarkOn(head, line, "note", kind, `"${name}: ${value}" comes after "${head[kind]}", which was kept`);
  }
}

/** Takes the names of a byline, those in capitals as readers write them; a note keeps what else it says. */
export function takeByline(head: Head, line: Line, printed: string): void {
  const { names, rest } = signedBy(printed);
  head.byline.push(...names.map(placeName));
  head.provider ??= agencyIn(printed);
  if (rest.length > 0) remarkOn(head, line, "note", "byline", `"${printed}" says more than the names`);
}

function takeDate(head: Head, line: Line, kind: "published" | "updated", value: string, fileDay: string): void {
  const found = readTime(value, fileDay);
  const rest = found ? value.slice(found.end).replace(/^[\s\p{P}]+/gu, "") : value;
  if (found) takeTime(head, kind, line, found);
  else ask(head, line, kind, `"${value.slice(0, 100)}" is no date that the calendar has; write it as in 2025-04-02`);
  if (found && rest !== "") remarkOn(head, line, "note", kind, `also says "${rest.slice(0, 200)}" behind its date`);
}

function takePlaces(head: Head, line: Line, value: string): void {
  const cut = datelineAlone(value);
  const places = cut?.places ?? value.split(/\s*[/;]\s*/).map((place) => placeName(place.replace(/,.*$/, "")));
  head.dateline ??= { ...cut, places, rest: "", line };
}

function ask(head: Head, line: Line, field: string, message: string): void {
  remarkOn(head, line, "decide", field, message);
}
