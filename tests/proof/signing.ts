import { cp, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Edition } from "./editions.ts";
import { judge } from "./proof.ts";
import { runProgram } from "./programs.ts";

/** minisign verifies what Dateline signs, Dateline what minisign signs, and both refuse what was altered since. */
export async function proveSigning({ folder }: Edition): Promise<void> {
  const desk = await mkdtemp(join(tmpdir(), "dateline-signing-"));
  const at = (name: string) => join(desk, name);
  const dist = at("dist");
  await cp(folder, dist, { recursive: true });
  const manifest = join(dist, "edition.json");
  const verify = (...args: string[]) => runProgram("npm", "run", "--silent", "verify", "--", dist, ...args);
  const minisign = (...args: string[]) => runProgram("minisign", ...args);
  const both = (key: string) => [verify("--key", key), minisign("-V", "-p", key, "-m", manifest)];

  minisign("-G", "-W", "-p", at("minisign.pub"), "-s", at("minisign.key"));
  minisign("-G", "-W", "-p", at("other.pub"), "-s", at("other.key"));
  const signed = verify("--sign", at("minisign.key"), "--key", at("minisign.pub"));
  judge("an edition is signed and verified with minisign's keys", signed.isGood, signed.output);
  const [ours, theirs] = both(at("minisign.pub"));
  judge(
    "minisign verifies it, and shows what was signed",
    theirs!.isGood && /edition [0-9a-f]{64}/.test(theirs!.output),
    theirs!.output,
  );
  judge("an edition with its signature verifies", ours!.isGood, ours!.output);
  const [first, second] = both(at("other.pub"));
  judge("the key of another is refused by both", !first!.isGood && !second!.isGood, first!.output + second!.output);

  const text = await readFile(manifest, "utf8");
  await writeFile(manifest, text.replace('"previous":', '"previous" :'));
  const [third, fourth] = both(at("minisign.pub"));
  judge("an altered manifest is refused by both", !third!.isGood && !fourth!.isGood, third!.output + fourth!.output);
  await writeFile(manifest, text);

  minisign("-S", "-s", at("minisign.key"), "-m", manifest, "-t", "by hand");
  const [byHand] = both(at("minisign.pub"));
  judge("a signature by minisign is verified", byHand!.isGood && byHand!.output.includes("by hand"), byHand!.output);

  runProgram("openssl", "genpkey", "-algorithm", "ed25519", "-out", at("key.pem"));
  runProgram("openssl", "pkey", "-in", at("key.pem"), "-pubout", "-out", at("pub.pem"));
  const pem = verify("--sign", at("key.pem"), "--key", at("pub.pem"));
  judge("an edition is signed and verified with openssl's keys", pem.isGood, pem.output);
  const [, string = ""] = /public key (RW\S+)/.exec(pem.output) ?? [];
  const taken = minisign("-V", "-P", string, "-m", manifest);
  judge("minisign verifies that, too, with the public key that is told", taken.isGood, taken.output);
  await rm(desk, { recursive: true, force: true });
}
