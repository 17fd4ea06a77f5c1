/** Agencies whose names stand bare in a dateline, or in small letters, so that their form alone does not show what they are. */
const AGENCIES = new Set(
  `AA AAP AFP Agerpres Anadolu ANI ANP ANSA ANTARA AP APA BBC Belga Bernama Bloomberg BNS BTA CTK CNA CNN dpa EFE epd FARS GNA Hina IANS Interfax
  INTERFAX.RU Interfax-Ukraine Jiji KCNA KNA Kyodo LUSA MENA MTI NAN NTB PA PAP PTI Reuter Reuters RIA RITZAU SANA SAPA SID STT TASS TT UNI UPI
  Ukrinform UNB VNA WAM Xinhua Yonhap ТАСС ИНТЕРФАКС Интерфакс Укринформ`
    .split(/\s+/)
    .map((name) => name.toLowerCase()),
);
for (const name of [
  "anadolu agency",
  "associated press",
  "the associated press",
  "agence france-presse",
  "itar-tass",
  "jiji press",
  "kyodo news",
  "ria novosti",
  "риа новости",
  "thomson reuters",
  "united press international",
  "press trust of india",
]) {
  AGENCIES.add(name);
}

/** Whether a text is the name of an agency that is known: `Reuters`, `dpa`. */
export function isAgency(name: string): boolean {
  return AGENCIES.has(name.trim().toLowerCase());
}

/** Whether a text in brackets or slashes can be an agency's name: a known one, or a short sign of capitals or small letters. */
export function isAgencySign(text: string): boolean {
  return isAgency(text) || /^(?:[\p{Lu}][\p{Lu}\d&.-]{1,11}|[a-z]{2,5})(?:\/[\p{Lu}]{2,11})?$/u.test(text.trim());
}

/** Names of countries in English, as Unicode's own list (https://cldr.unicode.org) has them, and as datelines shorten them. */
const countries = new Set([
  "u.s.",
  "u.k.",
  "uk",
  "us",
  "usa",
  "uae",
  "england",
  "scotland",
  "wales",
  "northern ireland",
  "turkey",
  "west bank",
]);
const english = new Intl.DisplayNames("en", { type: "region", fallback: "none" });
for (let code = 0; code < 26 * 26; code++) {
  const region = String.fromCharCode(65 + Math.floor(code / 26), 65 + (code % 26));
  const name = english.of(region);
  if (name !== undefined) countries.add(name.toLowerCase());
}

/** Whether a text names a country in English: `United Kingdom`. */
export function isCountry(name: string): boolean {
  return countries.has(name.trim().toLowerCase());
}
