import { hash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { brotliDecompressSync, gunzipSync } from "node:zlib";
import { afterEach, beforeEach, expect, test } from "vitest";
import type { Piece } from "../../../src/press/edition/piece.ts";
import { Writers } from "../../../src/press/edition/writers.ts";

let folder: string;
let pieces: Map<string, Piece>;
let writers: Writers;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "dateline-writers-"));
  pieces = new Map();
  writers = writersInto(join(folder, "fresh"));
});
afterEach(async () => {
  await writers.end();
  rmSync(folder, { recursive: true });
});

function writersInto(root: string): Writers {
  return new Writers({ root, twin: join(folder, "twin") }, (piece) => pieces.set(piece.file, piece));
}

test.each([1, 30, 700])("%i files are written with their compressed copies, and told as they are", async (count) => {
  const texts = new Map(Array.from({ length: count }, (_, n) => [`p/${n % 7}/${n}.html`, `<p>${n}</p>`.repeat(50)]));
  for (const [file, text] of texts) await writers.write(file, Buffer.from(text));
  await writers.finish();
  expect(pieces.size).toBe(count);
  for (const [file, text] of texts) {
    const path = join(folder, "fresh", file);
    expect(readFileSync(path, "utf8")).toBe(text);
    expect(gunzipSync(readFileSync(`${path}.gz`)).toString()).toBe(text);
    expect(brotliDecompressSync(readFileSync(`${path}.br`)).toString()).toBe(text);
    const [own, ...packed] = pieces.get(file)!.forms;
    expect(own).toMatchObject({ sha256: hash("sha256", text), bytes: text.length, ino: statSync(path).ino });
    expect(packed).toHaveLength(2);
    expect(statSync(join(folder, "twin", file)).ino).toBe(own!.ino);
  }
});

test("what is copied has no compressed copies, and may consist of parts of something large", async () => {
  const bytes = Buffer.alloc(3_000_000, "xyz");
  const sha256 = hash("sha256", bytes);
  await writers.write("a.html", Buffer.from("a"));
  await writers.copy("large.json", [Buffer.from("x"), bytes.subarray(1, 7), bytes.subarray(7)]);
  await writers.finish();
  expect(pieces.get("large.json")!.forms).toMatchObject([{ sha256, bytes: 3_000_000 }]);
  expect(bytes.length).toBe(0);
  expect(readdirSync(join(folder, "fresh")).sort()).toEqual(["a.html", "a.html.br", "a.html.gz", "large.json"]);
});

test("bytes that have their memory to themselves are given away, others are left as they are", async () => {
  const alone = new TextEncoder().encode("alone");
  const shared = new TextEncoder().encode("onetwo");
  const [one, two] = [shared.subarray(0, 3), shared.subarray(3)];
  const buffer = Buffer.from("buffer");
  for (const [n, bytes] of [alone, one, two, buffer].entries()) await writers.write(`${n}.html`, bytes);
  await writers.finish();
  const written = [0, 1, 2, 3].map((n) => readFileSync(join(folder, "fresh", `${n}.html`), "utf8"));
  expect(written).toEqual(["alone", "one", "two", "buffer"]);
  expect(alone.length).toBe(0);
  expect(Buffer.concat([one, two, buffer]).toString()).toBe("onetwobuffer");
});

test("after all is written, more can be written", async () => {
  await writers.write("a.html", Buffer.from("a"));
  await writers.finish();
  expect([...pieces.keys()]).toEqual(["a.html"]);
  await writers.write("b.html", Buffer.from("b"));
  await writers.finish();
  expect([...pieces.keys()]).toEqual(["a.html", "b.html"]);
});

test("what cannot be written is told to whoever waits, and to whoever writes on", async () => {
  writeFileSync(join(folder, "in-the-way"), "");
  const barred = writersInto(join(folder, "in-the-way"));
  await barred.write("a.html", Buffer.from("a"));
  await expect(barred.finish()).rejects.toThrow(/in-the-way/);
  await expect(barred.write("b.html", Buffer.from("b"))).rejects.toThrow(/in-the-way/);
  await barred.end();
  expect(pieces.size).toBe(0);
});
