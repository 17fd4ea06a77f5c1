import { expect, test } from "vitest";
import { findLeaks } from "../../src/press/leaks.ts";
import { articleText } from "../copy.ts";

const HELD = articleText(
  "2025/04/held",
  {
    headline: "Harbour board to sell the quay",
    dek: "The sale is to be made known on Friday at noon.",
    embargo: "2030-01-01T00:00Z",
  },
  "<p>The board decided it on <em>Monday</em> behind closed doors. It said &quot;yes&quot;.</p><p>Too short.</p>",
);
const leaksIn = (file: string, content: string, held = HELD) =>
  findLeaks([file], () => Buffer.from(content), [held]).map(({ what }) => what);

test.each([
  ["the headline on a page", "a/index.html", "<h2>Harbour board to <b>sell</b> the quay</h2>", ["its headline"]],
  ["the headline in an attribute", "index.html", '<img alt="Harbour board to sell the quay">', ["its headline"]],
  ["the headline escaped in a feed", "rss.xml", "<title>Harbour&#32;board to sell the quay</title>", ["its headline"]],
  ["the headline in JSON", "api/a.json", '{"a":"Harbour\\nboard to sell\\tthe quay"}', ["its headline"]],
  [
    "a sentence with other marks around it",
    "a.html",
    "<p>“The board decided it on Monday, behind closed doors”</p>",
    [expect.stringContaining("closed doors")],
  ],
  ["the dek", "a.txt", "The sale is to be made known on Friday at noon.", [expect.stringContaining("Friday at noon")]],
  ["the address in a link", "a.html", '<a href="/paper/2025/04/held/">x</a>', ["its address"]],
  ["a file under its address", "2025/04/held/ship.jpg", "x", ["its address"]],
  ["another article of a longer name", "a.html", '<a href="/2025/04/held-over/">x</a>', []],
  ["a short sentence that any paper has", "a.html", "Too short.", []],
  ["a word of the headline", "a.html", "The quay", []],
])("%s", (_name, file, content, expected) => {
  expect(leaksIn(file, content)).toEqual(expected);
});

test("a draft may be the next version of what is out: only its address is looked for", () => {
  const draft = articleText("2025/04/held", { headline: "Harbour board to sell the quay", draft: true });
  expect(leaksIn("a.html", "Harbour board to sell the quay", draft)).toEqual([]);
  expect(leaksIn("b.html", "/2025/04/held/", draft)).toEqual(["its address"]);
});
