import { join } from "node:path";
import { FOLDERS } from "../model/copy.ts";
import { placeOf, readTextSync } from "./files.ts";
import { cutFrontMatter } from "./front-matter.ts";
import { START } from "./problem.ts";
import { placeInBody } from "./read-copy.ts";
import type { Record } from "./record.ts";
import { readYaml, type Path, type Place } from "./yaml.ts";

/**
 * Finds places in files that were read before, perhaps by an earlier build: a place is looked up only when there is
 * something to report, so that the common case keeps neither text nor positions.
 */
export class Locator {
  readonly #folder: string;
  #last: { file: string; text: string } | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where a field of a record stands. */
  field(record: Pick<Record, "kind" | "id" | "file">, path: Path): Place {
    const text = this.text(record.file);
    if (!(record.kind in FOLDERS)) {
      return readYaml(text).locate(record.kind === "masthead" ? path : [record.id, ...path]);
    }
    const cut = cutFrontMatter(text);
    return cut ? readYaml(cut.yaml, cut.yamlLine).locate(path) : START;
  }

  /** Where some text stands in a record's body. */
  inBody(record: Pick<Record, "file">, needle: string): Place {
    const text = this.text(record.file);
    const cut = cutFrontMatter(text);
    return cut ? placeInBody(cut, needle) : placeOf(text, Math.max(0, text.indexOf(needle)));
  }

  /** A file's text as it was read, or nothing when it is no more to be read. */
  text(file: string): string {
    if (this.#last?.file === file) return this.#last.text;
    let text = "";
    try {
      text = readTextSync(join(this.#folder, file));
    } catch {
      // A file that went away since it was read has no lines to show.
    }
    this.#last = { file, text };
    return text;
  }
}
