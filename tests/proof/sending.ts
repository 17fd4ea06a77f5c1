import { mkdtemp, readdir, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { openEdition } from "../../src/desk/flaws.ts";
import { deploy } from "../../src/desk/deploy.ts";
import { deliver } from "../../src/desk/deliver.ts";
import { carrierFor } from "../../src/desk/carriers.ts";
import { editionWith } from "../desk/editions.ts";
import { printsOf } from "../edition/press.ts";
import type { Edition } from "./editions.ts";
import { judge } from "./proof.ts";

/** How a folder is named as a target; a host is one that is reached by a stand-in for ssh, which stays on this machine. */
const TARGETS = { rsync: "", "rsync to a host": "there:", rclone: "rclone:" };

/** A target of rsync or rclone becomes one edition after another, whole, also when the sending is cut off. */
export async function proveSending(tool: keyof typeof TARGETS, { folder }: Edition): Promise<void> {
  const desk = await mkdtemp(join(tmpdir(), "dateline-sending-"));
  const target = join(desk, "the target");
  const name = TARGETS[tool] + target;
  const shell = await mkdtemp(join(tmpdir(), "dateline-shell-"));
  await writeFile(join(shell, "ssh"), '#!/bin/sh\nshift\neval "$*"\n', { mode: 0o755 });
  process.env.RSYNC_RSH = join(shell, "ssh");
  const small = await editionWith({
    "index.html": "front",
    "2025/a b/é.html": "page",
    "#odd;.txt": "x",
    "gone/x/y.html": "y",
  });
  const smaller = await editionWith({ "index.html": "FRONT", "2025/a b/é.html": "page" });
  const state = async (of: string) => JSON.stringify([...(await printsOf(of))], null, 1);
  const isEdition = async (of: string) => (await state(of)) === (await state(target));
  const send = (from: string, isDry = false) => {
    const told: string[] = [];
    deploy(from, name, (line) => told.push(line), isDry);
    return told;
  };

  send(folder, true);
  judge(`${tool}: a dry run sends nothing`, (await readdir(desk)).length === 0);
  send(folder);
  judge(`${tool}: a new target receives the whole edition`, await isEdition(folder));
  judge(`${tool}: the same again sends nothing`, send(folder).at(-1) === "the target has this edition already");
  send(small);
  judge(`${tool}: another edition replaces it, with odd names`, await isEdition(small));
  await writeFile(join(target, "own.txt"), "not of the paper");
  const told = send(smaller);
  judge(
    `${tool}: a page of the same size is sent, and what is no more is deleted`,
    told.includes("changed lists: 1") && told.includes("deleted: 2"),
    told.join("\n"),
  );
  await rm(join(target, "own.txt"));
  judge(`${tool}: a file of somebody else's stays`, await isEdition(smaller));
  if (tool !== "rclone") judge(`${tool}: no empty folder is left`, !(await readdir(target)).includes("gone"));

  for (let calls = 0; calls < 8; calls++) {
    const carrier = carrierFor(name);
    let left = calls;
    const cut =
      <T extends unknown[]>(act: (...args: T) => void) =>
      (...args: T) => {
        if (left-- <= 0) throw new Error("the line is cut");
        act(...args);
      };
    try {
      const cutting = { bring: carrier.bring, send: cut(carrier.send), remove: cut(carrier.remove) };
      deliver(calls % 2 ? folder : small, openEdition(calls % 2 ? folder : small), cutting, () => {});
    } catch {
      // That is the point.
    }
  }
  send(smaller);
  judge(`${tool}: after interruptions, one run completes it`, await isEdition(smaller));
  await Promise.all([desk, shell, small, smaller].map((it) => rm(it, { recursive: true, force: true })));
}
