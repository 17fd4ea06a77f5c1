import { articleCopySchema } from "../../model/article-copy.ts";
import { permalink } from "../../model/permalink.ts";
import type { Notebook } from "../notebook.ts";
import type { Told } from "../structured/told.ts";
import { Unreadable } from "../unreadable.ts";
import { schemeOf } from "../markdown/address.ts";
import { checkNesting } from "./nesting.ts";
import type { Words } from "./words.ts";

const SCHEMA = permalink.api("schema/article");

/** Whether a description is the front matter that a Dateline adds to its articles: its role is the address of that schema. */
export function isFrontMatter({ role, contentType }: Words): boolean {
  return role.endsWith(`/${SCHEMA}`) && contentType === "application/json" && /^https?$/.test(schemeOf(role) ?? "");
}

/** The front matter of an article of a Dateline's own, whole; every fault of it refuses the item, for then a field would be lost. */
export function ownArticleIn(descriptions: Words[], notebook: Notebook): Told["own"] {
  const own = descriptions.find(isFrontMatter);
  if (!own) return undefined;
  const parsed = articleCopySchema.safeParse(frontMatterIn(own));
  if (!parsed.success) {
    for (const { path, message } of parsed.error.issues) {
      const field = ["frontMatter", ...path].join(".");
      notebook.refuse(own.spot, field, `${message}; the front matter is not one that this Dateline writes`);
    }
    return undefined;
  }
  const frontMatter = frontMatterIn(own) as NonNullable<Told["own"]>["frontMatter"];
  return { frontMatter, house: own.role.slice(0, -SCHEMA.length) };
}

function frontMatterIn({ value, spot }: Words): unknown {
  try {
    checkNesting(value, 1);
    return JSON.parse(value);
  } catch (error) {
    const reason = error instanceof Error ? error.message : "";
    throw new Unreadable(spot, "frontMatter", `the front matter is no JSON: ${reason.slice(0, 200)}`);
  }
}
