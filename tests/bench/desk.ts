import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { writeSpecimen, type SpecimenArticle } from "../specimen/specimen.ts";
import { pageOf, printArticle, survey } from "./articles.ts";
import { changedTemplate, correction, newArticle, type Change } from "./changes.ts";
import { lackOf, requireWords, type Output } from "./output.ts";
import { putAside, removeAll, write } from "./scratch.ts";
import { copyProject } from "./workspace.ts";

const TEMPLATE = "src/layouts/ArticleLayout.astro";

/** An article so far from the newest is corrected: off the front page, as most are when a mistake is found. */
const CORRECTED = 40;

/** A copy of the project with a specimen publication, where changes are made and undone, and that knows what they must come to. */
export class Desk {
  readonly out: string;
  readonly #folder: string;
  readonly #recent: SpecimenArticle[];
  readonly #all: ReadonlyMap<string, number>;
  /** The pages that the edition must have now, and what the last change must have put on which. */
  #pages: Map<string, number>;
  #sought: [page: string, words: string][] = [];
  /** What changed files held before; undefined for those that were not there. */
  readonly #before = new Map<string, string | undefined>();

  constructor(folder: string, count: number) {
    this.#folder = folder;
    this.out = join(folder, "dist");
    copyProject(folder);
    writeSpecimen(join(folder, "src/content"), count);
    const { pages, recent } = survey(count);
    [this.#all, this.#pages, this.#recent] = [pages, new Map(pages), recent];
  }

  /** Undoes all changes, and makes the builds forget everything: the edition, the press, Astro and Vite. */
  reset(): void {
    putAside(this.#folder, "dist", ".dist.press", ".astro", "node_modules/.astro", "node_modules/.vite");
    for (const [file, text] of this.#before) {
      if (text === undefined) removeAll(file);
      else writeFileSync(file, text);
    }
    this.#before.clear();
    this.#pages = new Map(this.#all);
    this.#sought = [];
  }

  /** Writes one new article. */
  addArticle(round: number): void {
    this.#put(newArticle(this.#recent.at(-1)!, round));
  }

  /** Corrects one article. */
  correct(round: number): void {
    const today = this.#recent.at(-1)!.fields.published;
    this.#put(correction(this.#recent.at(-CORRECTED - round) ?? this.#recent[0]!, today, round));
  }

  /** Changes the template of all articles. */
  changeTemplate(round: number): void {
    const file = join(this.#folder, TEMPLATE);
    const { text, words } = changedTemplate(readFileSync(file, "utf8"), round);
    this.#write(file, text);
    this.#sought = [...this.#pages.keys()].map((page) => [page, words]);
  }

  /** Throws unless an edition has every page and shows the last change. */
  check(output: Output): void {
    const lack = lackOf(output, this.#pages);
    if (lack) throw new Error(lack);
    if (!output.get("edition.json")) throw new Error("no manifest");
    for (const [page, words] of this.#sought) requireWords(this.out, page, words);
  }

  #put({ article, words }: Change): void {
    const page = pageOf(article.file);
    this.#write(join(this.#folder, "src/content", article.file), printArticle(article));
    this.#pages.set(page, Buffer.byteLength(article.body));
    this.#sought = [[page, words]];
  }

  #write(file: string, text: string): void {
    if (!this.#before.has(file)) this.#before.set(file, existsSync(file) ? readFileSync(file, "utf8") : undefined);
    write(file, text);
  }
}
