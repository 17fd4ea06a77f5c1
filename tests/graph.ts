import type { Graph } from "schema-dts";

type Node = Record<string, unknown>;

/** Fields whose values are words or codes, though they may look like addresses; all others of a page's graph are read for addresses. */
const ADDRESSES = new Set(
  "@id url item image logo sameAs mainEntityOfPage license publishingPrinciples correctionsPolicy ethicsPolicy ownershipFundingInfo diversityPolicy unnamedSourcesPolicy eventStatus".split(
    " ",
  ),
);

/** What is wrong with a graph by itself: references that lead nowhere, ids given twice, nodes without type, relative addresses. */
export function faultsOfGraph(graph: Graph): string[] {
  const faults: string[] = [];
  const known = new Map<string, number>();
  const referred: string[] = [];
  if (graph["@context"] !== "https://schema.org") faults.push(`context ${graph["@context"]}`);
  const visit = (value: unknown, field: string): void => {
    if (Array.isArray(value)) return value.forEach((one) => visit(one, field));
    if (typeof value === "string" && ADDRESSES.has(field) && !/^https?:\/\/[^\s"<>]+$/.test(value))
      faults.push(`${field} ${value} is no absolute address`);
    if (value === null || value === "" || (Array.isArray(value) && value.length === 0))
      faults.push(`${field} is empty`);
    if (typeof value !== "object" || value === null) return;
    const node = value as Node;
    const id = node["@id"] as string | undefined;
    if (id !== undefined && Object.keys(node).length === 1) referred.push(id);
    else if (node["@type"] === undefined) faults.push(`${field} has no type`);
    else if (id !== undefined) known.set(id, (known.get(id) ?? 0) + 1);
    for (const [name, part] of Object.entries(node)) if (!name.startsWith("@") || name === "@id") visit(part, name);
  };
  const nodes = JSON.parse(JSON.stringify(graph["@graph"])) as Node[];
  visit(nodes, "@graph");
  const roots = nodes.map((node) => node["@id"]);
  if (new Set(roots).size !== roots.length) faults.push("two nodes of the graph have one id");
  for (const id of referred) if (!known.has(id)) faults.push(`${id} is in no node of the graph`);
  return faults;
}

/** The node of a type in a graph; the first of several. */
export function nodeOf(graph: Graph, type: string): Node {
  const found = (graph["@graph"] as unknown as Node[]).find((node) => node["@type"] === type);
  if (!found) throw new Error(`the graph has no ${type}`);
  return found;
}
