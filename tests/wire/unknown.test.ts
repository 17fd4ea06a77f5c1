import { expect, test } from "vitest";
import { parse } from "yaml";
import { LISTS } from "../../src/model/copy.ts";
import type { WireName } from "../../src/wire/item.ts";
import { UnknownNames } from "../../src/wire/draft/unknown.ts";
import { specimenLists } from "./wire-item.ts";

const yamlOf = (...names: Partial<WireName>[]) => {
  const unknown = new UnknownNames(specimenLists());
  unknown.add(names.map((name) => ({ kind: "person", name: "Cy Specimen", part: "about", ...name })));
  return unknown.yaml();
};

test.each<[string, Partial<WireName>[], string]>([
  [
    "a person with office and addresses",
    [{ role: "Harbour master", sameAs: ["https://example.org/cy"] }],
    "# people.yaml\ncy-specimen:\n  name: Cy Specimen\n  role: Harbour master\n  sameAs:\n    - https://example.org/cy\n",
  ],
  [
    "one name once, with all that is said of it",
    [{ name: "CY SPECIMEN" }, { role: "Pilot" }, { sameAs: ["https://example.org/cy"] }],
    "# people.yaml\ncy-specimen:\n  name: CY SPECIMEN\n  role: Pilot\n  sameAs:\n    - https://example.org/cy\n",
  ],
  ["an id that the list has not", [{ name: "Ada" }], "# people.yaml\nada-2:\n  name: Ada\n"],
  [
    "a place with coordinates",
    [{ kind: "place", name: "Low Specimen", latitude: 1.5, longitude: 2, country: "TR" }],
    "# places.yaml\nlow-specimen:\n  name: Low Specimen\n  latitude: 1.5\n  longitude: 2\n  country: TR\n",
  ],
  [
    "a place without, and what to fill in",
    [{ kind: "place", name: "Low Specimen" }],
    "# places.yaml\nlow-specimen:\n  name: Low Specimen\n  # latitude: fill in the degrees north of the equator, as in 55.7558\n  # longitude: fill in the degrees east of Greenwich, as in 37.6173\n",
  ],
  [
    "a topic and an organization, list by list",
    [
      { kind: "topic", name: "Tides" },
      { kind: "organization", name: "Pilots" },
    ],
    "# organizations.yaml\npilots:\n  name: Pilots\n# topics.yaml\ntides:\n  name: Tides\n",
  ],
  ["a name of which no id can be made", [{ name: "見本" }], "# people.yaml\nperson-95f9159a:\n  name: 見本\n"],
  [
    "what the schemas would not take left out",
    [
      {
        kind: "place",
        name: "Low Specimen\u0007",
        latitude: 200,
        longitude: 2,
        country: "Turkey",
        sameAs: ["javascript:1"],
      },
    ],
    "# places.yaml\nlow-specimen:\n  name: Low Specimen\n  longitude: 2\n  # latitude: fill in the degrees north of the equator, as in 55.7558\n",
  ],
  ["nothing for what is no name", [{ name: "123" }, { name: " " }], ""],
])("unknown names as YAML: %s", (_name, names, yaml) => {
  expect(yamlOf(...names)).toBe(yaml);
});

test("what is pasted is valid", () => {
  const names = [{ role: "a: b #c" }, { name: "Null" }, { name: "- Dash" }, { name: "D’Or: & *x" }];
  const people = parse(yamlOf(...names).replace(/^# .*\n/, "")) as object;
  expect(Object.keys(people)).toEqual(["dash", "cy-specimen", "d-or-and-x", "null"]);
  for (const person of Object.values(people)) expect(LISTS.people.safeParse(person).error).toBeUndefined();
});

test("a sender who invents names without end fills no memory, and the rest is counted", () => {
  const unknown = new UnknownNames(specimenLists());
  for (let n = 0; n < 20_010; n++) unknown.add([{ kind: "topic", name: `Topic ${n}`, part: "about" }]);
  expect(unknown.left).toBe(10);
});
