import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";

/**
 * Makes a program ready, or, where a path is given, a file: installs its Debian package where it is missing and that is possible.
 * Says whether it is there.
 */
export function isReady(program: string, debianPackage: string): boolean {
  const isThere = () =>
    program.startsWith("/") ? existsSync(program) : spawnSync("sh", ["-c", `command -v ${program}`]).status === 0;
  if (isThere()) return true;
  const mayInstall = process.getuid?.() === 0 && spawnSync("sh", ["-c", "command -v apt-get"]).status === 0;
  if (!mayInstall) return false;
  const environment = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const install = () =>
    spawnSync("apt-get", ["install", "-y", "-qq", "--no-install-recommends", debianPackage], { env: environment });
  if (install().status !== 0) {
    spawnSync("apt-get", ["update", "-qq"], { env: environment });
    install();
  }
  return isThere();
}

/** Runs a program to its end; returns what it printed and whether it exited with 0. */
export function runProgram(program: string, ...args: string[]): { isGood: boolean; output: string } {
  const { status, stdout, stderr, error } = spawnSync(program, args, { encoding: "utf8", maxBuffer: 64 * 1024 * 1024 });
  return { isGood: status === 0, output: `${stdout ?? ""}${stderr ?? ""}${error ? error.message : ""}` };
}
