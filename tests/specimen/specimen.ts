import { mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { stringify } from "yaml";
import { mastheadFields } from "../copy.ts";
import { chance, type Chance } from "./chance.ts";
import { name, paragraph, rareWord, sentence, title } from "./words.ts";

/** The zone-less day of the newest article; a specimen of any size ends here, with fifteen articles a day. */
const LAST_DAY = Date.UTC(2025, 11, 31);
const A_DAY = 15;
const DAY = 24 * 60 * 60 * 1000;

/** The press time of specimen editions, in seconds since 1970: the morning after the last day. */
export const SPECIMEN_TIME = (LAST_DAY + DAY) / 1000;

/** An article of the specimen: its file in the publication, its fields as in the front matter, and its Markdown. */
export type SpecimenArticle = { file: string; fields: Record<string, unknown>; body: string };

/**
 * The articles of a publication of `count`, the oldest first: seeded, so that one count and seed are always the same words.
 * Subjects are drawn as newsrooms meet them: few people are everywhere, most are named once or twice.
 */
export function* specimenArticles(count: number, seed = 1): Generator<SpecimenArticle> {
  const { people, organizations, topics, stories } = sizesOf(count);
  const ids: string[] = [];
  for (let n = 0; n < count; n++) {
    const random = chance(seed * 1_000_003 + n);
    const some = (kind: string, of: number, most: number) => [
      ...new Set(Array.from({ length: random.below(most + 1) }, () => `${kind}-${random.rank(of)}`)),
    ];
    const day = new Date(LAST_DAY - Math.floor((count - 1 - n) / A_DAY) * DAY).toISOString().slice(0, 10);
    const id = `${day.slice(0, 4)}/${day.slice(5, 7)}/${rareWord(random)}-${rareWord(random)}-${n}`;
    const quote = sentence(random).slice(0, -1);
    const speaker = `person-${random.rank(people)}`;
    const fields = {
      headline: title(random),
      dek: sentence(random),
      section: `section-${random.rank(8)}`,
      ...(random.is(0.7) && { dateline: [`place-${random.rank(150)}`] }),
      published: day,
      ...(random.is(0.05) && { updated: day }),
      byline: [random.is(0.6) ? { person: `person-${random.rank(Math.min(40, people))}` } : { desk: "Specimen desk" }],
      urgency: 1 + random.below(9),
      topics: some("topic", topics, 4),
      people: some("person", people, 5),
      organizations: some("organization", organizations, 3),
      places: some("place", 150, 3),
      ...(random.is(0.5) && { story: `story-${random.below(stories)}` }),
      ...(random.is(0.4) && { keyPoints: [sentence(random), sentence(random), sentence(random)] }),
      ...(random.is(0.6) && { events: [{ date: day, what: sentence(random), place: `place-${random.rank(150)}` }] }),
      ...(random.is(0.7) && {
        statements: [
          { speaker, quote, date: day },
          { speaker: `person-${random.rank(people)}`, paraphrase: sentence(random), relayedBy: speaker },
        ],
      }),
      sources: [
        { kind: random.is(0.5) ? "wire" : "official", title: title(random), publisher: `Agency ${rareWord(random)}` },
      ],
      ...(random.is(0.02) && { corrections: [{ kind: "corrected", date: day, what: sentence(random) }] }),
      howMade: "human",
    };
    const link = ids.length > 0 && random.is(0.5) ? ids[Math.max(0, ids.length - 1 - random.below(200))] : undefined;
    ids.push(id);
    yield { file: `articles/${id}.md`, fields, body: bodyOf(random, quote, link) };
  }
}

function bodyOf(random: Chance, quote: string, link: string | undefined): string {
  const parts = [paragraph(random), `“${quote},” a specimen said.`];
  for (let n = 4 + random.below(8); n > 0; n--) parts.push(paragraph(random));
  if (link) parts.push(`Earlier: [${title(random)}](/articles/${link}.md).`);
  if (random.is(0.4)) parts.splice(3, 0, `## ${title(random)}`);
  if (random.is(0.2)) parts.push(Array.from({ length: 4 }, () => `- ${sentence(random)}`).join("\n"));
  if (random.is(0.05))
    parts.push(`| Specimen | Number |\n| --- | ---: |\n| ${rareWord(random)} | 7 |\n| ${rareWord(random)} | 12 |`);
  return parts.join("\n\n");
}

function sizesOf(count: number) {
  const at = (share: number) => Math.max(3, Math.ceil(count * share));
  return { people: at(0.1), organizations: at(0.025), topics: 20 + at(0.0025), stories: at(0.015) };
}

/** Writes a specimen publication of `count` articles into a folder. Returns the articles' files, the oldest first. */
export function writeSpecimen(folder: string, count: number, masthead: object = {}, seed = 1): string[] {
  const write = (file: string, text: string) => {
    mkdirSync(dirname(join(folder, file)), { recursive: true });
    writeFileSync(join(folder, file), text);
  };
  const list = (kind: string, length: number, fields: (random: Chance, n: number) => object) => {
    const random = chance(seed + kind.length);
    const entries = Array.from({ length }, (_, n) => [`${kind}-${n}`, fields(random, n)]);
    return stringify(Object.fromEntries(entries));
  };
  const { people, organizations, topics, stories } = sizesOf(count);
  write("masthead.yaml", stringify(mastheadFields(masthead)));
  write(
    "sections.yaml",
    list("section", 8, (random) => ({ name: name(random, 1), description: sentence(random) })),
  );
  write(
    "topics.yaml",
    list("topic", topics, (random) => ({ name: name(random) })),
  );
  write(
    "people.yaml",
    list("person", people, (random) => ({ name: name(random), role: title(random, 3) })),
  );
  write(
    "organizations.yaml",
    list("organization", organizations, (random) => ({ name: name(random) })),
  );
  const place = (random: Chance) => ({
    name: name(random, 1),
    latitude: random.below(12000) / 100 - 60,
    longitude: random.below(36000) / 100 - 180,
  });
  write("places.yaml", list("place", 150, place));
  const random = chance(seed);
  for (let n = 0; n < stories; n++) {
    const fields = {
      name: name(random, 3),
      dek: sentence(random),
      known: [sentence(random)],
      notKnown: [sentence(random)],
    };
    write(`stories/story-${n}.md`, `---\n${stringify(fields)}---\n\n${paragraph(random)}\n`);
  }
  write("pages/about.md", `---\ntitle: About\ndescription: About this specimen.\n---\n\nThis is specimen text.\n`);
  const files: string[] = [];
  for (const { file, fields, body } of specimenArticles(count, seed)) {
    write(file, `---\n${stringify(fields)}---\n\n${body}\n`);
    files.push(file);
  }
  return files;
}

if (import.meta.main) {
  const [folder, count] = process.argv.slice(2);
  if (!folder || !Number(count)) throw new Error("node tests/specimen/specimen.ts FOLDER COUNT");
  console.log(`${writeSpecimen(folder, Number(count)).length} specimen articles are in ${folder}`);
}
