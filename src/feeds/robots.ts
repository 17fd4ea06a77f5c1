/** robots.txt (RFC 9309): everything may be read, and the sitemaps (https://www.sitemaps.org/protocol.html) are named. */
export function robots(sitemaps: string[]): string {
  return `User-agent: *\nAllow: /\n\n${sitemaps.map((url) => `Sitemap: ${url}\n`).join("")}`;
}
