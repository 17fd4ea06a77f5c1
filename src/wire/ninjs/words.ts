import { isBlank } from "../../model/text.ts";
import { fieldIn, objectsIn, textIn } from "./fields.ts";
import type { JsonObject } from "./json.ts";
import type { Spot } from "../item.ts";

/** One of the texts of an item: the part it plays, its format where that is told, and how its property is called. */
export type Words = { role: string; contentType: string; value: string; field: string; spot: Spot };

/**
 * The headlines, descriptions or bodies of an item: the properties `body_html`, `body_text` … of ninjs 1.x, or the list `bodies` of
 * 2.x and 3.x, in which each has a role. Empty ones are left out.
 */
export function wordsIn(item: JsonObject, single: "headline" | "description" | "body", plural: string): Words[] {
  const listed = objectsIn(item, plural).flatMap((one): Words[] => {
    const value = textIn(one, "value");
    const told = { role: textIn(one, "role") ?? "", contentType: textIn(one, "contentType", "contenttype") ?? "" };
    const spot = fieldIn(one, "value")?.spot ?? one.spot;
    return value === undefined ? [] : [{ ...told, value, field: plural, spot }];
  });
  const suffixed = [...item.fields.values()].flatMap(({ key, spot, value }): Words[] => {
    if (key !== single && !key.startsWith(`${single}_`)) return [];
    if (value.kind !== "plain" || typeof value.value !== "string" || value.value === "") return [];
    return [{ role: key.slice(single.length + 1), contentType: "", value: value.value, field: key, spot }];
  });
  return [...suffixed, ...listed].filter(({ value }) => !isBlank(value));
}

/** The first of some texts that has one of some roles, the earlier roles first; else the first of all. */
export function firstOf(words: Words[], roles: string[]): Words | undefined {
  for (const role of roles) {
    const found = words.find((one) => one.role.toLowerCase() === role);
    if (found) return found;
  }
  return words[0];
}

/** What a text is written in: HTML or NITF, as its format, its role or its tags say; else plain. */
export function markupOf({ contentType, role, value }: Words): "html" | "nitf" | "plain" | "other" {
  const told = `${contentType} ${role}`.toLowerCase();
  if (/nitf/.test(told)) return /^\s*(<\?xml[^>]*>\s*)?<(nitf|body(\.content)?)[\s>]/.test(value) ? "nitf" : "other";
  if (/html|richtext/.test(told)) return "html";
  if (/plain|text$/.test(told)) return "plain";
  if (contentType !== "" && !/xml|markdown/.test(contentType)) return "other";
  return /<(p|div|br|h[1-6]|ul|section|article|span|a)\b[^<]*>/i.test(value)
    ? "html"
    : contentType === ""
      ? "plain"
      : "other";
}
