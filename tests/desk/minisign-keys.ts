import { generateKeyPairSync } from "node:crypto";

/** A key pair as `minisign -G -W` makes it, each half as the string in its file; the id is always the bytes 1 to 8. */
export function minisignPair(): { secret: string; public: string } {
  const { d, x } = generateKeyPairSync("ed25519").privateKey.export({ format: "jwk" });
  const [seed, point] = [d!, x!].map((half) => Buffer.from(half, "base64url"));
  const id = Buffer.from([1, 2, 3, 4, 5, 6, 7, 8]);
  const settings = Buffer.concat([Buffer.from("Ed\0\0B2"), Buffer.alloc(48)]);
  return {
    secret: Buffer.concat([settings, id, seed!, point!, Buffer.alloc(32)]).toString("base64"),
    public: Buffer.concat([Buffer.from("Ed"), id, point!]).toString("base64"),
  };
}
