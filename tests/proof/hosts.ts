import { readFileSync } from "node:fs";
import { join } from "node:path";
import { HEADER_RULES, REVALIDATE } from "../../src/feeds/headers.ts";
import { isPackable } from "../../src/press/edition/packing.ts";
import { ask, unpacked, type Answer } from "./asking.ts";
import type { Edition } from "./editions.ts";
import { judgeAll } from "./proof.ts";

/** What a file is sent as, by its ending. */
const TYPES: Record<string, RegExp> = {
  html: /^text\/html; ?charset=utf-8$/i,
  txt: /^text\/plain; ?charset=utf-8$/i,
  ics: /^text\/calendar; ?charset=utf-8$/i,
  css: /^text\/css\b/,
  js: /^(text|application)\/javascript\b/,
  xml: /^(text|application)\/(rss\+|atom\+)?xml\b/,
  json: /^application\/json\b/,
  "feed.json": /^application\/feed\+json\b/,
  opml: /^text\/x-opml\b/,
  svg: /^image\/svg\+xml\b/,
  woff2: /^font\/woff2$/,
  jpg: /^image\/jpeg$/,
  png: /^image\/png$/,
  // Pagefind's files have no type of their own; its program asks for none.
  ...Object.fromEntries(
    ["pagefind", "pf_meta", "pf_index", "pf_fragment", "pf_filter"].map((it) => [it, /^(application\/octet-stream)?$/]),
  ),
};
const [EVERY, IMMUTABLE, SHARED] = HEADER_RULES.map(({ headers }) => Object.entries(headers));

const typeOf = (file: string) => TYPES[/(^|\/)feed\.json$/.test(file) ? "feed.json" : file.split(".").at(-1)!];

/** What readers say that they take, and what they should get. */
const ACCEPTED = { br: "gzip, deflate, br, zstd", gzip: "gzip, deflate", identity: "br;q=0, gzip;q=0" } as const;
export type Encoding = keyof typeof ACCEPTED;

/**
 * Tries all that a host should do on a server that has an edition below the edition's base path. `cannot`: the encoding for
 * which the server has no means, which is named and not tried.
 */
export async function proveHost(name: string, origin: string, edition: Edition, cannot?: Encoding): Promise<void> {
  const { base, folder, formerly, movedTo } = edition;
  const get = (path: string, headers?: Record<string, string>) => ask(origin, base + path, headers);
  const fileOf = (file: string) => readFileSync(join(folder, file));
  const addressOf = (file: string) => file.replace(/(^|\/)index\.html$/, "$1");
  const files = edition.files.filter((file) => !/\.(gz|br)$|^_(headers|redirects)$/.test(file));
  const packable = files.filter(isPackable);
  const say = async <T>(what: string, things: T[], wrong: (thing: T) => Promise<(string | false | undefined)[]>) => {
    const wrongs: string[] = [];
    for (const thing of things)
      for (const it of await wrong(thing)) if (it) wrongs.push(`${JSON.stringify(thing)}: ${it}`);
    judgeAll(`${name} at ${base}: ${what}`, things.length, wrongs);
  };

  await say("# files are sent whole, each as what it is, cached as it may be", files, async (file) => {
    const { status, headers, body } = await get(addressOf(file));
    const caching = file.startsWith("_astro/") ? IMMUTABLE![0]![1] : REVALIDATE;
    return [
      status !== 200 && `status ${status}`,
      !body.equals(fileOf(file)) && "another body",
      !typeOf(file)?.test(headers["content-type"] ?? "") && `Content-Type ${headers["content-type"]}`,
      headers["content-encoding"] && `Content-Encoding ${headers["content-encoding"]} that nobody asked for`,
      headers["cache-control"] !== caching && `Cache-Control ${headers["cache-control"]}`,
      headers["access-control-allow-origin"] !== (file.startsWith("api/") ? SHARED![0]![1] : undefined) &&
        `Access-Control-Allow-Origin ${headers["access-control-allow-origin"]}`,
      ...lacks(headers),
    ];
  });

  for (const [encoding, accepted] of Object.entries(ACCEPTED)) {
    if (encoding === cannot) {
      console.log(`  ${name} at ${base}: no ${encoding} for “${accepted}”, by its nature`);
      continue;
    }
    await say(`# texts in ${encoding} for “${accepted}”`, packable, async (file) => {
      const answer = await get(addressOf(file), { "Accept-Encoding": accepted });
      const { status, headers } = answer;
      // What is too short to gain by it may be sent as it is.
      const isTiny = fileOf(file).length < 256 && headers["content-encoding"] === undefined;
      return [
        status !== 200 && `status ${status}`,
        !isTiny && (headers["content-encoding"] ?? "identity") !== encoding && `got ${headers["content-encoding"]}`,
        !unpacked(answer).equals(fileOf(file)) && "another body",
        !isTiny && !/\baccept-encoding\b/i.test(headers.vary ?? "") && `Vary ${headers.vary}`,
        !typeOf(file)!.test(headers["content-type"] ?? "") && `type ${headers["content-type"]}`,
        ...lacks(headers),
      ];
    });
  }

  const conditions = Object.keys(ACCEPTED).flatMap((encoding) => [`${encoding} ETag`, `${encoding} Last-Modified`]);
  await say("304 for # kinds of what the reader has already", conditions, async (condition) => {
    const [encoding = "", kept = ""] = condition.split(" ");
    const accept = { "Accept-Encoding": encoding };
    const first = (await get("", accept)).headers[kept.toLowerCase()];
    const again = await get("", {
      ...accept,
      [kept === "ETag" ? "If-None-Match" : "If-Modified-Since"]: String(first),
    });
    const other = await get("", { ...accept, "If-None-Match": '"other"' });
    return [
      first === undefined && "the answer has none",
      again.status !== 304 && `status ${again.status}`,
      again.body.length > 0 && "a body",
      other.status !== 200 && `status ${other.status} for what the reader has not`,
    ];
  });

  const folders = [`${base}${movedTo}`, `${base}corrections/`, base].filter((path) => path !== "/");
  await say("# addresses without their last slash lead to the page", folders, async (path) => {
    const { status, headers } = await ask(origin, path.slice(0, -1));
    const to = new URL(headers.location ?? "none", origin + path).href;
    return [![301, 308].includes(status) && `status ${status}`, to !== origin + path && `to ${headers.location}`];
  });

  const nothing = ["none/", "none.html", "2025/", "2025/04/none/", "_astro/none.css", "%2e%2e/%2e%2e/etc/passwd"];
  await say("# addresses of nothing get the paper's own page", nothing, async (path) => {
    const { status, headers, body } = await get(path);
    // A server may refuse a way out of the folder as a bad request.
    if (path.startsWith("%2e") && status === 400) return [];
    return [
      status !== 404 && `status ${status}`,
      !body.equals(fileOf("404.html")) && "another body",
      !TYPES.html!.test(headers["content-type"] ?? "") && `Content-Type ${headers["content-type"]}`,
      /immutable/.test(headers["cache-control"] ?? "") && "is cached for ever",
      ...lacks(headers),
    ];
  });

  await say("a former address leads to the article", [formerly], async (path) => {
    const { status, body } = await get(path);
    const leads = body.includes(`content="0; url=${base}${movedTo}"`) && (await get(movedTo)).status === 200;
    return [status !== 200 && `status ${status}`, !leads && "it does not lead there"];
  });
}

/** The headers of every answer that one lacks. */
function lacks(headers: Answer["headers"]): string[] {
  const missing = EVERY!.filter(([header, value]) => headers[header.toLowerCase()] !== value);
  return missing.map(([header]) => `${header} is ${headers[header.toLowerCase()]}`);
}
