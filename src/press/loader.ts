import type { Loader } from "astro/loaders";
import { FOLDERS, type Kind, type Text } from "../model/copy.ts";
import { cacheFolder, copyFolder } from "./folder.ts";
import { BadCopy } from "./bad-copy.ts";
import { readPressTime } from "./press-time.ts";
import { report } from "./report.ts";
import { readPublication, type Publication } from "./publication.ts";

/**
 * The loader of one collection. The first collection to load reads the whole publication and the others take their
 * part of it, so that every problem of every file is reported in one error, `BadCopy`. A list is one entry, which keeps
 * its order; a text's HTML goes into `rendered.html`, its pictures into `rendered.metadata.pictures`.
 */
export function copyOf(kind: Kind): Loader {
  return {
    name: "dateline",
    async load({ store, logger, watcher }) {
      const load = async () => {
        const { copy, folder, problems } = await currentPublication();
        if (problems.some(({ severity }) => severity === "error")) throw new BadCopy(problems, folder);
        if (kind === "masthead") {
          if (problems.length > 0)
            logger.warn(`what the press accepts, but should be looked at\n${report(problems, folder)}`);
          store.set({ id: "masthead", data: copy.masthead! });
          return;
        }
        store.clear();
        if (isFolder(kind)) for (const entry of copy[kind].values()) store.set(entryOf(entry));
        else store.set({ id: kind, data: Object.fromEntries(copy[kind]) });
      };
      await load();
      const folder = copyFolder();
      watcher?.add(folder);
      watcher?.on("all", (_event, path) => {
        if (!path.startsWith(folder)) return;
        readAfresh();
        // All collections throw the same error; one of them says it.
        load().catch((error: Error) => kind === "masthead" && logger.error(error.message));
      });
    },
  };
}

function isFolder(kind: Kind): kind is keyof typeof FOLDERS {
  return kind in FOLDERS;
}

function entryOf({ id, data, html, pictures }: Text<object>) {
  return { id, data: { ...data }, rendered: { html, metadata: { pictures } } };
}

let reading: Promise<Publication> | undefined;
let isFresh = false;

function currentPublication(): Promise<Publication> {
  const folder = copyFolder();
  return (reading ??= readPublication(folder, readPressTime(), `${cacheFolder(folder)}/copy`));
}

/** Forgets the last reading, once for all the collections that hear of the same change. */
function readAfresh(): void {
  if (isFresh) return;
  reading = undefined;
  isFresh = true;
  queueMicrotask(() => (isFresh = false));
}
