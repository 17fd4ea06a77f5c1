import { SearchIndex, type Hit } from "./engine.ts";
import { chosenIn, showFacets } from "./facets.ts";
import { isAsked, readQuestion, writeQuestion, type Question } from "./question.ts";
import { resultItem } from "./result.ts";
import type { SearchPage } from "../model/search-page.ts";

/** How many results are shown at a time. */
const AT_A_TIME = 10;

const root = document.querySelector<HTMLElement>("[data-search]")!;
const { index, shards, words, language, locale, zone } = JSON.parse(root.dataset.search!) as SearchPage;
const part = <Kind extends HTMLElement>(name: string) => root.querySelector<Kind>(name)!;
const form = part<HTMLFormElement>("form");
const field = part<HTMLInputElement>("input[type=search]");
const filters = part<HTMLDetailsElement>("details");
const status = part("[role=status]");
const failure = part("[data-failure]");
const list = part("ol");
const more = part<HTMLButtonElement>("[data-more]");

const paper = new SearchIndex(index, shards);
const plural = new Intl.PluralRules(language);
const numbers = new Intl.NumberFormat(locale);
let asked = 0;
let rest: Hit[] = [];

const question = (): Question => ({ words: field.value.trim(), chosen: chosenIn(filters) });
const count = (number: number) =>
  (words.results[plural.select(number)] ?? words.results.other!).replace("#", numbers.format(number));

/** Answers a question; of two, only the later one. */
async function answer(asking: Question): Promise<void> {
  const number = (asked += 1);
  failure.hidden = true;
  root.ariaBusy = String(isAsked(asking));
  status.textContent = isAsked(asking) ? words.searching : "";
  try {
    const found = isAsked(asking) ? await paper.find(asking, filters.open) : { hits: [], counts: {} };
    if (number !== asked) return;
    rest = found.hits;
    const items = await next();
    if (number !== asked) return;
    list.replaceChildren(...items);
    showFacets(filters, filters.open ? found.counts : {}, asking, numbers);
    if (isAsked(asking)) status.textContent = found.hits.length === 0 ? words.noResults : count(found.hits.length);
  } catch (error) {
    if (number !== asked) return;
    console.error(error);
    status.textContent = "";
    failure.hidden = false;
  }
  root.ariaBusy = "false";
}

/** The next results as items of the list. */
async function next(): Promise<HTMLLIElement[]> {
  const some = rest.slice(0, AT_A_TIME);
  rest = rest.slice(AT_A_TIME);
  more.hidden = rest.length === 0;
  const data = await Promise.all(some.map((hit) => hit.data()));
  return data.map((fragment, n) => resultItem(fragment, some[n]!.language, { locale, zone }));
}

/** Answers what the form asks, and puts it into the address, as a new entry of the history. */
function ask(): void {
  const query = writeQuestion(question());
  if (query !== location.search) history.pushState(null, "", query || location.pathname);
  void answer(question());
}

/** Answers what the address asks. */
function askAddress(): void {
  const asking = readQuestion(location.search);
  field.value = asking.words;
  showFacets(filters, {}, asking, numbers);
  filters.open ||= Object.values(asking.chosen).some(({ length }) => length > 0);
  void answer(asking);
}

form.addEventListener("submit", (event) => {
  event.preventDefault();
  ask();
});
filters.addEventListener("change", ask);
filters.addEventListener("toggle", () => filters.open && void answer(question()));
part("[data-clear]").addEventListener("click", () => {
  for (const box of filters.querySelectorAll<HTMLInputElement>("input")) box.checked = false;
  ask();
});
more.addEventListener("click", async () => {
  const [first, ...others] = await next();
  list.append(first!, ...others);
  first!.querySelector("a")!.focus();
});
addEventListener("popstate", askAddress);
part("[data-scripted]").hidden = false;
askAddress();
