import { stringify } from "yaml";
import type { z } from "zod";
import { articleCopySchema } from "../../model/article-copy.ts";
import { bodyOf } from "./body.ts";
import { dekOf } from "./dek.ts";
import { fieldsOf } from "./fields.ts";
import { cutAtWord, lineOf } from "./line.ts";
import { commentsOf, unheld, unlisted, type Note } from "./notes.ts";
import { ownFieldsOf } from "./own-fields.ts";
import { articleIdOf } from "./path.ts";
import type { DraftOptions, FrontMatter, Publication } from "./setting.ts";
import { withdrawalOf } from "./times.ts";
import { withdrawn } from "./withdrawal.ts";
import type { Remark, WireItem, WireName } from "../item.ts";

/** The longest headline that the house takes without a warning, in characters. */
const LONGEST_HEADLINE = 110;

/**
 * A draft: the id that its article asks for, its file's text, whether that is to be left out of the paper still, what there is to tell
 * of it, and what it names that no list has.
 */
export type Draft = { id: string; text: string; isDraft: boolean; remarks: Remark[]; unknown: WireName[] };

/** Why no draft was made of an item. */
export type Refusal = { refusals: Remark[] };

/**
 * Makes an item of wire copy a draft that the press accepts: front matter in the schema's order, above it as comments what an editor
 * has to decide and what no field holds, below it the text. An item that was canceled withdraws its earlier draft.
 */
export function draftOf(sent: WireItem, publication: Publication, options: DraftOptions): Draft | Refusal {
  const item = withHeadline(sent, publication.lists.masthead.language);
  const decisions = [...item.remarks.filter(({ weight }) => weight === "decide"), ...withoutEarlier(item, options)];
  const refusals = item.remarks.filter(({ weight }) => weight === "refuse");
  if (item.status === "withheld") {
    refusals.push(refusal(item, "status", "its sender withholds it; take the version that the sender releases"));
  }
  if (!options.isReview) refusals.push(...decisions);
  if (refusals.length > 0) return { refusals };
  const { masthead } = publication.lists;
  if (item.status === "canceled" && options.earlier) {
    const { id, text, published } = options.earlier;
    const correction = withdrawalOf(item, published ?? item.published, masthead.timeZone);
    const gone = withdrawn(text, correction);
    if (gone !== undefined)
      return { id, text: gone, isDraft: options.earlier.isDraft ?? false, remarks: [], unknown: [] };
    return { refusals: [refusal(item, "draft", `the front matter of its draft ${id} cannot be read; mend it there`)] };
  }
  const { body, notes: ofBody } = bodyOf(item.body, masthead.url, options.pictures, item.frontMatter !== undefined);
  const make = item.frontMatter ? ownFieldsOf : fieldsOf;
  const { fields, unknown, notes } = make(item, body, publication, options);
  const isDraft = decisions.length > 0 || !options.isReady;
  const whole: Partial<FrontMatter> = { ...fields, draft: isDraft || undefined };
  const issues = articleCopySchema.safeParse(whole).error?.issues ?? [];
  if (issues.length > 0) {
    return { refusals: issues.map((issue) => refusal(item, issue.path.join(".") || "item", explained(issue, whole))) };
  }
  const told = [...unheld(item), ...notes, ...ofBody];
  // The report lists these names once for all items.
  const missing = item.frontMatter ? [] : unknown.map(unlisted);
  const remarks = item.remarks.filter(({ weight }) => weight === "note");
  const { headline, published } = fields as FrontMatter;
  return {
    id: options.earlier?.id ?? articleIdOf(item, headline, published, masthead.timeZone),
    text: `---\n${commentsOf(decisions, [...told, ...missing], remarks)}${yamlOf(whole)}---\n${body && `\n${body}\n`}`,
    isDraft,
    remarks: [...decisions, ...told.map((note) => noted(item, note)), ...remarks],
    unknown,
  };
}

/** An item with a headline: where its sender gave none, one to be decided on, made of its text. */
function withHeadline(item: WireItem, language: string): WireItem {
  if (item.frontMatter || item.status === "canceled" || lineOf(item.headline) !== undefined) return item;
  const headline = cutAtWord(dekOf(item.body, language) ?? lineOf(item.slug) ?? "No headline", LONGEST_HEADLINE);
  const message = "there is none; write one, or take the item with --review and decide on a headline made of its text";
  return {
    ...item,
    headline,
    remarks: [...item.remarks, { ...item.spot, weight: "decide", field: "headline", message }],
  };
}

/** What is to be decided of an item that withdraws what never was a draft. */
function withoutEarlier(item: WireItem, { earlier }: DraftOptions): Remark[] {
  // An article of a Dateline's own comes whole, with why it was withdrawn.
  const isOwn = item.frontMatter?.corrections?.some(({ kind }) => kind === "withdrawn") ?? false;
  if (item.status !== "canceled" || earlier || isOwn) return [];
  const message =
    "its sender canceled it, and no draft of it is here to be withdrawn; leave it out, or take it with --review";
  return [{ ...item.spot, weight: "decide", field: "status", message }];
}

/** What is wrong with a field, to somebody who can mend the wire copy. */
function explained({ path, message }: z.core.$ZodIssue, fields: Partial<FrontMatter>): string {
  const isMissing = path.length === 1 && fields[path[0] as keyof FrontMatter] === undefined;
  return isMissing ? "is missing; give it in the wire copy" : message;
}

/** Fields as YAML in the order of the schema; those without a value and empty lists are left out. */
function yamlOf(fields: Partial<FrontMatter>): string {
  const given = (Object.keys(articleCopySchema.shape) as (keyof FrontMatter)[])
    .map((field) => [field, fields[field]] as const)
    .filter(([, value]) => value !== undefined && !(Array.isArray(value) && value.length === 0));
  return stringify(Object.fromEntries(given), { lineWidth: 0, aliasDuplicateObjects: false });
}

function refusal({ spot }: WireItem, field: string, message: string): Remark {
  return { ...spot, weight: "refuse", field, message };
}

function noted({ spot }: WireItem, { field, message }: Note): Remark {
  return { ...spot, weight: "note", field, message };
}
