import { setImmediate } from "node:timers/promises";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { describe, expect, test } from "vitest";
import { bytesOf, LightResponse } from "../../../src/press/edition/light-response.ts";

const text = "Ünïcode, 𝒶nd a\0zero\n";
const bytes = new TextEncoder().encode(text);
const html = { "Content-Type": "text/html" };

const made: [what: string, make: (kind: typeof Response) => Response][] = [
  ["of a text", (kind) => new kind(text)],
  ["of a text with a type", (kind) => new kind(text, { headers: html, status: 201, statusText: "Made" })],
  ["of an empty text", (kind) => new kind("")],
  ["of bytes", (kind) => new kind(bytes, { headers: new Headers(html) })],
  ["of no bytes", (kind) => new kind(new Uint8Array())],
  ["of bytes in shared memory", (kind) => new kind(bytes.subarray(3, 9))],
  ["of memory", (kind) => new kind(bytes.slice().buffer)],
  ["of a form", (kind) => new kind(new URLSearchParams({ a: text }))],
  ["of a stream", (kind) => new kind(new Blob([text]).stream())],
  ["of nothing", (kind) => new kind(null, { status: 404 })],
  ["of no argument", (kind) => new kind()],
  ["of JSON", (kind) => kind.json({ a: [text] })],
  [
    "of JSON with a type",
    (kind) => kind.json("a", { headers: { "content-type": "application/feed+json" }, status: 203 }),
  ],
  ["that leads elsewhere", (kind) => kind.redirect("https://specimen.example/", 301)],
  ["of another's body", (kind) => new kind(new kind(text).body, { headers: html })],
  ["that was copied", (kind) => new kind(text).clone()],
];

describe("A light response", () => {
  test.each(made)("%s is what any response is", async (_, make) => {
    const [plain, light] = [make(Response), make(LightResponse as typeof Response)];
    const told = ({ status, statusText, ok, headers, body, bodyUsed }: Response) => {
      return { status, statusText, ok, headers: [...headers], hasBody: body !== null, bodyUsed };
    };
    expect(told(light)).toEqual(told(plain));
    expect(await light.text()).toBe(await plain.text());
    expect([light.bodyUsed, light.body === null]).toEqual([plain.bodyUsed, plain.body === null]);
  });

  test.each(made)("%s has the bytes that any response has", async (_, make) => {
    const taken = await LightResponse.take(make(LightResponse as typeof Response));
    expect([...taken]).toEqual([...(await make(Response).bytes())]);
  });

  test("can be read in every way", async () => {
    const json = () => LightResponse.json({ a: 1 });
    expect(await json().json()).toEqual({ a: 1 });
    expect([...(await json().bytes())]).toEqual([...new TextEncoder().encode('{"a":1}')]);
    expect((await json().arrayBuffer()).byteLength).toBe(7);
    expect((await json().blob()).type).toBe("application/json");
    expect(() => LightResponse.json(undefined)).toThrow(TypeError);
  });

  test("gives its bytes once only, whoever takes them", async () => {
    const unusable = { name: "TypeError" };
    const taken = new LightResponse(bytes);
    await LightResponse.take(taken);
    await expect(LightResponse.take(taken)).rejects.toMatchObject(unusable);
    await expect(taken.text()).rejects.toMatchObject(unusable);
    const read = new LightResponse(bytes);
    await read.text();
    await expect(LightResponse.take(read)).rejects.toMatchObject(unusable);
  });

  test("has what it was given, whatever becomes of that", async () => {
    const given = Buffer.from(bytes);
    const [read, part] = [new LightResponse(given), new LightResponse(given.subarray(3, 9))];
    given.fill(0);
    expect(await read.text()).toBe(text);
    const { buffer, length } = await LightResponse.take(part);
    expect([...new Uint8Array(buffer)]).toEqual([...bytes.subarray(3, 9)]);
    expect(length).toBe(6);
  });

  test("holds nothing of what was taken", async () => {
    const [response, held] = await taken();
    // A reference keeps what it refers to until the next turn.
    await setImmediate();
    setFlagsFromString("--expose-gc");
    (runInNewContext("gc") as () => void)();
    expect(held.deref()).toBeUndefined();
    expect(response.status).toBe(200);
  });

  test("stands in for any response only while a page is rendered", async () => {
    const plain = Response;
    const rendered = await bytesOf(async () => {
      await Promise.resolve();
      expect(Response).toBe(LightResponse);
      expect(
        [new plain(), plain.error(), new Response(), Response.error()].every((one) => one instanceof Response),
      ).toBe(true);
      expect({} instanceof Response).toBe(false);
      return new Response(text);
    });
    expect([...rendered]).toEqual([...bytes]);
    expect(Response).toBe(plain);
    await expect(bytesOf(() => Promise.reject(new Error("no page")))).rejects.toThrow("no page");
    expect(Response).toBe(plain);
  });
});

/** A response whose bytes were taken, and what tells whether they are still in memory. */
async function taken(): Promise<[Response, WeakRef<Uint8Array>]> {
  const response = new LightResponse(new Uint8Array(100_000));
  return [response, new WeakRef(await LightResponse.take(response))];
}
