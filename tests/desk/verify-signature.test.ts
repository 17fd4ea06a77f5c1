import { generateKeyPairSync } from "node:crypto";
import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { verifyEdition } from "../../src/desk/verify.ts";
import { discard } from "../copy.ts";
import { editIn, editionWith, putInto } from "./editions.ts";
import { minisignPair } from "./minisign-keys.ts";

/** The pair that signs, and the public key of another with another id. */
const { secret: SECRET, public: PUBLIC } = minisignPair();
const OTHER = "RWQf6LRCGA9i53mlYecO4IzT51TGPpvWucNSCh1CBM0QTaLn73Y7GFO3";

let folder: string;
let keys: string;
const edit = (file: string, change: (text: string) => string) => editIn(folder, file, change);
const key = (name: string, text: string) => putInto(keys, name, text);
beforeEach(async () => {
  folder = await editionWith({ "index.html": "front", "2025/a/index.html": "page" });
  keys = await editionWith({});
});
afterEach(() => Promise.all([folder, keys].map(discard)));

describe("a signature", () => {
  const SIGNATURE = "edition.json.minisig";
  const base64 = (change: (bytes: Buffer) => void) => (line: string) => {
    const bytes = Buffer.from(line, "base64");
    change(bytes);
    return bytes.toString("base64");
  };
  const inLine = (n: number, change: (line: string) => string) => (text: string) =>
    text
      .split("\n")
      .map((line, at) => (at === n ? change(line) : line))
      .join("\n");

  test("is good, allowed beside the manifest, and the same each time", async () => {
    const sign = await key("secret", `untrusted comment: x\n${SECRET}\n`);
    const { told } = verifyEdition(folder, { sign, key: PUBLIC });
    expect(told).toContainEqual(expect.stringContaining(PUBLIC));
    expect(told).toContainEqual(expect.stringMatching(/^the signature is good: edition [0-9a-f]{64}$/));
    const first = await readFile(join(folder, SIGNATURE), "utf8");
    verifyEdition(folder, { sign });
    expect(await readFile(join(folder, SIGNATURE), "utf8")).toBe(first);
    expect(verifyEdition(folder).told).toContainEqual(expect.stringContaining("name the public key with --key"));
  });

  test.each<[string, (text: string) => string, string, RegExp]>([
    [
      "a signature",
      inLine(
        1,
        base64((bytes) => bytes[30]!++),
      ),
      SIGNATURE,
      /the signature in .* was altered, or made with another key; do not trust/,
    ],
    [
      "the trusted comment",
      (text) => text.replace(/^(trusted comment: )e/m, "$1E"),
      SIGNATURE,
      /the trusted comment in .* was altered since/,
    ],
    [
      "the manifest",
      (text) => text.replace("null", `"${"0".repeat(64)}"`),
      "edition.json",
      /^edition\.json was altered since it was signed/,
    ],
    [
      "the key's id",
      inLine(
        1,
        base64((bytes) => bytes.set([0xff], 2)),
      ),
      SIGNATURE,
      /made with the key 08070605040302FF, not with 0807060504030201/,
    ],
    [
      "the algorithm",
      inLine(
        1,
        base64((bytes) => bytes.write("Ed", "latin1")),
      ),
      SIGNATURE,
      /of minisign's old kind/,
    ],
    ["its form", () => "hello", SIGNATURE, /is no signature of minisign; sign the edition again/],
  ])("tells that %s was altered", async (_name, change, file, expected) => {
    verifyEdition(folder, { sign: await key("secret", SECRET) });
    await edit(file, change);
    expect(() => verifyEdition(folder, { key: PUBLIC })).toThrow(expected);
  });

  test("of another key is told apart", async () => {
    verifyEdition(folder, { sign: await key("secret", SECRET) });
    expect(() => verifyEdition(folder, { key: OTHER })).toThrow(/not with E7620F1842B4E81F; name the right --key/);
  });

  test("that is asked for and not there is missed", () => {
    expect(() => verifyEdition(folder, { key: PUBLIC })).toThrow(/is not signed; sign it with --sign/);
  });

  test("can be made with an Ed25519 key in PEM and verified with PEM or minisign's string", async () => {
    const pair = generateKeyPairSync("ed25519");
    const sign = await key("pem", pair.privateKey.export({ format: "pem", type: "pkcs8" }).toString());
    const pem = await key("pub", pair.publicKey.export({ format: "pem", type: "spki" }).toString());
    const { told } = verifyEdition(folder, { sign, key: pem });
    const [, string] = /public key (RW\S+)/.exec(told.join("\n"))!;
    expect(verifyEdition(folder, { key: string! }).told.at(-1)).toMatch(/^the signature is good/);
  });
});
