import { spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { pathToFileURL } from "node:url";
import { afterEach, beforeEach, expect, test } from "vitest";
import { Inventory } from "../../../src/press/edition/inventory.ts";

let folder: string;
beforeEach(() => (folder = mkdtempSync(join(tmpdir(), "dateline-aside-"))));
afterEach(() => rmSync(folder, { recursive: true }));

/** A process of its own, which ends when nothing keeps it: it has an edition surveyed, then writes some files on the same thread. */
function pressing(files: number): { status: number | null; stdout: string; stderr: string } {
  const script = `
    import { startAside, surveyAside } from ${module("aside.ts")};
    import { Artifacts } from ${module("artifacts.ts")};
    import { Staging } from ${module("staging.ts")};
    const staging = new Staging(${JSON.stringify(join(folder, "dist"))});
    staging.open();
    const thread = startAside();
    const artifacts = new Artifacts(staging, "v", await surveyAside(thread, staging.ground()), thread);
    for (let n = 0; n < ${files}; n++) await artifacts.write(n + ".html", "<p>".repeat(50000));
    await artifacts.finish();
    await artifacts.assemble("");
    staging.close();
    console.log(artifacts.files.length);`;
  writeFileSync(join(folder, "press.mjs"), script);
  return spawnSync(process.execPath, [join(folder, "press.mjs")], { encoding: "utf8", timeout: 60_000 });
}

function module(name: string): string {
  return JSON.stringify(pathToFileURL(resolve("src/press/edition", name)).href);
}

test.each([0, 1, 30])("a thread surveys a large edition, then writes %i files, and the process ends", (files) => {
  for (let n = 0; n < 300; n++) {
    mkdirSync(join(folder, ".dist.press/last", `${n}`), { recursive: true });
    for (let m = 0; m < 5; m++) writeFileSync(join(folder, ".dist.press/last", `${n}/${m}`), "");
  }
  expect(pressing(files)).toMatchObject({ status: 0, stdout: `${files}\n`, stderr: "" });
});

test("what a survey comes upon too late for its first answer is told", () => {
  mkdirSync(join(folder, ".dist.press/last"), { recursive: true });
  symlinkSync("loop", join(folder, ".dist.press/last/loop"));
  const inventory = new Inventory(undefined).next("v", "", new Uint8Array(), [], ["loop/x"]);
  writeFileSync(join(folder, ".dist.press/inventory"), Buffer.concat(inventory));
  const { status, stderr } = pressing(1);
  expect(stderr).toMatch(/ELOOP/);
  expect(status).toBe(1);
});
