import { generateKeyPairSync } from "node:crypto";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { readPublicKey, readSecretKey } from "../../src/desk/keys.ts";
import { discard } from "../copy.ts";
import { minisignPair } from "./minisign-keys.ts";

const { secret: SECRET, public: PUBLIC } = minisignPair();
const read = { sign: readSecretKey, key: readPublicKey };

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), "dateline-keys-"));
});
afterAll(() => discard(folder));

describe("a key", () => {
  const pem = (kind: "rsa" | "ed25519", cipher?: object) => {
    const { privateKey } =
      kind === "rsa" ? generateKeyPairSync("rsa", { modulusLength: 1024 }) : generateKeyPairSync("ed25519");
    return privateKey.export({ format: "pem", type: "pkcs8", ...cipher }).toString();
  };
  const altered = (at: number) => {
    const bytes = Buffer.from(SECRET, "base64");
    bytes[at]! ^= 0x53;
    return bytes.toString("base64");
  };
  test.each<[string, "sign" | "key", string, RegExp]>([
    [
      "encrypted by minisign",
      "sign",
      altered(2),
      /is encrypted with a password; take that off a copy: minisign -C -W -s/,
    ],
    ["damaged", "sign", altered(70), /is damaged: its two halves/],
    ["public where the secret one is needed", "sign", PUBLIC, /is a public key; --sign needs the secret one/],
    ["secret where the public one is needed", "key", SECRET, /is a secret key, which nobody else should see/],
    ["secret in PEM where the public one is needed", "key", pem("ed25519"), /is a secret key, which nobody/],
    [
      "of another kind",
      "sign",
      pem("rsa"),
      /is a secret key of the kind rsa, not Ed25519; make one: openssl genpkey -algorithm ed25519/,
    ],
    [
      "encrypted in PEM",
      "sign",
      pem("ed25519", { cipher: "aes-256-cbc", passphrase: "x" }),
      /is encrypted with a password; give an unencrypted/,
    ],
    ["no key", "sign", "hello", /is no secret key of minisign and no Ed25519 key in PEM; make one: minisign -G -W/],
    ["no public key", "key", "hello", /is no public key of minisign and no Ed25519 key in PEM/],
    [
      "broken PEM",
      "sign",
      "-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n",
      /cannot be read; give an unencrypted/,
    ],
  ])("that is %s", async (_name, option, text, expected) => {
    const path = join(folder, "key");
    await writeFile(path, text);
    expect(() => read[option](path)).toThrow(expected);
  });

  test.each(["sign", "key"] as const)("that is not there is named: --%s", (option) => {
    expect(() => read[option]("none")).toThrow(new RegExp(`there is no key at none; --${option} names`));
  });
});
