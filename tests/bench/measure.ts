import { spawn } from "node:child_process";
import { closeSync, openSync, readdirSync, readFileSync } from "node:fs";
import { performance } from "node:perf_hooks";
import { SPECIMEN_TIME } from "../specimen/specimen.ts";
import { bytesOf, processorSeconds } from "./figures.ts";

/** A build as one would type it. */
export type Command = { program: string; args: string[]; cwd: string };

/**
 * A build that succeeded: its wall time, what its processes took of the processors' time, and the most memory that they had, in
 * bytes (both 0 where there is no /proc), and what it printed.
 */
export type Measured = { seconds: number; processor: number; peak: number; printed: string };

/**
 * Ms between looks at what runs, at least, and how many times as long as the last look took: more of them would take a share of the
 * processors that are measured, the more so the more threads and processes a build has.
 */
const SAMPLE_MS = 100;
const PAUSE = 50;
const running = new Set<number>();

process.prependListener("exit", () => {
  // A build is a process group of its own, so that its helpers end with it.
  for (const pid of running) killGroup(pid);
});

/** Runs a build to its end and measures it. Throws, with the end of what it printed, when it fails. */
export async function measure({ program, args, cwd }: Command): Promise<Measured> {
  // What a build prints goes into a file: reading it here would take a share of the processors that are measured.
  const log = `${cwd}.log`;
  const out = openSync(log, "w");
  const { DATELINE_COPY: _, ...environment } = process.env;
  const fixed = { SOURCE_DATE_EPOCH: String(SPECIMEN_TIME), ASTRO_TELEMETRY_DISABLED: "1" };
  const begin = performance.now();
  const build = spawn(program, args, {
    cwd,
    env: { ...environment, ...fixed },
    stdio: ["ignore", out, out],
    detached: true,
  });
  closeSync(out);
  const { pid } = build;
  if (pid !== undefined) running.add(pid);
  let [peak, processor] = [0, 0];
  let timer: NodeJS.Timeout;
  const look = () => {
    const start = performance.now();
    const seen = lookAt(treeOf(pid));
    peak = Math.max(peak, seen.memory);
    processor = Math.max(processor, seen.processor);
    timer = setTimeout(look, Math.max(SAMPLE_MS, PAUSE * (performance.now() - start)));
  };
  timer = setTimeout(look, SAMPLE_MS);
  const ended = await new Promise<string>((resolve) => {
    build.on("error", ({ message }) => resolve(message));
    build.on("exit", (code, signal) => resolve(code === 0 ? "" : `exit code ${code ?? signal}`));
  });
  const seconds = (performance.now() - begin) / 1000;
  clearTimeout(timer);
  if (pid !== undefined) running.delete(pid);
  const printed = readFileSync(log, "utf8");
  if (ended) {
    const last = printed.trimEnd().split("\n").slice(-25).join("\n");
    throw new Error(`${[program, ...args].join(" ")} failed in ${cwd} (${ended})\n${last}`);
  }
  return { seconds, processor, peak, printed };
}

/**
 * A process and its descendants: the memory that they hold now in sum, or that one of them ever held, if that is more; and the
 * processors' time that they and those that ended before have taken.
 */
function lookAt(processes: number[]): { memory: number; processor: number } {
  let [now, most, processor] = [0, 0, 0];
  for (const pid of processes) {
    const status = read(`/proc/${pid}/status`);
    now += bytesOf(status, "VmRSS");
    most = Math.max(most, bytesOf(status, "VmHWM"));
    processor += processorSeconds(read(`/proc/${pid}/stat`));
  }
  return { memory: Math.max(now, most), processor };
}

function treeOf(pid: number | undefined): number[] {
  if (pid === undefined) return [];
  let threads: string[] = [];
  try {
    threads = readdirSync(`/proc/${pid}/task`);
  } catch {
    // It has just ended, or this is no Linux.
  }
  const children = threads.flatMap((thread) => read(`/proc/${pid}/task/${thread}/children`).match(/\d+/g) ?? []);
  return [pid, ...children.flatMap((child) => treeOf(Number(child)))];
}

function read(path: string): string {
  try {
    return readFileSync(path, "latin1");
  } catch {
    return "";
  }
}

function killGroup(pid: number): void {
  try {
    process.kill(-pid, "SIGKILL");
  } catch {
    // It has ended by itself.
  }
}
