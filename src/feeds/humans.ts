import type { Site } from "../model/edition.ts";

/** humans.txt (https://humanstxt.org): who makes the paper and how to reach them; what they wrote is on the page of the authors. */
export function humans({ publisher, contact, home, name, language, licence }: Site): string {
  const paper = home.origin + home.base;
  return `/* TEAM */
Publisher: ${publisher.name}
${publisher.url ? `Site: ${publisher.url}\n` : ""}Contact: ${contact}
Authors: ${paper}authors/

/* SITE */
Name: ${name}
Address: ${paper}
Language: ${language}
Licence: ${licence.name}, ${licence.url}
Software: Dateline
`;
}
