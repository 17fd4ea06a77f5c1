/** robots.txt (RFC 9309): everything may be read, and the sitemap (https://www.sitemaps.org/protocol.html) is named. */
export function robots(sitemap: string): string {
  return `User-agent: *\nAllow: /\n\nSitemap: ${sitemap}\n`;
}
