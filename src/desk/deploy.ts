import { resolve } from "node:path";
import { parseArgs } from "node:util";
import { carrierFor } from "./carriers.ts";
import { deliver } from "./deliver.ts";
import { verifyEdition } from "./verify.ts";

const USAGE = "npm run deploy -- FOLDER|host:path|rclone:remote:path [--folder dist] [--dry-run]";

/**
 * Verifies an edition's folder and makes the target that edition: see `deliver()`. Throws, before anything is sent, when the folder
 * is not what its manifest says, and when the target is the folder itself or lies in it.
 */
export function deploy(folder: string, target: string, tell: (line: string) => void, isDry = false): void {
  const [from, to] = [resolve(folder), resolve(target)];
  if (`${to}/`.startsWith(`${from}/`))
    throw new Error(`${target} is the edition itself; name another target: ${USAGE}`);
  const edition = verifyEdition(folder);
  for (const line of edition.told) tell(line);
  deliver(folder, edition, carrierFor(target), tell, isDry);
}

if (import.meta.main) {
  try {
    const options = {
      folder: { type: "string", default: "dist" },
      "dry-run": { type: "boolean", default: false },
    } as const;
    const { values, positionals } = parseArgs({ options, allowPositionals: true });
    if (positionals.length !== 1) throw new Error(`name one target: ${USAGE}`);
    deploy(values.folder, positionals[0]!, console.log, values["dry-run"]);
    console.log(values["dry-run"] ? "nothing was sent" : `${positionals[0]} has the edition`);
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
