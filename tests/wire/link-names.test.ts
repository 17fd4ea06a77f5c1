import { expect, test } from "vitest";
import { KnownNames, type Lists } from "../../src/wire/draft/link-names.ts";
import { specimenLists } from "./wire-item.ts";

const names = new KnownNames(specimenLists());
const idsIn = (text: string) => names.mentionsIn(text).known.map(({ id }) => id);

test.each<[string, string, string[]]>([
  ["a full name", "It was Ada Specimen who spoke.", ["ada"]],
  ["an alias", "A. Specimen spoke.", ["ada"]],
  ["no surname alone", "Specimen spoke, and O’Brien-Specimen did not.", []],
  ["a possessive, straight", "Ada Specimen's boat", ["ada"]],
  ["a possessive, set", "Ada Specimen’s boat", ["ada"]],
  ["a name over a line's end", "It was Ada\nSpecimen.", ["ada"]],
  ["a name with a hard blank", "Ada\u00a0Specimen", ["ada"]],
  ["a name in emphasis", "**Ada Specimen** and _Özil Specimen_", ["ada", "oezil"]],
  ["each once, in the order of the text", "Quay, Ada Specimen, Quay", ["quay", "ada"]],
  ["letters beyond ASCII at its bounds", "Özil Specimen", ["oezil"]],
  ["letters composed in two ways", "O\u0308zil Specimen", ["oezil"]],
  ["no name inside of a word", "Quays, Quaystone, MidQuay and ÖQuay", []],
  ["no name that goes on in a letter beyond ASCII", "Quayé", []],
  ["an apostrophe in a name", "Bo O'Brien-Specimen left.", ["bo"]],
  ["no place in O'Brien", "Mr O’Brien left.", []],
  ["an elision", "l'Istanbul d'hier", ["istanbul"]],
  ["points in a name", "The U.N. met; UN-backed talks went on.", ["un"]],
  ["no abbreviation that goes on", "U.N.X. and UNX", []],
  ["a point at the end of the sentence", "They met at the U.N.", ["un"]],
  ["Chinese and Japanese, which part no words", "昨日、伊藤見本が話した。", ["ito"]],
  ["the longest match alone", "at the US Embassy in Port Specimen today", ["embassy"]],
  ["the place where the longer name stops short", "at the US Embassy in Port Specimens", []],
  ["the name that begins first", "the Lower Security Council met", ["other-council"]],
  ["the shorter name where it stands by itself", "the Security Council met", ["council"]],
  ["what is joined by a hyphen to a small word", "Quay-based, pro-Istanbul", ["quay", "istanbul"]],
  ["not a half of another name", "Guinea-Bissau and Bissau-Nord", []],
  ["a hyphen that is part of the name", "in Port-Specimen", ["port"]],
  ["capitals as the list writes them", "at the quay, by istanbul, united nations", []],
  [
    "no address of a link",
    "[here](https://example.org/Quay) <https://example.org/Istanbul> https://a.example/Quay",
    [],
  ],
  ["the words of a link", "[Quay](https://example.org/)", ["quay"]],
  ["no place in a longer name", "He told the Istanbul Times of Greater Istanbul and Istanbul State University.", []],
  ["a place before a day", "It was in Istanbul Tuesday, and on Monday Istanbul slept.", ["istanbul"]],
  ["a place behind the first word of a sentence", "In Istanbul it rained. While Quay slept", ["istanbul", "quay"]],
  ["a place behind a comma", "In Ankara, Istanbul and Quay", ["istanbul", "quay"]],
  ["a place beside another name", "He met in Istanbul Ada Specimen.", ["istanbul", "ada"]],
  [
    "a place at the end of a headline",
    "Ferries leave Istanbul\n\nNobody waved to Quay\n\nIt rained.",
    ["istanbul", "quay"],
  ],
  ["a place below a headline in capitals", "Ferries Leave\n\nIstanbul slept.", ["istanbul"]],
  ["what Markdown escapes", "A\\. Specimen", ["ada"]],
])("a text: %s", (_name, text, ids) => {
  expect(idsIn(text)).toEqual(ids);
});

test("a name that two entries share, of one list or of two, links to neither and is told", () => {
  const { known, shared } = names.mentionsIn("Sam Specimen of the Guild");
  expect(known).toEqual([]);
  expect(shared.map(({ name, by }) => [name, by.map(({ list, id }) => `${list}/${id}`)])).toEqual([
    ["Sam Specimen", ["people/sam-one", "people/sam-two"]],
    ["Guild", ["organizations/guild", "places/guild-town"]],
  ]);
});

test.each<[string, Parameters<KnownNames["find"]>, unknown]>([
  ["a name as the list has it", ["people", "Ada Specimen"], { id: "ada" }],
  ["a dateline in capitals", ["places", "PORT SPECIMEN"], { id: "port" }],
  ["capitals of Turkish", ["places", "İSTANBUL"], { id: "istanbul" }],
  ["an alias in small letters", ["organizations", "u.n."], { id: "un" }],
  ["blanks around and between", ["people", " Ada   Specimen "], { id: "ada" }],
  ["a kind that only one of two has", ["places", "Guild"], { id: "guild-town" }],
  ["a name of another kind", ["places", "Ada Specimen"], undefined],
  ["a shared name", ["people", "Sam Specimen"], { shared: ["sam-one", "sam-two"] }],
  ["a shared name whose address tells", ["people", "Sam Specimen", ["https://example.org/sam-two"]], { id: "sam-two" }],
  ["an address alone", ["people", "Another spelling", ["https://example.org/ada"]], { id: "ada" }],
  ["a section by its name", ["sections", "HARBOUR"], { id: "harbour" }],
  ["nothing for half a name", ["people", "Ada"], undefined],
])("metadata: %s", (_name, asked, answer) => {
  expect(names.find(...asked)).toEqual(answer);
});

test("a hostile text takes no longer than its length, and thousands of texts few seconds", () => {
  const people = new Map(
    Array.from({ length: 20_000 }, (_, n) => [`p${n}`, { name: `Person N${n} Specimen`, aliases: [], sameAs: [] }]),
  );
  const many = new KnownNames({ ...specimenLists(), people } as Lists);
  const began = process.cpuUsage().user;
  const hostile = [
    "Person N1 ".repeat(200_000),
    "Q-".repeat(500_000),
    "](".repeat(500_000),
    "US Embassy in Port ".repeat(100_000),
  ];
  for (const text of hostile) many.mentionsIn(text);
  const text = "The ferries of Port Specimen left, said Person N77 Specimen at the Security Council. ".repeat(36);
  for (let n = 0; n < 2_000; n++) expect(many.mentionsIn(text).known).toHaveLength(3);
  expect((process.cpuUsage().user - began) / 1e6).toBeLessThan(5);
});
