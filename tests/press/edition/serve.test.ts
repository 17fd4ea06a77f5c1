import { mkdir, mkdtemp, writeFile } from "node:fs/promises";
import { request } from "node:http";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { headersFile } from "../../../src/feeds/headers.ts";
import { composeEdition } from "../../../src/model/edition.ts";
import { serve, type Served } from "../../../src/press/edition/serve.ts";
import { copyWith, discard } from "../../copy.ts";

const { site } = composeEdition(
  copyWith([], { url: "https://specimen.example/paper/", textAndDataMining: "reserved" }),
  0,
);
let folder: string;
let served: Served;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-serve-"));
  await mkdir(join(folder, "deep"));
  await writeFile(join(folder, "index.html"), "front");
  await writeFile(join(folder, "deep/index.html"), "deep");
  await writeFile(join(folder, "deep/feed.json"), "{}");
  await writeFile(join(folder, "feeds.opml"), "<opml/>");
  await writeFile(join(folder, "deep/calendar.ics"), "calendar");
  await mkdir(join(folder, ".well-known"));
  await writeFile(join(folder, ".well-known/tdmrep.json"), "[]");
  await mkdir(join(folder, "_astro"));
  await writeFile(join(folder, "_astro/a.css"), "css");
  await writeFile(join(folder, "404.html"), "nothing");
  await writeFile(join(folder, "_headers"), headersFile(site));
  await writeFile(join(folder, "../outside.txt"), "secret");
  served = await serve(folder, "/paper/", 0);
});

afterAll(async () => {
  served.close();
  await discard(folder);
});

test.each([
  ["/paper/", 200, "front"],
  ["/paper/deep/", 200, "deep"],
  ["/paper/.well-known/tdmrep.json", 200, "[]"],
  ["/paper", 301, ""],
  ["/paper/none/", 404, "nothing"],
  ["/", 404, "nothing"],
  ["//", 404, "nothing"],
  ["/paper/../../outside.txt", 404, "nothing"],
  ["/paper/%2e%2e/outside.txt", 404, "nothing"],
  ["/paper/..%2foutside.txt", 404, "nothing"],
  ["/paper/%00", 404, "nothing"],
  ["/paper/%E0%A4%A", 404, "nothing"],
])("%s answers %i", async (path, status, body) => {
  expect(await get(path)).toEqual([status, body]);
});

test.each([
  ["/paper/deep/feed.json", /^application\/feed\+json$/],
  ["/paper/feeds.opml", /^text\/x-opml; charset=utf-8$/],
  ["/paper/none/feed.json", /^text\/html; charset=utf-8$/],
])("%s is sent as what it is", async (path, type) => {
  const response = await fetch(new URL(path, served.address));
  expect(response.headers.get("content-type")).toMatch(type);
});

test.each([
  ["/paper/", "public, max-age=0, must-revalidate", "nosniff"],
  ["/paper/none/", "public, max-age=0, must-revalidate", "nosniff"],
  ["/paper/_astro/a.css", "public, max-age=31536000, immutable", "nosniff"],
  ["/paper/_astro/none.css", "public, max-age=0, must-revalidate", "nosniff"],
  ["/", "public, max-age=0, must-revalidate", null],
])("%s is sent with the headers that the edition asks for", async (path, caching, kind) => {
  const { headers } = await fetch(new URL(path, served.address));
  expect(headers.get("cache-control")).toBe(caching);
  expect(headers.get("x-content-type-options")).toBe(kind);
});

test.each([
  ["deep/calendar.ics", "text/calendar"],
  [".well-known/tdmrep.json", "application/json"],
])("%s is sent as %s, with what the masthead says of mining", async (path, type) => {
  const { headers } = await fetch(served.address + path);
  expect(headers.get("content-type")).toBe(type);
  expect(headers.get("tdm-reservation")).toBe("1");
});

test("what the reader has already is not sent again", async () => {
  const etag = (await fetch(served.address)).headers.get("etag")!;
  const again = await fetch(served.address, { headers: { "If-None-Match": etag } });
  expect([again.status, again.headers.get("cache-control")]).toEqual([304, "public, max-age=0, must-revalidate"]);
});

test("a port that is taken leads to the next one", async () => {
  const port = Number(new URL(served.address).port);
  const second = await serve(folder, "/", port);
  expect(Number(new URL(second.address).port)).toBeGreaterThan(port);
  second.close();
});

/** As it stands: fetch would tidy the path up before it asks. */
function get(path: string): Promise<[number | undefined, string]> {
  return new Promise((resolve, reject) => {
    const asked = request({ port: new URL(served.address).port, path }, (response) => {
      let body = "";
      response.setEncoding("utf8").on("data", (part: string) => (body += part));
      response.on("end", () => resolve([response.statusCode, body]));
    });
    asked.on("error", reject).end();
  });
}
