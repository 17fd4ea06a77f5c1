import { createPrivateKey, createPublicKey, hash, type KeyObject } from "node:crypto";
import { existsSync, readFileSync } from "node:fs";

/** An Ed25519 key with the 8 bytes by which minisign names it; a public key in PEM has no name of its own. */
export type SecretKey = { key: KeyObject; id: Buffer };
export type PublicKey = { key: KeyObject; id: Buffer | undefined };

/** Bytes of minisign's keys: algorithm 2, id 8, key 32; and algorithm 2, KDF 2, checksum 2, KDF's settings 48, id 8, seed 32, key 32, checksum 32. */
const [PUBLIC_LENGTH, SECRET_LENGTH] = [42, 158];

/**
 * Reads a secret key from a file: one of minisign without a password (https://jedisct1.github.io/minisign/#secret-key-format), or
 * Ed25519 in PKCS#8 PEM (RFC 8410), whose id is then derived from its public key. Throws on every other key, with what to do.
 */
export function readSecretKey(path: string): SecretKey {
  const text = readKeyFile(path, "--sign");
  if (text.startsWith("-----BEGIN")) {
    const key = ed25519(() => createPrivateKey(text), path, "secret", "openssl genpkey -algorithm ed25519");
    return { key, id: hash("sha256", rawPublicKey(key), "buffer").subarray(0, 8) };
  }
  const bytes = keyLine(text);
  if (bytes.length === PUBLIC_LENGTH) throw new Error(`${path} is a public key; --sign needs the secret one`);
  if (bytes.length !== SECRET_LENGTH || bytes.toString("latin1", 0, 2) !== "Ed")
    throw new Error(`${path} is no secret key of minisign and no Ed25519 key in PEM; make one: minisign -G -W`);
  if (bytes.readUInt16LE(2) !== 0)
    throw new Error(`${path} is encrypted with a password; take that off a copy: minisign -C -W -s ${path}`);
  const [id, seed, point] = [bytes.subarray(54, 62), bytes.subarray(62, 94), bytes.subarray(94, 126)];
  const jwk = { kty: "OKP", crv: "Ed25519", d: seed.toString("base64url"), x: point.toString("base64url") };
  const key = ed25519(() => createPrivateKey({ key: jwk, format: "jwk" }), path, "secret", "minisign -G -W");
  // Node believes the public half that it is given.
  if (!rawPublicKey(createPrivateKey(key.export({ format: "pem", type: "pkcs8" }))).equals(point))
    throw new Error(`${path} is damaged: its two halves do not belong together; restore it from a copy`);
  return { key, id };
}

/** Reads a public key: minisign's as a file or as the string in it, or Ed25519 in PEM. Throws on every other, with what to do. */
export function readPublicKey(given: string): PublicKey {
  const isString = /^RW[\w+/]{54}$/.test(given);
  const text = isString ? given : readKeyFile(given, "--key");
  if (text.startsWith("-----BEGIN PUBLIC"))
    return { key: ed25519(() => createPublicKey(text), given, "public", "openssl pkey -pubout"), id: undefined };
  const bytes = keyLine(text);
  if (bytes.length === SECRET_LENGTH || text.includes("PRIVATE KEY"))
    throw new Error(`${given} is a secret key, which nobody else should see; --key needs the public one`);
  if (bytes.length !== PUBLIC_LENGTH || bytes.toString("latin1", 0, 2) !== "Ed")
    throw new Error(`${given} is no public key of minisign and no Ed25519 key in PEM`);
  const jwk = { kty: "OKP", crv: "Ed25519", x: bytes.subarray(10).toString("base64url") };
  const key = ed25519(() => createPublicKey({ key: jwk, format: "jwk" }), given, "public", "minisign -R");
  return { key, id: bytes.subarray(2, 10) };
}

/** The public half of a key as the string that minisign takes (`minisign -V -P`). */
export function publicString({ key, id }: SecretKey): string {
  return Buffer.concat([Buffer.from("Ed"), id, rawPublicKey(key)]).toString("base64");
}

/** A key's id as minisign prints it: a little-endian number in hexadecimal. */
export function printId(id: Uint8Array): string {
  return Buffer.from(id).reverse().toString("hex").toUpperCase();
}

function readKeyFile(path: string, option: string): string {
  if (existsSync(path)) return readFileSync(path, "utf8");
  throw new Error(`there is no key at ${path}; ${option} names a file${option === "--key" ? " or a public key" : ""}`);
}

/** The bytes of the last line that is not empty; the first one is an untrusted comment. */
function keyLine(text: string): Buffer {
  return Buffer.from(text.trim().split(/\r?\n/).at(-1)!, "base64");
}

function ed25519(read: () => KeyObject, name: string, kind: string, remedy: string): KeyObject {
  let key: KeyObject;
  try {
    key = read();
  } catch (error) {
    const isEncrypted = /passphrase|interrupted or cancelled/i.test((error as Error).message);
    const why = isEncrypted ? "is encrypted with a password" : "cannot be read";
    throw new Error(`${name} ${why}; give an unencrypted Ed25519 key, such as that of: ${remedy}`);
  }
  if (key.asymmetricKeyType === "ed25519") return key;
  throw new Error(`${name} is a ${kind} key of the kind ${key.asymmetricKeyType}, not Ed25519; make one: ${remedy}`);
}

function rawPublicKey(key: KeyObject): Buffer {
  return Buffer.from(key.export({ format: "jwk" }).x!, "base64url");
}
