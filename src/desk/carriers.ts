import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import type { Carrier } from "./deliver.ts";

/** The carrier for a target: rclone for `rclone:remote:path`, rsync for a folder, `host:path` and whatever else rsync takes. */
export function carrierFor(target: string): Carrier {
  return target.startsWith("rclone:") ? rclone(target.slice("rclone:".length)) : rsync(target);
}

/** rsync ≥ 3.1 (https://download.samba.org/pub/rsync/rsync.1). It writes each file beside its place and renames it. */
function rsync(target: string): Carrier {
  const place = /[/:]$/.test(target) ? target : `${target}/`;
  const list = ["--from0", "--files-from=-"];
  // With the dot, a name that begins with # or ; is no comment.
  const run = (files: string[], ...args: string[]) =>
    runTool("rsync", args, files.map((file) => `./${file}`).join("\0"));
  return {
    bring(files, into) {
      const { status, said } = run(files, ...list, "--ignore-missing-args", place, `${into}/`);
      const isFolderMissing = status !== 0 && /change_dir .* No such file or directory/.test(said);
      if (!isFolderMissing) refuseFailure("rsync", status, said, `see whether this works: rsync ${place}`);
    },
    send(files, from) {
      // By content: the sizes of two versions of a page may agree, and even their dates.
      const { status, said } = run(files, "--times", "--omit-dir-times", "--checksum", ...list, `${from}/`, place);
      refuseFailure("rsync", status, said);
    },
    remove(files) {
      // rsync deletes what is not in the source, here a tree of folders without files, and leaves alone what is excluded: all but
      // these. (Its --delete-missing-args is shorter, but Debian's 3.2.7-1+deb12u6 ends it with "invalid file mode 00".)
      const tree = mkdtempSync(join(tmpdir(), "dateline-deploy-"));
      const erase = (paths: string[]) => {
        const folders = foldersOf(paths).flat();
        const rules = [...folders.map((folder) => `${folder}/`), ...paths].map(patternFor).join("\0");
        const filter = ["--from0", "--include-from=-", "--exclude=*"];
        const { status, said } = runTool(
          "rsync",
          ["--recursive", "--delete", "--existing", ...filter, `${tree}/`, place],
          rules,
        );
        refuseFailure("rsync", status, said);
      };
      try {
        for (const file of files) mkdirSync(join(tree, dirname(file)), { recursive: true });
        erase(files);
        // Folders that are empty now go too, the deepest first; rsync leaves those that are not.
        for (const folders of foldersOf(files)) {
          for (const folder of folders) rmdirSync(join(tree, folder));
          erase(folders);
        }
      } finally {
        rmSync(tree, { recursive: true, force: true });
      }
    },
  };
}

/** rsync's pattern for one path below the target. A character in brackets stands for itself, whatever else the path has in it. */
function patternFor(path: string): string {
  return `/${path.replace(/[*?[\\]/g, (sign) => (sign === "\\" ? "[\\\\]" : `[${sign}]`))}`;
}

/** rclone (https://rclone.org/docs/); object stores, for which it is there, have no folders that could be left empty. */
function rclone(target: string): Carrier {
  const run = (files: string[], ...args: string[]) =>
    runTool("rclone", [...args, "--files-from-raw=-", "--log-level=ERROR"], files.join("\n"));
  const refuse = ({ status, said }: Ended, remedy?: string) => refuseFailure("rclone", status, said, remedy);
  return {
    bring(files, into) {
      const ended = run(files, "copy", "--retries=1", target, into);
      // 3: the folder is not there yet.
      if (ended.status !== 3) refuse(ended, `see whether this works: rclone lsf ${target}`);
    },
    send: (files, from) => refuse(run(files, "copy", "--ignore-times", from, target)),
    remove: (files) => refuse(run(files, "delete", target)),
  };
}

type Ended = { status: number | null; said: string };

function runTool(tool: string, args: string[], input: string): Ended {
  const { status, error, stderr } = spawnSync(tool, args, {
    input,
    stdio: ["pipe", "ignore", "pipe"],
    encoding: "utf8",
    maxBuffer: 64 * 1024 * 1024,
    env: { ...process.env, LC_ALL: "C" },
  });
  if ((error as NodeJS.ErrnoException | undefined)?.code === "ENOENT")
    throw new Error(`${tool} is not on this machine; install it (Debian: apt-get install ${tool}) and deploy again`);
  return { status, said: error ? error.message : stderr.trim() };
}

function refuseFailure(
  tool: string,
  status: number | null,
  said: string,
  remedy = "put that right and run the same command again",
) {
  if (status === 0) return;
  throw new Error(`${tool} ended with ${status ?? "a signal"}:\n${said}\nthe deployment is not complete; ${remedy}`);
}

/** The folders of some files, all the way up, by depth: the deepest first. */
function foldersOf(files: string[]): string[][] {
  const folders = new Set<string>();
  for (const file of files) {
    for (let up = dirname(file); up !== "." && !folders.has(up); up = dirname(up)) folders.add(up);
  }
  const depths = Map.groupBy(folders, (folder) => folder.split("/").length);
  return [...depths].sort(([a], [b]) => b - a).map(([, all]) => all);
}
