import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import ts from "typescript";
import { expect, test } from "vitest";

const files = ["src/components", "src/layouts", "src/pages"]
  .flatMap((folder) =>
    readdirSync(folder, { recursive: true, withFileTypes: true }).map((entry) => join(entry.parentPath, entry.name)),
  )
  .filter((file) => file.endsWith(".astro"));

/** Attributes that readers see or hear. */
const READ = /^(alt|aria-label|aria-description|aria-roledescription|content|label|placeholder|summary|title)$/;

/** Values of `content` and the like that only machines read. */
const MACHINE =
  /^(default-src .*|width=device-width.*|noindex|light dark|no-referrer|website|article|summary_large_image)$/;

/** Codes of scripts (ISO 15924), which look like words. */
const SCRIPTS = /^(Arab|Cyrl|Latn)$/;

/**
 * The words that a template says by itself, outside of the tables: text between tags, strings that readers see or hear, and
 * strings with words in the front matter. Templates are read as TSX, which they nearly are.
 */
function wordsIn(template: string): string[] {
  const [, matter = "", markup = template] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(template) ?? [];
  const body = markup.replace(/<!doctype html>/i, "").replace(/<!--[\s\S]*?-->/g, "");
  const said: string[] = [];
  const note = (text: string) => {
    if (/\p{L}/u.test(text) && !SCRIPTS.test(text)) said.push(text.replace(/\s+/g, " ").trim());
  };
  walk(parsed(`<>${body}</>`), (node) => {
    if (ts.isJsxText(node)) note(node.text);
    else if (isText(node) && isRead(node)) note(node.text);
  });
  walk(parsed(matter), (node) => {
    if (ts.isImportDeclaration(node)) return false;
    if (isText(node) && /\p{L}\s+\p{L}|^\p{Lu}\p{Ll}|\p{Ll}[:,] |[:,] \p{L}/u.test(node.text)) note(node.text);
    return true;
  });
  return said;
}

function parsed(code: string): ts.SourceFile {
  return ts.createSourceFile("template.tsx", code, ts.ScriptTarget.Latest, true, ts.ScriptKind.TSX);
}

function walk(node: ts.Node, visit: (node: ts.Node) => boolean | void): void {
  if (visit(node) !== false) node.forEachChild((child) => walk(child, visit));
}

type Text = ts.StringLiteral | ts.NoSubstitutionTemplateLiteral | ts.TemplateHead | ts.TemplateMiddle | ts.TemplateTail;

function isText(node: ts.Node): node is Text {
  return ts.isStringLiteralLike(node) || ts.isTemplateHead(node) || ts.isTemplateMiddleOrTemplateTail(node);
}

/** Whether a string of the markup is for readers: in an attribute that they are told, or, in an expression, as text. */
function isRead(text: Text): boolean {
  for (let node: ts.Node = text; node.parent; node = node.parent) {
    const { parent } = node;
    if (ts.isJsxAttribute(parent)) return READ.test(parent.name.getText()) && !MACHINE.test(text.text);
    if (ts.isJsxSpreadAttribute(parent) || ts.isPropertyAssignment(parent) || ts.isCallExpression(parent)) return false;
    if (ts.isBinaryExpression(parent) && /^[!=]==$/.test(parent.operatorToken.getText())) return false;
    if (ts.isElementAccessExpression(parent)) return false;
    if (ts.isJsxExpression(parent) && !ts.isJsxAttribute(parent.parent)) return true;
  }
  return false;
}

test.each([
  ["text between tags", "<p>Key points</p>", ["Key points"]],
  ["text in an expression", `{isQuote ? <b>So</b> : "In our words"}`, ["So", "In our words"]],
  ["text in a template string", "{`${count} articles`}", ["articles"]],
  ["what is read aloud", `<nav aria-label="Sections"><img alt={x ? "A ship" : ""} /></nav>`, ["Sections", "A ship"]],
  ["a title that is handed on", "<Page title={`What changed: ${headline}`} />", ["What changed:"]],
  ["words in the front matter", `---\nconst names = { people: "People" };\n---\n<p>{names.people}</p>`, ["People"]],
  ["a sentence in the front matter", "---\nconst title = `${name}, page ${n}`;\n---\n", [", page"]],
  ["the table's words", `<p class="x">{words.by} {kind === "editors" && words.all} · {list.join(" / ")}</p>`, []],
  ["addresses and names", "<a href={`${base}corrections/`} rel=\"prev\" class:list={['a', b]}>{name}</a>", []],
])("the scan sees %s", (_name, template, found) => {
  expect(wordsIn(template)).toEqual(found);
});

test("there are templates to look at", () => {
  expect(files.length).toBeGreaterThan(20);
});

test.each(files)("%s says nothing that is not in the tables of the paper's words", (file) => {
  expect(wordsIn(readFileSync(file, "utf8"))).toEqual([]);
});
