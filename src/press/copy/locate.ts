import { join } from "node:path";
import { FOLDERS } from "../../model/copy.ts";
import { readTextSync } from "./files.ts";
import { mentionsIn, type Mention } from "./find-in-body.ts";
import { cutFrontMatter, type FrontMatter } from "./front-matter.ts";
import { START } from "./problem.ts";
import { placeInBody } from "./read-copy.ts";
import type { Record } from "./record.ts";
import { readYaml, type Path, type Place, type Yaml } from "./yaml.ts";

/** A file that is looked into: its metadata, and, of a Markdown file, its parts and the links of its body. */
type Opened = { file: string; yaml: Yaml; cut: FrontMatter | undefined; mentions?: Mention[] };

/**
 * Finds places in files that were read before, perhaps by an earlier build: a place is looked up only when there is
 * something to report, so that the common case keeps neither text nor positions. The last file is kept: problems come in heaps.
 */
export class Locator {
  readonly #folder: string;
  #last: Opened | undefined;

  constructor(folder: string) {
    this.#folder = folder;
  }

  /** Where a field of a record stands. */
  field({ kind, id, file }: Pick<Record, "kind" | "id" | "file">, path: Path): Place {
    const { yaml, cut } = this.#open(file);
    if (kind in FOLDERS) return cut ? yaml.locate(path) : START;
    return yaml.locate(kind === "masthead" ? path : [id, ...path]);
  }

  /** Where a link or a picture stands in a record's body: of those with one address, the `nth`, counted from 0. */
  inBody({ file }: Pick<Record, "file">, kind: Mention["kind"], address: string, nth: number): Place {
    const opened = this.#open(file);
    if (!opened.cut) return START;
    opened.mentions ??= mentionsIn(opened.cut.body);
    const same = opened.mentions.filter((mention) => mention.kind === kind && mention.address === address);
    return placeInBody(opened.cut, (same[nth] ?? same.at(-1))?.offset ?? 0);
  }

  #open(file: string): Opened {
    if (this.#last?.file === file) return this.#last;
    let text = "";
    try {
      text = readTextSync(join(this.#folder, file));
    } catch {
      // A file that went away since it was read has no lines to show.
    }
    const cut = file.endsWith(".md") ? cutFrontMatter(text) : undefined;
    const yaml = cut ? readYaml(cut.yaml, cut.yamlLine) : readYaml(file.endsWith(".md") ? "" : text);
    return (this.#last = { file, yaml, cut });
  }
}
