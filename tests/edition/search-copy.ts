import { writeFile } from "node:fs/promises";
import { join } from "node:path";
import { stringify } from "yaml";
import { articleFields, mastheadFields, publication, type File } from "../copy.ts";
import { press, type Pressed } from "./press.ts";

const EPOCH = { SOURCE_DATE_EPOCH: String(Date.parse("2025-05-01T00:00:00Z") / 1000) };
const article = (fields: object, body = "Specimen."): File => ({ fields: articleFields(fields), body });
const withdrawal = { corrections: [{ kind: "withdrawn", date: "2025-04-03", what: "It was wrong." }] };
const dull = Array.from({ length: 160 }, (_, n) => [
  `articles/2025/${n < 80 ? "01" : "04"}/dull-${n}.md`,
  article({
    headline: `Lighthouse log ${n}`,
    published: `2025-${n < 80 ? "01" : "04"}-${String(1 + (n % 28)).padStart(2, "0")}`,
  }),
]);
/** Two years in three languages, with enough articles in the newer year to part it. */
const ARTICLES: Record<string, File> = {
  ...Object.fromEntries(dull),
  "articles/2024/11/herring.md": article(
    {
      headline: "Herring <b>return</b>",
      published: "2024-11-05",
      people: ["ada"],
      places: ["quay"],
      section: "market",
    },
    "The trawlers landed herring & mackerel <script>alert(1)</script>.\n\nThey write `<mark>x</mark>` here on the pier[^1].\n\n[^1]: A note.",
  ),
  "articles/2025/04/mackerel.md": article({ headline: "Mackerel stay", keyPoints: ["Trawlers wait."], people: ["bo"] }),
  "articles/2025/04/arabic.md": article({
    headline: "السفن تغادر الميناء",
    dek: "غادرت السفن هذا الصباح.",
    language: "ar",
  }),
  "articles/2025/04/russian.md": article({
    headline: "Корабли вышли из порта",
    dek: "Суда ушли утром.",
    language: "ru",
  }),
  "articles/2025/04/gone.md": article(
    { headline: "Vanished squid", keyPoints: ["Cuttlefish."], ...withdrawal },
    "Octopus.",
  ),
  "articles/2025/04/draft.md": article({ headline: "Secret lobster", draft: true }),
};

/** Writes a publication to be searched, below /paper/, into a new folder. */
export async function searchedCopy(): Promise<string> {
  const copy = await publication(ARTICLES);
  await writeFile(join(copy, "masthead.yaml"), stringify(mastheadFields({ url: "https://specimen.example/paper/" })));
  return copy;
}

/** Presses it. Throws when that fails, unless the environment is to make it fail. */
export async function pressSearched(
  copy: string,
  upon?: string,
  environment: Record<string, string> = {},
): Promise<Pressed> {
  const pressed = await press(copy, { ...EPOCH, ...environment }, upon);
  if (pressed.status !== 0 && Object.keys(environment).length === 0) throw new Error(pressed.output);
  return pressed;
}
