import type { Graph, Thing } from "schema-dts";
import type { Site } from "../../model/edition.ts";
import { publisherOf } from "./publisher.ts";

/**
 * What a page says of itself to machines, as one graph of schema.org (https://www.w3.org/TR/json-ld11/#named-graphs): the publisher,
 * to whom the other nodes refer by `@id`, and these nodes. All addresses are absolute.
 */
export function graphOf(site: Site, nodes: Thing[]): Graph {
  return { "@context": "https://schema.org", "@graph": [publisherOf(site), ...nodes] };
}

/** JSON that may stand inside a `<script>`: `<` is escaped, so that no text can end the element. */
export function inScript(value: unknown): string {
  return JSON.stringify(value).replaceAll("<", "\\u003c");
}
