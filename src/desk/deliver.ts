import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { MANIFEST, type Manifest } from "../press/edition/manifest.ts";
import { readForeignManifest } from "./below.ts";
import type { EditionManifest } from "./flaws.ts";
import { printSending, readSending, SENDING } from "./sending.ts";
import { planShipment, type Shipment } from "./shipment.ts";
import { SIGNATURE } from "./signature.ts";

/** A kept tool that moves files between this machine and a target. Each call throws when it did not do all of it. */
export interface Carrier {
  /** Brings those of the target's files that it has into a folder here. */
  bring(files: string[], into: string): void;
  /** Sends files of a folder here; one that is at the target is replaced whatever its size and date. */
  send(files: string[], from: string): void;
  /** Deletes files at the target, if they are there. */
  remove(files: string[]): void;
}

/**
 * Makes a target the edition of a folder that was verified. The manifest is sent after all files, and only then what is no more is
 * deleted. Ended at any moment, it is completed by running it again, or by sending another edition. Tells each step
 * before taking it; a dry run takes none. Throws what the carrier throws, and when the target's manifest is broken.
 */
export function deliver(
  folder: string,
  { text, manifest }: EditionManifest,
  carrier: Carrier,
  tell: (line: string) => void,
  isDry = false,
): void {
  const desk = mkdtempSync(join(tmpdir(), "dateline-deploy-"));
  try {
    carrier.bring([MANIFEST, SIGNATURE, SENDING], desk);
    const there = (file: string) => (existsSync(join(desk, file)) ? readFileSync(join(desk, file), "utf8") : undefined);
    const [oldText, oldSignature, sending] = [there(MANIFEST), there(SIGNATURE), there(SENDING)];
    const signature = existsSync(join(folder, SIGNATURE)) ? readFileSync(join(folder, SIGNATURE), "utf8") : undefined;
    const shipment = planShipment(manifest, {
      manifest: oldText === undefined ? undefined : readTargetManifest(oldText),
      unsure: sending === undefined ? [] : readSending(sending),
    });
    if (sending !== undefined) tell("an interrupted deployment is completed");
    const isSame = text === oldText && signature === oldSignature && sending === undefined;
    if (isSame) return tell("the target has this edition already");

    const step = (what: string, files: string[], act: (files: string[]) => void) => {
      if (files.length === 0) return;
      tell(`${what}: ${files.length.toLocaleString("en")}`);
      if (isDry) for (const file of files) tell(`  ${file}`);
      else act(files);
    };
    const send = (files: string[]) => carrier.send(files, folder);
    const remove = (files: string[]) => carrier.remove(files);
    if (!isDry) {
      writeFileSync(join(desk, SENDING), printSending(touchedBy(shipment)));
      carrier.send([SENDING], desk);
    }
    for (const stage of shipment.stages) step(stage.name, stage.files, send);
    // A signature of the old manifest must not stand beside the new one.
    step("old signature deleted", signature === undefined && oldSignature !== undefined ? [SIGNATURE] : [], remove);
    step("manifest", signature === undefined ? [MANIFEST] : [SIGNATURE, MANIFEST], send);
    step("deleted", shipment.removed, remove);
    if (!isDry) carrier.remove([SENDING]);
  } finally {
    rmSync(desk, { recursive: true, force: true });
  }
}

function readTargetManifest(text: string): Manifest {
  try {
    return readForeignManifest(text, MANIFEST);
  } catch (error) {
    throw new Error(`at the target, ${(error as Error).message}; delete that file there, and all is sent anew`);
  }
}

function touchedBy({ stages, removed }: Shipment): string[] {
  return [...stages.flatMap(({ files }) => files), ...removed].sort();
}
