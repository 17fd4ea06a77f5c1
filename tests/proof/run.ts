import { proveApi, proveSpecimen } from "./api.ts";
import { proveBrowser } from "./browser.ts";
import { buildEditions } from "./editions.ts";
import { newsboat, proveReader, sfeed } from "./feed-readers.ts";
import { buildFeeds, FEEDPARSER, proveFeedparser, proveJsonFeeds } from "./feeds.ts";
import { proveCalendars, proveCalendarsInPython } from "./calendars.ts";
import { proveHost } from "./hosts.ts";
import { proveLighthouse } from "./lighthouse.ts";
import { proveHtml, proveXml } from "./markup.ts";
import { part, tally } from "./proof.ts";
import { proveRights } from "./rights.ts";
import { proveSending } from "./sending.ts";
import { proveStructuredData } from "./structured-data.ts";
import { BROTLI, SERVERS, startServer } from "./servers.ts";
import { proveSigning } from "./signing.ts";
import { proveSitemaps } from "./sitemaps.ts";

/**
 * `npm run proof`: the built editions under programs that nobody here wrote. What is missing is installed where that is
 * possible, and named where it is not. The last line counts.
 */
const { root, paper, discard } = await buildEditions();
const feeds = await buildFeeds();

async function proveServer(name: keyof typeof SERVERS): Promise<void> {
  for (const edition of [root, paper]) {
    const { origin, close } = await startServer(SERVERS[name], edition);
    await proveHost(name, origin, edition, SERVERS[name].cannot).finally(close);
  }
}

const ICALENDAR = "/usr/lib/python3/dist-packages/icalendar";
const deflate = "/usr/lib/lighttpd/mod_deflate.so";
await part("Brotli for nginx", { [BROTLI]: "libnginx-mod-http-brotli-static" }, () => {});
await part("nginx", { nginx: "nginx-light" }, () => proveServer("nginx"));
await part("Apache", { apache2: "apache2" }, () => proveServer("apache"));
await part("Caddy", { caddy: "caddy" }, () => proveServer("caddy"));
await part("lighttpd", { lighttpd: "lighttpd", [deflate]: "lighttpd-mod-deflate" }, () => proveServer("lighttpd"));
await part("signing", { minisign: "minisign", openssl: "openssl" }, () => proveSigning(root));
await part("rsync", { rsync: "rsync" }, () => proveSending("rsync", root));
await part("rsync to a host", { rsync: "rsync" }, () => proveSending("rsync to a host", root));
await part("rclone", { rclone: "rclone" }, () => proveSending("rclone", root));
await part("XML", { xmllint: "libxml2-utils" }, () => proveXml(root));
await part("sitemaps", { xmllint: "libxml2-utils" }, () => [root, paper].forEach(proveSitemaps));
const fed = [root, paper, feeds.before, feeds.after];
await part("feedparser", { [FEEDPARSER]: "python3-feedparser" }, () => proveFeedparser(fed));
await part("JSON Feed", {}, () => proveJsonFeeds(fed));
await part("newsboat", { nginx: "nginx-light", newsboat: "newsboat" }, () => proveReader(newsboat, feeds));
await part("sfeed", { nginx: "nginx-light", sfeed_update: "sfeed", curl: "curl" }, () => proveReader(sfeed, feeds));
await part("calendars", {}, () => [root, paper].forEach(proveCalendars));
await part("calendars in Python", { [ICALENDAR]: "python3-icalendar" }, () =>
  [root, paper].forEach(proveCalendarsInPython),
);
await part("rights", { python3: "python3" }, () => [root, paper].forEach(proveRights));
await part("HTML", { java: "default-jre-headless" }, () => proveHtml(root));
await part("structured data", {}, async () => {
  for (const edition of [root, paper]) await proveStructuredData(edition);
});
await part("the news API", {}, async () => {
  for (const edition of [root, paper]) await proveApi(edition);
  await proveSpecimen();
});
await part("Lighthouse", {}, () => proveLighthouse(root));
await part("a browser", {}, async () => {
  for (const edition of [root, paper]) await proveBrowser(edition);
});

await Promise.all([discard(), feeds.discard()]);
for (const name of tally.missing)
  console.log(`not tried, because it is not on this machine and could not be installed: ${name}`);
console.log(`${tally.passed} passed, ${tally.failed} failed`);
process.exitCode = tally.failed === 0 && tally.passed > 2 ? 0 : 1;
