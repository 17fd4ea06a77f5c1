import { resolve } from "node:path";
import { copyFolder } from "../press/folder.ts";
import { readPressTime } from "../press/press-time.ts";
import { accept } from "./accept.ts";

const USAGE = "npm run desk -- accept [folder]";

const [command, folder, ...rest] = process.argv.slice(2);
try {
  if (command !== "accept" || rest.length > 0) throw new Error(`the desk knows one command: ${USAGE}`);
  const { added, changed, gone } = await accept(folder === undefined ? copyFolder() : resolve(folder), readPressTime());
  for (const [what, ids] of Object.entries({ added, changed, gone }))
    for (const id of ids) console.log(`${what} ${id}`);
  console.log(`${added.length} added, ${changed.length} changed, ${gone.length} gone; commit the lock file`);
} catch (error) {
  console.error((error as Error).message);
  process.exitCode = 1;
}
