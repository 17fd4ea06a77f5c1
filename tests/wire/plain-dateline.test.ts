import { describe, expect, test } from "vitest";
import { cutDateline, datelineAlone } from "../../src/wire/printed/dateline.ts";
import { placeName } from "../../src/wire/printed/place-name.ts";

describe("a dateline leaves the paragraph that it begins", () => {
  test.each<[copy: string, places: string, provider?: string, date?: string]>([
    ["MOSCOW, April 1. /TASS/. The", "Moscow", "TASS", "April 1"],
    ["МОСКВА, 1 апреля. /ТАСС/. The", "Москва", "ТАСС", "1 апреля"],
    ["МОСКВА, 2 апр - РИА Новости. The", "Москва", "РИА Новости", "2 апр"],
    ["MOSCOW. April 1 (Interfax) - The", "Moscow", "Interfax", "April 1"],
    ["Москва. 1 апреля. INTERFAX.RU - The", "Москва", "INTERFAX.RU", "1 апреля"],
    ["ISTANBUL (AP) — The", "Istanbul", "AP"],
    ["ISTANBUL (AP) – The", "Istanbul", "AP"],
    ["ISTANBUL (AP) -- The", "Istanbul", "AP"],
    ["ISTANBUL (AP)—The", "Istanbul", "AP"],
    ["ST. LOUIS (AP) — The", "St. Louis", "AP"],
    ["PORTLAND, Ore. (AP) — The", "Portland", "AP"],
    ["WASHINGTON, D.C. — The", "Washington"],
    ["McALLEN, Texas (AP) — The", "McAllen", "AP"],
    ["PORT-AU-PRINCE, Haiti (AP) — The", "Port-au-Prince", "AP"],
    ["KYIV/KHARKIV, Ukraine, March 3 (Reuters) - The", "Kyiv/Kharkiv", "Reuters", "March 3"],
    ["LONDON/PARIS (Reuters) - The", "London/Paris", "Reuters"],
    ["MOSCOW, Russia/KYIV, Ukraine (Reuters) - The", "Moscow/Kyiv", "Reuters"],
    ["PARIS and LONDON (AP) — The", "Paris/London", "AP"],
    ["    WASHINGTON, Feb 26 - The", "Washington", undefined, "Feb 26"],
    ["WASHINGTON - The", "Washington"],
    ["Manchester (United Kingdom) (AFP) – The", "Manchester", "AFP"],
    ["Paris, April 2, 2025 (AFP) - The", "Paris", "AFP", "April 2, 2025"],
    ["ANKARA (AA) - The", "Ankara", "AA"],
    ["BEIJING, April 2 (Xinhua) -- The", "Beijing", "Xinhua", "April 2"],
    ["BEIJING, April 2 (Xinhua) The", "Beijing", "Xinhua", "April 2"],
    ["Berlin (dpa) - The", "Berlin", "dpa"],
    ["Moskau, 2. April (dpa) - The", "Moskau", "dpa", "2. April"],
    ["Madrid, 2 abr (EFE).- The", "Madrid", "EFE", "2 abr"],
    ["Washington, 2 avr 2025 (AFP) - The", "Washington", "AFP", "2 avr 2025"],
    ["(ANSA) - ROME, APR 2 - The", "Rome", "ANSA", "APR 2"],
    ["TOKYO, April 2, Kyodo - The", "Tokyo", "Kyodo", "April 2"],
    ["New Delhi, Apr 2 (PTI) The", "New Delhi", "PTI", "Apr 2"],
    ["New Delhi, Sept. 2 (IANS) The", "New Delhi", "IANS", "Sept. 2"],
    ["NEW YORK, APRIL 2 (UPI) -- The", "New York", "UPI", "APRIL 2"],
    ["LONDON, Thursday (Specimen News) - The", "London", "Specimen News"],
    ["RIO DE JANEIRO, Sept. 3 (SPECIMEN) - The", "Rio de Janeiro", "SPECIMEN", "Sept. 3"],
    ["PORT SPECIMEN, April 2 /SPN/ - The", "Port Specimen", "SPN", "April 2"],
    ["UNITED NATIONS (AP) — The", "United Nations", "AP"],
    ["Moscow, 2 April – The", "Moscow", undefined, "2 April"],
    ["KYIV, Ukraine — The", "Kyiv"],
  ])("%s", (copy, places, provider, date) => {
    const told = { ...(provider && { provider }), ...(date && { date }) };
    expect(cutDateline(`${copy} ships leave.`)).toEqual({
      places: places.split("/"),
      ...told,
      rest: "The ships leave.",
    });
  });

  test.each([
    "NATO — an alliance of several — meets today.",
    "EXCLUSIVE - The ships leave.",
    "The talks - long and hard - went on.",
    "Istanbul — the city on two continents — waits.",
    "Port Specimen (PS) - the company of that name - closes.",
    "A NATO general said on April 2 that ships leave.",
    "U.S. President Ada Specimen - on tour - said no.",
    "April 2 - The ships leave.",
    "The Port Authority (PA) — the body of that name — closes.",
    "",
  ])("no dateline: %s", (copy) => {
    expect(cutDateline(copy)).toBeUndefined();
  });
});

test.each([
  ["MOSCOW", "Moscow"],
  ["NEW YORK", "New York"],
  ["MOSCOW, April 1", "Moscow"],
  ["ISTANBUL, Turkey", "Istanbul"],
  ["Istanbul, Turkey", "Istanbul"],
  ["Istanbul, April 2", "Istanbul"],
  ["KYIV/KHARKIV", "Kyiv/Kharkiv"],
  ["MOSCOW, April 1. /TASS/.", "Moscow"],
  ["Berlin (dpa) -", "Berlin"],
  ["Istanbul", undefined],
  ["MOSCOW talks", undefined],
  ["GRAIN TALKS RESUME IN THE NORTH", undefined],
  ["BACKGROUND", undefined],
])("alone on a line: %s is %s", (line, places) => {
  expect(datelineAlone(line)?.places.join("/")).toBe(places);
});

test.each([
  ["NEW YORK", "New York"],
  ["RIO DE JANEIRO", "Rio de Janeiro"],
  ["PORT-AU-PRINCE", "Port-au-Prince"],
  ["ROSTOV-ON-DON", "Rostov-on-Don"],
  ["РОСТОВ-НА-ДОНУ", "Ростов-на-Дону"],
  ["FRANKFURT AM MAIN", "Frankfurt am Main"],
  ["DAR ES SALAAM", "Dar es Salaam"],
  ["THE HAGUE", "The Hague"],
  ["LA PAZ", "La Paz"],
  ["HOI AN", "Hoi An"],
  ["ST. PETERSBURG", "St. Petersburg"],
  ["N'DJAMENA", "N'Djamena"],
  ["SANA'A", "Sana'a"],
  ["L’AQUILA", "L’Aquila"],
  ["MCALLEN", "McAllen"],
  ["İZMİR", "İzmir"],
  ["SÃO PAULO", "São Paulo"],
  ["den Haag", "den Haag"],
])("the place %s is written %s", (printed, name) => {
  expect(placeName(printed)).toBe(name);
});
