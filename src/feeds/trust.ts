import type { Site } from "../model/edition.ts";
import { miningIn } from "../model/mining.ts";

/**
 * trust.txt (https://journallist.net/reference-document-for-trust-txt-specifications): to whom the publication belongs, who belongs
 * to it, and whether models may be trained on it, where the masthead says so.
 */
export function trust(site: Site): string {
  const { belongsTo, controlledBy, controls, members, vendors, customers, social, disclosures } = site.trust;
  const mining = miningIn(site);
  const lines: [name: string, values: string[]][] = [
    ["belongto", belongsTo],
    ["controlledby", controlledBy ? [controlledBy] : []],
    ["control", controls],
    ["member", members],
    ["vendor", vendors],
    ["customer", customers],
    ["social", social],
    ["disclosure", disclosures],
    ["contact", [site.contact]],
    ["datatrainingallowed", mining ? [mining.reservation === 1 ? "no" : "yes"] : []],
  ];
  const written = lines.flatMap(([name, values]) => values.map((value) => `${name}=${value}\n`));
  return `# ${site.name}\n${written.join("")}`;
}
