import type { Kind, SoundCopy } from "./copy.ts";
import { HOUSE_FILES, HOUSE_PAGES, permalink, RESERVED } from "./permalink.ts";

type Path = (string | number)[];

/** A piece of copy whose address another piece already has, or that the press keeps for itself. */
export type AddressClash = { kind: Kind; id: string; path: Path; address: string; takenBy: string };

/** Who keeps an address that is nobody's copy. */
const PRESS = "the press itself";

/**
 * Every address that two things claim: pieces of copy, the pictures that they show, old addresses, what the press makes, and
 * the files that are published as they are (`publicFiles`, below the edition). The first in this order keeps it.
 */
export function addressClashes(copy: SoundCopy, publicFiles: Iterable<string> = []): AddressClash[] {
  const owners = new Map<string, string>(HOUSE_PAGES.map((path) => [`/${path}`, PRESS]));
  for (const file of publicFiles) owners.set(`/${file}`, `public/${file}`);
  const clashes: AddressClash[] = [];
  const claim = (address: string, owner: string, kind: Kind, id: string, path: Path) => {
    const takenBy = owners.get(address);
    if (takenBy === undefined) owners.set(address, owner);
    else if (takenBy !== owner || path.length > 0) clashes.push({ kind, id, path, address, takenBy });
  };
  for (const id of copy.articles.keys()) claim(`/${permalink.article(id)}`, `articles/${id}`, "articles", id, []);
  for (const id of copy.stories.keys()) claim(`/${permalink.story(id)}`, `stories/${id}`, "stories", id, []);
  for (const id of copy.sections.keys()) claim(`/${permalink.section(id)}`, `sections/${id}`, "sections", id, [id]);
  for (const id of copy.pages.keys()) {
    if (RESERVED.has(id) || /^\d{4}$/.test(id)) {
      clashes.push({ kind: "pages", id, path: [], address: `/${id}/`, takenBy: PRESS });
    } else claim(`/${permalink.page(id)}`, `pages/${id}`, "pages", id, []);
  }
  for (const kind of ["articles", "stories", "pages"] as const) {
    for (const { id, pictures } of copy[kind].values()) {
      for (const { file } of pictures) {
        const address = `/${permalink.image(file)}`;
        const takenBy = keeperOf(address, owners);
        if (takenBy) clashes.push({ kind, id, path: [], address, takenBy });
        else claim(address, `the picture ${file}`, kind, id, []);
      }
    }
  }
  const old = [...copy.articles.values()].flatMap(({ id, data }) =>
    (data.formerly ?? []).flatMap((address, n) =>
      address === undefined ? [] : [{ id, address, path: ["formerly", n] }],
    ),
  );
  for (const { id, address, path } of old) claim(address, `articles/${id}`, "articles", id, path);
  const reported = new Set(clashes.map(({ id, path }) => `${id} ${path.join(" ")}`));
  for (const { id, address, path } of old) {
    const takenBy = keeperOf(address, owners);
    if (takenBy && !reported.has(`${id} ${path.join(" ")}`)) {
      clashes.push({ kind: "articles", id, path, address, takenBy });
    }
  }
  return clashes;
}

/** Who has an address without claiming it: the press, a section for its further pages, an article for its history. */
function keeperOf(address: string, owners: ReadonlyMap<string, string>): string | undefined {
  if (HOUSE_FILES.test(address)) return PRESS;
  const [, list, number, article] = /^(?:(\/sections\/[^/]+\/)(\d+)\/|(\/.+\/)history\/)$/.exec(address) ?? [];
  const owner = owners.get(number === undefined ? (article ?? "") : list!);
  if (owner && (number !== undefined || owner.startsWith("articles/"))) return owner;
  // No folder can stand where a file stands.
  const parts = address.split("/");
  const above = parts.slice(2).map((_, n) => parts.slice(0, n + 2).join("/"));
  const file = above.find((path) => owners.has(path));
  return file && owners.get(file);
}
