import { brotliCompressSync, constants, gzipSync } from "node:zlib";

/** Bytes from which on compressing well takes longer than the bytes it saves are worth. */
const LARGE = 1024 * 1024;

/** The endings of all forms that a file of an edition can have: itself, and its copies in gzip (RFC 1952) and Brotli (RFC 7932). */
export const FORMS = ["", ".gz", ".br"] as const;

/** Whether hosts send a file's compressed copy in its stead: text that readers ask for. */
export function isPackable(file: string): boolean {
  return /\.(html|xml|txt|json|css|m?js|svg|ics|opml|webmanifest|md)$/.test(file) && !isForPrograms(file);
}

/** The manifests of an edition and of a part: no reader asks for them. */
function isForPrograms(file: string): boolean {
  return file === "edition.json" || file === "shard.json";
}

/** Feeds are the most text of an edition, made anew with every article: compressing them well costs twice the time for 3 % less. */
const FEED = /(^|\/)((rss|atom)\.xml|feed\.json)$/;

/** A file's bytes in both formats, in the order of `FORMS`: what never changes its name once and well, other text fast. */
export function pack(file: string, bytes: Uint8Array): [gz: Uint8Array, br: Uint8Array] {
  const level = FEED.test(file) ? 4 : bytes.length > LARGE ? 6 : 9;
  const quality = file.startsWith("_astro/") ? constants.BROTLI_MAX_QUALITY : FEED.test(file) ? 4 : 5;
  // A window as large as the file; the usual one of 4 MB takes four times as long to make ready.
  const window = Math.min(22, Math.max(16, Math.ceil(Math.log2(bytes.length + 1))));
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: quality,
    [constants.BROTLI_PARAM_LGWIN]: window,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return [gzipSync(bytes, { level }), brotliCompressSync(bytes, { params })];
}
