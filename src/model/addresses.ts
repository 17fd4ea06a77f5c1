import type { Kind, UncheckedCopy } from "./copy.ts";
import { HOUSE_PAGES, permalink, RESERVED } from "./permalink.ts";

/** A piece of copy whose address another piece already has, or that the press keeps for itself. */
export type AddressClash = { kind: Kind; id: string; path: (string | number)[]; address: string; takenBy: string };

/** Every root-relative address of the paper, base path left out, held-back articles included: what a link may name. */
export function addressesOf(copy: UncheckedCopy): Set<string> {
  const addresses = new Set(HOUSE_PAGES.map((path) => `/${path}`));
  for (const { id, data } of copy.articles.values()) {
    addresses.add(`/${permalink.article(id)}`);
    for (const old of data.formerly ?? []) addresses.add(old);
  }
  for (const id of copy.stories.keys()) addresses.add(`/${permalink.story(id)}`);
  for (const id of copy.sections.keys()) addresses.add(`/${permalink.section(id)}`);
  for (const id of copy.pages.keys()) addresses.add(`/${permalink.page(id)}`);
  return addresses;
}

/** Every address that two pieces of copy claim; the first in the order of the collections keeps it. */
export function addressClashes(copy: UncheckedCopy): AddressClash[] {
  const owners = new Map<string, string>();
  const clashes: AddressClash[] = [];
  const claim = (address: string, kind: Kind, id: string, path: (string | number)[]) => {
    const takenBy = owners.get(address);
    if (takenBy) clashes.push({ kind, id, path, address, takenBy });
    else owners.set(address, `${kind}/${id}`);
  };
  for (const { id } of copy.articles.values()) claim(`/${permalink.article(id)}`, "articles", id, []);
  for (const { id } of copy.stories.values()) claim(`/${permalink.story(id)}`, "stories", id, []);
  for (const id of copy.sections.keys()) claim(`/${permalink.section(id)}`, "sections", id, [id]);
  for (const { id } of copy.pages.values()) {
    if (RESERVED.has(id) || /^\d{4}$/.test(id)) {
      clashes.push({ kind: "pages", id, path: [], address: `/${id}/`, takenBy: "the press itself" });
    } else claim(`/${permalink.page(id)}`, "pages", id, []);
  }
  for (const { id, data } of copy.articles.values()) {
    for (const [n, old] of (data.formerly ?? []).entries()) {
      claim(old.endsWith("/") ? old : `${old}/`, "articles", id, ["formerly", n]);
    }
  }
  return clashes;
}
