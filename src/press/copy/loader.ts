import type { Loader } from "astro/loaders";
import type { Copy, Kind } from "../../model/copy.ts";
import { BadCopy } from "./bad-copy.ts";
import { copyFolder, memoryFolder } from "../folder.ts";
import { copyInHand, handOverCopy } from "../handover.ts";
import { LOCK_FILE } from "./lock.ts";
import { readPressTime } from "../press-time.ts";
import { checkPublication, type Publication } from "./publication.ts";
import { report } from "./report.ts";

/**
 * The loader of one collection. The first collection to load reads the whole publication, validates it against the
 * collections' schemas and cross-checks it, so that every problem of every file is reported in one error, `BadCopy`. Sound
 * copy is handed over to the newsroom; of it, Astro's data store keeps the masthead alone.
 */
export function copyOf(kind: Kind): Loader {
  return {
    name: "dateline",
    async load({ store, meta, logger, watcher }) {
      const load = async () => {
        const warnings = await takeCopy();
        store.clear();
        if (kind !== "masthead") return;
        if (warnings) logger.warn(warnings);
        store.set({ id: "masthead", data: copyInHand().masthead });
      };
      await load();
      const folder = copyFolder();
      watcher?.add(folder);
      watcher?.on("all", (event, path) => {
        if (!path.startsWith(folder)) return;
        readAfresh();
        load().then(
          // Astro shows a page anew when something in its store changes.
          () => meta.set("changed", `${event} ${path} ${Number(meta.get("changed")?.split(" ").at(-1) ?? 0) + 1}`),
          // All collections throw the same error; one of them says it.
          (error: Error) => kind === "masthead" && logger.error(error.message),
        );
      });
    },
  };
}

/**
 * Reads the publication, once for all who ask, and hands its copy over to the newsroom. Returns what the press accepts but should be
 * looked at, as text; empty where there is nothing. Throws `BadCopy` with every problem of every file.
 */
export async function takeCopy(): Promise<string> {
  const { copy, folder, problems } = await currentPublication();
  if (problems.some(({ severity }) => severity === "error")) throw new BadCopy(problems, folder);
  handOverCopy(copy as Copy);
  const warnings = problems.filter(({ file }) => file !== LOCK_FILE);
  return warnings.length > 0 ? `what the press accepts, but should be looked at\n${report(warnings, folder)}` : "";
}

let reading: Promise<Publication> | undefined;
let isFresh = false;

function currentPublication(): Promise<Publication> {
  const folder = copyFolder();
  return (reading ??= checkPublication(folder, readPressTime(), memoryFolder(folder)));
}

/** Forgets the last reading, once for all the collections that hear of the same change. */
function readAfresh(): void {
  if (isFresh) return;
  reading = undefined;
  isFresh = true;
  queueMicrotask(() => (isFresh = false));
}
