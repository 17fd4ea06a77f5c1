import type { Site } from "../model/edition.ts";
import { miningFields, miningIn } from "../model/mining.ts";
import { permalink } from "../model/permalink.ts";
import { startOf } from "../model/time.ts";

/** The files below `.well-known/` (RFC 8615) by name: those for which the masthead says enough at a press time (ms since 1970). */
export function wellKnownFiles(site: Site, pressTime: number): Record<string, string> {
  const mining = miningIn(site);
  const expires = site.securityExpires && startOf(site.securityExpires, site.timeZone);
  return {
    // One that has expired must not be used (RFC 9116, section 2.5.5).
    ...(expires && expires > pressTime && { "security.txt": security(site, expires) }),
    ...(mining && { "tdmrep.json": tdmrep(site) }),
  };
}

/**
 * security.txt (RFC 9116), which is valid until a moment (ms since 1970) that editors chose. Its own address is at the root of the
 * host, the only place where it is looked for. Addresses of the web must begin with https://.
 */
function security({ contact, language, policies, home }: Site, expires: number): string {
  const policy = policies.security && home.origin + home.base + permalink.page(policies.security);
  const isSecure = home.origin.startsWith("https:");
  const lines = [
    ["Contact", `mailto:${contact}`],
    ["Expires", new Date(expires).toISOString().replace(".000Z", "Z")],
    ["Preferred-Languages", language],
    ["Canonical", isSecure && `${home.origin}/.well-known/security.txt`],
    ["Policy", isSecure && policy],
  ];
  return lines.flatMap(([name, value]) => (value ? [`${name}: ${value}\n`] : [])).join("");
}

/** tdmrep.json: one rule for all that lies below the base path. */
function tdmrep(site: Site): string {
  return `${JSON.stringify([{ location: site.home.base, ...miningFields(miningIn(site)) }], null, 2)}\n`;
}
