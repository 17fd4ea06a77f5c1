import sharp from "sharp";
import { articleFields, mastheadFields, publication, type File } from "../copy.ts";

/** Ids that are words of the paper's own addresses, of JavaScript, or numbers. */
export const IDS = ["constructor", "index", "1", "quotations", "people", "stories", "text", "2025", "hasownproperty"];

/** What no field may carry onto a page as markup. */
const MARKUP = `<&"'> </script><b>\`\${x}{y} & 'a' <!-- -->`;
const LONG = "Donaudampfschifffahrtsgesellschaftskapitänskajüte".repeat(4);
const MIXED = "😀 مرحبا 世界";

/**
 * A publication below /a/b/ that is valid and tries everything: names of markup, of one endless word and of mixed scripts, ids that
 * look like addresses, places at the poles and on the antimeridian, dates from the first year to the last, a withdrawn article,
 * translations whose original is held back, pictures of every sort.
 */
export async function hostilePublication(): Promise<string> {
  const names = (more: object) =>
    Object.fromEntries(IDS.map((id, n) => [id, { name: `${[MARKUP, LONG, MIXED][n % 3]} ${id}x`, ...more }]));
  const at = (name: string, latitude: number, longitude: number) => ({ name, latitude, longitude });
  return publication({
    "masthead.yaml": { fields: mastheadFields({ url: "https://specimen.example/a/b/", cards: 2 }) },
    "sections.yaml": {
      fields: { harbour: { name: MARKUP, description: MARKUP }, ...names({ description: LONG }) },
    },
    "topics.yaml": { fields: names({ description: MARKUP }) },
    "organizations.yaml": { fields: names({ aliases: [MARKUP, LONG] }) },
    "people.yaml": {
      fields: {
        ada: { name: "Ada", aliases: ["آدا"], sameAs: ["https://www.example.org/?a=1&b='2'"] },
        "story-only": { name: "Only in a story" },
        secret: { name: "Zephyrine Secret" },
        ...names({ role: MARKUP, aliases: [MIXED] }),
      },
    },
    "places.yaml": {
      fields: {
        north: at("North Pole", 90, 0),
        south: at("South Pole", -90, 180),
        east: at("East", 0, 180),
        west: at("West", 0, -180),
        ...names({ latitude: 10, longitude: 10, country: "QQ" }),
      },
    },
    "stories/tide.md": {
      fields: { name: MARKUP, dek: MARKUP, people: ["story-only", "1"], places: ["north", "south", "east", "west"] },
      body: "## Timeline\n\nText.\n\n***\n\n## Said",
    },
    "stories/constructor.md": { fields: { name: "قصة", dek: "x", language: "ar", places: IDS.slice(0, 5) } },
    "pages/constructor.md": {
      fields: { title: MARKUP, description: MARKUP },
      body: "# Main\n\nA note.[^1]\n\n[^1]: X.",
    },
    "articles/2025/04/specimen.md": null,
    ...Object.fromEntries(IDS.map((id, n) => [`articles/2025/04/${id}.md`, article(id, n)])),
    ...(await pictures()),
    ...translations(),
    "articles/0001/01/first.md": {
      fields: articleFields({ published: "0001-01-01", events: [{ date: "0001", what: "x" }] }),
    },
  });
}

function article(id: string, n: number): File {
  const fields = articleFields({
    headline: [MARKUP, LONG, MIXED][n % 3],
    dek: MARKUP,
    section: n % 2 ? "harbour" : id,
    published: "2025-04-05T10:00+03:00",
    updated: "2025-04-06",
    byline: [{ person: id, role: MARKUP }, { desk: "مكتب" }, { desk: `Desk ${"x".repeat(300)}` }, { desk: MARKUP }],
    people: [id, "ada"],
    topics: [id],
    organizations: [id],
    places: [id, "east"],
    dateline: [id, "west"],
    story: n % 2 ? "tide" : "constructor",
    keyPoints: [MARKUP, LONG],
    statements: [
      { speaker: id, quote: "Said", relayedBy: "ada", place: id, date: "2025-04-01" },
      { speaker: id, paraphrase: `${MARKUP} `.repeat(60) },
    ],
    events: ["0001", "0999-05", "1800", "2025-04-01", "9999-12-31"].map((date, at) => ({
      date,
      what: `${MARKUP} ${n} ${at}`,
      place: id,
      planned: at === 4,
    })),
    sources: [{ kind: "wire", title: MARKUP, publisher: MARKUP, date: "2025", url: "https://e.example/?a=1&b=2" }],
    corrections: n === 3 ? [{ kind: "corrected", date: "2025-04-06", what: MARKUP }] : [],
    howMade: "human",
    formerly: [`/2024/01/${id}/`, `/old/${id}.html`],
    related: n > 0 ? [`2025/04/${IDS[n - 1]}`] : [],
  });
  const links = `[a](/archive/2025/04/) [b](/people/${id}/) [c](/statements/people/${id}/) [d](/text/2025/04/${id}/)`;
  const headings = ["Main", "Statements", "Corrections", "Made", "Read on"]
    .map((it) => `## ${it}\n\nText.`)
    .join("\n\n");
  const rest = `***\n\n![i](one.png "A, B") ![j](wide.jpg "A & 'B', C") ![k](moving.gif "A, B")\n\n[^1]: A note.`;
  return { fields, body: `“Said”[^1] ${links}\n\n${headings}\n\n| a |\n| --: |\n| 1 |\n\n${rest}` };
}

/** An original that is withdrawn, and one that is held back, each with translations. */
function translations(): Record<string, File> {
  const one = (id: string, change: object): [string, File] => [
    `articles/2025/04/${id}.md`,
    { fields: articleFields({ dek: "Specimen.", ...change }), body: "Text." },
  ];
  const withdrawn = [{ kind: "withdrawn", date: "2025-04-08", what: "Wrong." }];
  const held = "2025/04/held-back";
  return Object.fromEntries([
    one("original", { corrections: withdrawn, people: ["ada"], image: picture("turned.jpg") }),
    one("original-ru", { headline: "Перевод", language: "ru", translationOf: "2025/04/original" }),
    one("original-zh", { headline: "翻译", language: "zh", translationOf: "2025/04/original" }),
    one("original-ar-gone", { language: "ar", translationOf: "2025/04/original", corrections: withdrawn }),
    one("original-ar", { headline: "ترجمة", language: "ar", translationOf: "2025/04/original" }),
    one("held-back", {
      headline: "The unheard of original",
      embargo: "2030-01-01T00:00Z",
      people: ["secret"],
      story: "tide",
      statements: [{ speaker: "secret", paraphrase: "Nothing of this can be read yet." }],
    }),
    one("held-fr", { headline: "Traduction", language: "fr", translationOf: held, image: picture("same.jpg") }),
    one("held-he", {
      headline: "תרגום",
      language: "he",
      translationOf: held,
      related: [held],
      image: picture("cmyk.jpg"),
    }),
  ]);
}

const picture = (file: string) => ({ file, alt: MARKUP, credit: MARKUP, licence: "CC0" });

async function pictures(): Promise<Record<string, File>> {
  const plain = (width: number, height: number, background: string) =>
    sharp({ create: { width, height, channels: 3, background } });
  const turned = await plain(600, 400, "red").withMetadata({ orientation: 6 }).jpeg().toBuffer();
  const images = [await plain(300, 200, "red").png().toBuffer(), await plain(300, 200, "blue").png().toBuffer()];
  return {
    "articles/2025/04/one.png": await plain(1, 1, "red").png().toBuffer(),
    "articles/2025/04/wide.jpg": await plain(20_000, 3, "red").jpeg().toBuffer(),
    "articles/2025/04/moving.gif": await sharp(images, { join: { animated: true } })
      .gif()
      .toBuffer(),
    "articles/2025/04/turned.jpg": turned,
    "articles/2025/04/same.jpg": turned,
    "articles/2025/04/cmyk.jpg": await plain(600, 400, "red").toColourspace("cmyk").jpeg().toBuffer(),
  };
}
