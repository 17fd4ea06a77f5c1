import { parseHtml } from "../markdown/html.ts";
import type { Notebook } from "../notebook.ts";
import { shown } from "../notebook.ts";
import { nitfBodyOf } from "../nitf/body.ts";
import { plainTree } from "../structured/plain-tree.ts";
import type { Told } from "../structured/told.ts";
import { parseXml } from "../xml/xml.ts";
import { markupOf, type Words } from "./words.ts";

const PREFERRED = ["html", "nitf", "plain"] as const;

/**
 * The text of an item: of the forms in which it is sent the one with the most structure, and of several texts the main one. Another text, of a
 * role that is no form of the first, is noted. Throws `Unreadable` on markup that cannot be read.
 */
export function textOf(bodies: Words[], notebook: Notebook): Told["text"] {
  const isMain = ({ role }: Words) => /^(|main|plain|full|body|story)$|html|text|nitf/i.test(role);
  const ranked = PREFERRED.flatMap((form) => bodies.filter((body) => markupOf(body) === form));
  const body = ranked.find(isMain) ?? ranked[0];
  for (const other of bodies) {
    if (other === body || isMain(other) || (body && !isMain(body) && markupOf(other) !== markupOf(body))) continue;
    notebook.note(other.spot, other.field, `a text of the role "${other.role}" was left out: ${shown(other.value)}`);
  }
  if (!body) return undefined;
  const { field, spot, value } = body;
  switch (markupOf(body)) {
    case "html":
      return { tree: parseHtml(value, spot, field, notebook), field, spot };
    case "nitf":
      return { tree: nitfBodyOf(parseXml(value.trim()), notebook, spot), field, spot };
    default:
      return { tree: plainTree(value, spot), field, spot };
  }
}
