import { describe, expect, test } from "vitest";
import { headersFile } from "../../src/feeds/headers.ts";
import { humans } from "../../src/feeds/humans.ts";
import { robots } from "../../src/feeds/robots.ts";
import { TRAINING_CRAWLERS } from "../../src/feeds/training-crawlers.ts";
import { trust } from "../../src/feeds/trust.ts";
import { wellKnownFiles } from "../../src/feeds/well-known.ts";
import { composeEdition } from "../../src/model/edition.ts";
import { mastheadSchema } from "../../src/model/masthead.ts";
import { copyWith, mastheadFields } from "../copy.ts";

const NOON = Date.parse("2025-04-10T12:00:00Z");
const siteOf = (masthead: object) => composeEdition(copyWith([], masthead), NOON).site;
const POLICY = { policies: { textAndDataMining: "mining" } };

describe("one setting says everywhere the same:", () => {
  test.each([
    ["nothing", {}, undefined, undefined, undefined],
    ["nothing, though terms are written", POLICY, undefined, undefined, undefined],
    ["allowed", { textAndDataMining: "allowed" }, "yes", 0, undefined],
    ["allowed, for which no terms count", { textAndDataMining: "allowed", ...POLICY }, "yes", 0, undefined],
    ["reserved", { textAndDataMining: "reserved" }, "no", 1, undefined],
    ["reserved, with terms", { textAndDataMining: "reserved", ...POLICY }, "no", 1, "mining/"],
  ])("%s", (_name, masthead, allowed, reservation, terms) => {
    for (const base of ["/", "/paper/"]) {
      const site = siteOf({ url: `https://specimen.example${base}`, ...masthead });
      const policy = terms && `https://specimen.example${base}${terms}`;
      expect(/^datatrainingallowed=(.*)$/m.exec(trust(site))?.[1]).toBe(allowed);
      const file = wellKnownFiles(site, NOON)["tdmrep.json"];
      const rule = { location: base, "tdm-reservation": reservation, ...(policy && { "tdm-policy": policy }) };
      expect(file && JSON.parse(file)).toEqual(file && [rule]);
      expect(file === undefined).toBe(reservation === undefined);
      const headers = headersFile(site).split("\n\n")[0]!;
      expect(/^ {2}tdm-reservation: (.*)$/m.exec(headers)?.[1]).toBe(reservation?.toString());
      expect(/^ {2}tdm-policy: (.*)$/m.exec(headers)?.[1]).toBe(policy);
      expect(closedTo(robots(site))).toEqual(
        reservation === 1 ? TRAINING_CRAWLERS.map(({ agent }) => [agent, base]) : [],
      );
    }
  });
});

test("robots.txt opens the paper to all others and names the sitemaps", () => {
  for (const textAndDataMining of [undefined, "allowed", "reserved"])
    expect(robots(siteOf({ textAndDataMining }))).toMatch(
      /(^|\n\n)User-agent: \*\nAllow: \/\n\nSitemap: https:\/\/specimen\.example\/sitemap-index\.xml\nSitemap: https:\/\/specimen\.example\/sitemap-news\.xml\n$/,
    );
});

test("each robot that trains is named once, in words that robots.txt has, with a source", () => {
  const agents = TRAINING_CRAWLERS.map(({ agent }) => agent.toLowerCase());
  expect(new Set(agents).size).toBe(agents.length);
  for (const { agent, source } of TRAINING_CRAWLERS) {
    expect(agent).toMatch(/^[\w-]+$/);
    expect(source).toMatch(/^https:\/\/\S+$/);
    expect(agent).not.toMatch(/^(Googlebot|Bingbot|OAI-SearchBot|ChatGPT-User|Claude-User|PerplexityBot)$/i);
  }
});

describe("security.txt", () => {
  const fileOf = (masthead: object) => wellKnownFiles(siteOf(masthead), NOON)["security.txt"];

  test.each([
    ["has no expiry", {}],
    ["has expired", { securityExpires: "2025-04-10T12:00Z" }],
    ["expired with the day before", { securityExpires: "2025-04-10" }],
  ])("is left out when it %s", (_name, masthead) => {
    expect(fileOf(masthead)).toBeUndefined();
  });

  test("is whole when it has one", () => {
    const policies = { security: "holes" };
    expect(fileOf({ securityExpires: "2025-12-31", policies, url: "https://specimen.example/paper/" })).toBe(
      `Contact: mailto:desk@specimen.example
Expires: 2025-12-30T21:00:00Z
Preferred-Languages: en
Canonical: https://specimen.example/.well-known/security.txt
Policy: https://specimen.example/paper/holes/
`,
    );
  });

  test("names no address that is not safe", () => {
    const masthead = { securityExpires: "2025-12-31T09:00+03:00", url: "http://specimen.example/" };
    expect(fileOf({ ...masthead, policies: { security: "holes" } })).toBe(
      "Contact: mailto:desk@specimen.example\nExpires: 2025-12-31T06:00:00Z\nPreferred-Languages: en\n",
    );
  });
});

test("trust.txt names every relation, and no other", () => {
  const one = (name: string) => [`https://${name}.example/`];
  const relations = { belongsTo: one("guild"), controlledBy: "https://owner.example/", controls: one("sister") };
  const others = { members: one("member"), vendors: one("wire"), customers: one("radio"), social: one("social") };
  const disclosures = ["https://specimen.example/ads.txt"];
  expect(trust(siteOf({ trust: { ...relations, ...others, disclosures } }))).toBe(`# Specimen Post
belongto=https://guild.example/
controlledby=https://owner.example/
control=https://sister.example/
member=https://member.example/
vendor=https://wire.example/
customer=https://radio.example/
social=https://social.example/
disclosure=https://specimen.example/ads.txt
contact=desk@specimen.example
`);
  expect(trust(siteOf({}))).toBe("# Specimen Post\ncontact=desk@specimen.example\n");
});

test.each([
  [{}, /^Publisher: Specimen Society\nContact: desk@specimen\.example$/m],
  [{ publisher: { name: "S", url: "https://s.example/" } }, /^Publisher: S\nSite: https:\/\/s\.example\/\nContact/m],
  [{ url: "https://specimen.example/paper/" }, /^Authors: https:\/\/specimen\.example\/paper\/authors\/$/m],
  [{}, /^Licence: CC BY 4\.0, https:\/\/creativecommons\.org\/licenses\/by\/4\.0\/$/m],
])("humans.txt says who makes the paper: %j", (masthead, expected) => {
  expect(humans(siteOf(masthead))).toMatch(expected);
});

test.each([
  [{ textAndDataMining: "forbidden" }, "textAndDataMining", /^must be allowed or reserved/],
  [{ textAndDataMining: true }, "textAndDataMining", /^must be allowed or reserved/],
  [{ securityExpires: "2025" }, "securityExpires", /^must be a real date/],
  [{ trust: { belongsTo: ["guild"] } }, "trust.belongsTo.0", /^must be a whole web address/],
  [{ trust: { social: ["https://s.example/#us"] } }, "trust.social.0", /^must have no #/],
  [{ trust: { owner: "https://s.example/" } }, "trust", /[Uu]nrecognized key/],
])("a masthead with %j is refused", (change, field, message) => {
  const { error } = mastheadSchema.safeParse(mastheadFields(change));
  expect(error!.issues.map(({ path }) => path.join("."))).toEqual([field]);
  expect(error!.issues[0]!.message).toMatch(message);
});

/** What robots.txt closes, and to whom. */
function closedTo(file: string): [agent: string, path: string][] {
  return file.split("\n\n").flatMap((group) => {
    const agents = [...group.matchAll(/^User-agent: (.*)$/gm)].map(([, agent]) => agent!);
    const path = /^Disallow: (.*)$/m.exec(group)?.[1];
    return path === undefined ? [] : agents.map((agent): [string, string] => [agent, path]);
  });
}
