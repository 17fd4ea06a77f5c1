import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { parseHTML } from "linkedom";
import type { Edition } from "./editions.ts";
import { judgeAll } from "./proof.ts";

type Node = { "@type": string } & Record<string, unknown>;
type Issue = { issueMessage: string; severity: string; rootType: string };
type Checker = { validate: (found: object) => Promise<Issue[]> };

const VALIDATOR: string = "@adobe/structured-data-validator";

/** A statement of the vocabulary about one of its own words: subject, predicate, object. */
const LINE = /^(?:<https?:\/\/schema\.org\/(\w+)>) <([^>]+)> <([^>]+)>/;

/**
 * The vocabulary of schema.org as its own site publishes it, as JSON-LD that the validator takes: types with those that they are
 * part of, and properties with the types that have them.
 */
function vocabulary(): { "@graph": object[] } {
  const folder = dirname(createRequire(import.meta.url).resolve("@vocabulary/schema"));
  const entries = new Map<string, Record<string, unknown>>();
  const add = (id: string, field: string, value: unknown) => {
    const entry = entries.get(id) ?? { "@id": `schema:${id}` };
    const before = entry[field] === undefined ? [] : [entry[field]].flat();
    entries.set(id, { ...entry, [field]: field === "@type" ? value : [...before, value] });
  };
  const short = (iri: string) => ({ "@id": iri.replace(/^https?:\/\/schema\.org\//, "schema:") });
  for (const line of readFileSync(join(folder, "schema.nq"), "utf8").split("\n")) {
    const [, id, predicate, object] = LINE.exec(line) ?? [];
    if (!id || !predicate || !object) continue;
    if (/#type$/.test(predicate) && /#Class$/.test(object)) add(id, "@type", "rdfs:Class");
    if (/#type$/.test(predicate) && /#Property$/.test(object)) add(id, "@type", "rdf:Property");
    if (/#subClassOf$/.test(predicate)) add(id, "rdfs:subClassOf", short(object));
    if (/domainIncludes$/.test(predicate)) add(id, "schema:domainIncludes", short(object));
  }
  return { "@graph": [...entries.values()] };
}

/**
 * Adobe's validator, with schema.org's vocabulary as a third party publishes it, has nothing against any graph of the edition: every
 * type and every property is one of schema.org, and breadcrumbs, pictures, people and organizations have what search engines want.
 */
export async function proveStructuredData({ folder, files }: Pick<Edition, "folder" | "files">): Promise<void> {
  // The package has no types.
  const { default: Validator } = (await import(VALIDATOR)) as { default: new (vocabulary: object) => Checker };
  const validator = new Validator(vocabulary());
  const issuesIn = (nodes: Node[]) =>
    validator.validate({ jsonld: Object.fromEntries(Map.groupBy(nodes, (node) => node["@type"])) });
  const wrong = await issuesIn([{ "@type": "NewsArticle", headlin: "x" }, { "@type": "NewsItem" }] as Node[]);
  judgeAll("the validator knows what is none of schema.org's", 2, wrong.length === 2 ? [] : [JSON.stringify(wrong)]);
  const wrongs: string[] = [];
  const types = new Set<string>();
  const pages = files.filter((file) => file.endsWith(".html"));
  let graphs = 0;
  for (const file of pages) {
    const { document } = parseHTML(readFileSync(join(folder, file), "utf8"));
    for (const { textContent } of document.querySelectorAll("script[type='application/ld+json']")) {
      const nodes = JSON.parse(textContent!)["@graph"] as Node[];
      nodes.forEach((node) => types.add(node["@type"]));
      graphs += 1;
      for (const { issueMessage, severity, rootType } of await issuesIn(nodes))
        wrongs.push(`${file}: ${severity} in ${rootType}: ${issueMessage}`);
    }
  }
  judgeAll(`schema.org knows every type and property of # graphs (${[...types].sort().join(", ")})`, graphs, wrongs);
}
