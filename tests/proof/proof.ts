import { isReady } from "./programs.ts";

/** What has been shown so far, and what could not be tried. */
export const tally = { passed: 0, failed: 0, missing: [] as string[] };

/** Prints whether something holds, with details where it does not, and counts it. */
export function judge(name: string, isGood: boolean, detail = ""): void {
  console.log(`${isGood ? "✓" : "✗"} ${name}${isGood || !detail ? "" : `\n${detail}`}`);
  if (isGood) tally.passed += 1;
  else tally.failed += 1;
}

/** Judges that nothing is wrong with so many things: an empty list is no proof. */
export function judgeAll(name: string, count: number, wrongs: string[]): void {
  judge(name.replace("#", String(count)), count > 0 && wrongs.length === 0, wrongs.slice(0, 10).join("\n"));
}

/**
 * Runs one part when its programs are there, each with its Debian package; an error in it is a failure of that part alone.
 * A program that is missing and cannot be installed is remembered, and the part not tried.
 */
export async function part(
  name: string,
  programs: Record<string, string>,
  prove: () => void | Promise<void>,
): Promise<void> {
  const absent = Object.entries(programs).filter(([program, debianPackage]) => !isReady(program, debianPackage));
  for (const [program, debianPackage] of absent) tally.missing.push(`${program} (Debian package ${debianPackage})`);
  if (absent.length > 0) return;
  const began = performance.now();
  try {
    await prove();
  } catch (error) {
    judge(name, false, (error as Error).message);
  }
  console.log(`  ${name}: ${((performance.now() - began) / 1000).toFixed(1)} s`);
}
