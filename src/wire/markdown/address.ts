/** An address without the blanks and control characters that browsers leave out of one (https://url.spec.whatwg.org/#url-parsing). */
export function tidied(href: string): string {
  return href.replace(/[\u0000-\u0020\u007f-\u00a0]+/g, (blanks) => (/^ +$/.test(blanks) ? blanks : "")).trim();
}

/** The scheme of an address, in lower case; undefined for a relative one. */
export function schemeOf(href: string): string | undefined {
  return /^([a-z][a-z0-9+.-]*):/i.exec(tidied(href))?.[1]?.toLowerCase();
}

/** A whole web address (http or https), or undefined. */
export function webAddressIn(text: string | undefined): string | undefined {
  if (text === undefined || !/^https?:\/\//i.test(tidied(text))) return undefined;
  return URL.parse(tidied(text))?.href;
}
