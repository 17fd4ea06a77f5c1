import { hash, sign, verify } from "node:crypto";
import { manifestHash, MANIFEST } from "../press/edition/manifest.ts";
import { printId, type PublicKey, type SecretKey } from "./keys.ts";

/** The one file of an edition's folder that its manifest does not name. */
export const SIGNATURE = `${MANIFEST}.minisig`;

const FORMAT = /^untrusted comment: .*\r?\n([\w+/=]+)\r?\ntrusted comment: (.*?)\r?\n([\w+/=]+)\r?\n?$/;

/**
 * Signs a manifest as `minisign -S` does (https://jedisct1.github.io/minisign/#signature-format): prehashed with BLAKE2b-512
 * (RFC 7693), with a second signature over the first and the trusted comment. The same key and manifest give the same bytes: the
 * comment says what was signed, not when.
 */
export function signManifest(text: string, { key, id }: SecretKey): string {
  const comment = `edition ${manifestHash(text)}`;
  const signature = sign(null, prehash(text), key);
  const whole = sign(null, Buffer.concat([signature, Buffer.from(comment)]), key);
  return [
    "untrusted comment: signature of an edition pressed by Dateline",
    Buffer.concat([Buffer.from("ED"), id, signature]).toString("base64"),
    `trusted comment: ${comment}`,
    `${whole.toString("base64")}\n`,
  ].join("\n");
}

/**
 * Verifies a signature of a manifest, made here or by minisign. Returns the trusted comment. Throws with what was altered, when
 * it is not good: the two signatures of the format, good or bad, tell which part it is.
 */
export function verifySignature(text: string, signatureText: string, { key, id }: PublicKey): string {
  const [, first = "", comment = "", second = ""] = FORMAT.exec(signatureText) ?? [];
  const [bytes, whole] = [Buffer.from(first, "base64"), Buffer.from(second, "base64")];
  const algorithm = bytes.toString("latin1", 0, 2);
  if (bytes.length !== 74 || whole.length !== 64 || !/^E[Dd]$/.test(algorithm))
    throw new Error(`${SIGNATURE} is no signature of minisign; sign the edition again with --sign`);
  if (algorithm === "Ed")
    throw new Error(`${SIGNATURE} is of minisign's old kind, without a hash; sign the edition again with --sign`);
  const [signer, signature] = [bytes.subarray(2, 10), bytes.subarray(10)];
  if (id && !id.equals(signer))
    throw new Error(
      `${SIGNATURE} was made with the key ${printId(signer)}, not with ${printId(id)}; name the right --key, or do not trust this edition`,
    );
  const isOfText = verify(null, prehash(text), key, signature);
  const isOfComment = verify(null, Buffer.concat([signature, Buffer.from(comment)]), key, whole);
  if (isOfText && isOfComment) return comment;
  const altered = isOfText
    ? `the trusted comment in ${SIGNATURE} was altered since it was signed`
    : isOfComment
      ? `${MANIFEST} was altered since it was signed`
      : `the signature in ${SIGNATURE} was altered, or made with another key`;
  throw new Error(
    `${altered}; do not trust this edition: get it again from its source, or sign it again if it is yours`,
  );
}

function prehash(text: string): Buffer {
  return hash("blake2b512", text, "buffer");
}
