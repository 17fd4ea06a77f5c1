import { readFile, rm, writeFile } from "node:fs/promises";
import { join } from "node:path";
import sharp from "sharp";
import { articleFields, mastheadFields, publication, type File } from "../copy.ts";

/** The moment that editions of this copy are pressed for. */
export const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-04-06T00:00Z") / 1000) };

/** With more than feeds have room for. */
const PUBLISHER = {
  name: "Specimen Society",
  url: "https://society.example/",
  logo: "https://society.example/logo.png",
  sameAs: ["https://elsewhere.example/society"],
};

/** What a reader should find in the text of the article with everything. */
const EVERYTHING = `
A first paragraph with a [relative link](two.md), [a part of it](#tables), a note.[^1] And ]]> 🚢 &amp;amp;.

![A red square](ship.jpg "Ada, CC0")

## <a id="tables"></a>Tables

| Ship | Berth |
| ---- | ----: |
| Ada  |   007 |

\`\`\`js
if (a < b && c) {
	return "]]>";
}
\`\`\`

> Quoted.

[^1]: The note itself.
`;

const image = { file: "ship.jpg", alt: "A red square", credit: "Ada", licence: "CC0" };
const article = (change: object, body = "Text."): File => ({ fields: articleFields(change), body });

/** A publication with all that feeds have to carry, in two languages; nothing in it is held back. */
export async function feedsCopy(masthead: object = {}): Promise<string> {
  const picture = await sharp({ create: { width: 400, height: 200, channels: 3, background: "red" } })
    .jpeg()
    .toBuffer();
  return publication({
    "masthead.yaml": {
      fields: mastheadFields({ websub: "https://hub.example/?topic=1&for=all", publisher: PUBLISHER, ...masthead }),
    },
    "topics.yaml": { fields: { fish: { name: "Fish & <chips>" }, ships: { name: "Ships" } } },
    "organizations.yaml": { fields: { guild: { name: "Guild of Specimens" } } },
    "articles/2025/04/ship.jpg": picture,
    "articles/2025/04/one.md": article(
      {
        ...{ headline: "Everything & “more” <b>", published: "2025-04-02T09:30+03:00", image, story: "tide" },
        topics: ["fish"],
      },
      EVERYTHING,
    ),
    "articles/2025/04/two.md": article({
      ...{ headline: "007", published: "2025-04-03", section: "market", people: ["ada"], dateline: ["quay"] },
      ...{ organizations: ["guild"], byline: [{ person: "bo" }, { desk: "Night desk" }] },
    }),
    "articles/2025/04/three.md": article({
      ...{ headline: "السفن في الميناء", published: "2025-04-03T12:00Z", language: "ar", topics: ["fish", "ships"] },
      corrections: [{ kind: "corrected", date: "2025-04-04", what: "كانت عشر سفن." }],
    }),
    "articles/2025/04/four.md": article({
      ...{ headline: "Never so", published: "2025-04-01", story: "tide", people: ["ada"] },
      corrections: [{ kind: "withdrawn", date: "2025-04-05T10:00Z", what: "It was not so." }],
    }),
  });
}

/** Rewrites one article and renames another, as editors do; its text links to it under its new name. */
export async function editAndRename(folder: string): Promise<void> {
  const at = (file: string) => join(folder, "articles/2025/04", file);
  const one = await readFile(at("one.md"), "utf8");
  const edited = one.replace("headline: ", "updated: 2025-04-05\nheadline: ").replace("A first", "Rewritten: a first");
  await writeFile(at("one.md"), edited.replace("(two.md)", "(renamed.md)"));
  const two = await readFile(at("two.md"), "utf8");
  await writeFile(at("renamed.md"), two.replace("headline: ", "formerly: [/2025/04/two/]\nheadline: "));
  await rm(at("two.md"));
}
