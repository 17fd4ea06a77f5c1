import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

/**
 * `npm test`: format, types and copy as `npm run check` has them, then every test. All of it runs even when a part fails;
 * the last line counts it. Fails when anything failed and when nothing ran.
 */
const folder = mkdtempSync(join(tmpdir(), "dateline-test-"));
const report = join(folder, "report.json");
let passed = 0;
let failed = 0;

function run(command: string, ...args: string[]): boolean {
  const environment = { ...process.env, ASTRO_TELEMETRY_DISABLED: "1" };
  return spawnSync(command, args, { stdio: "inherit", env: environment }).status === 0;
}

const steps: [name: string, command: string, ...args: string[]][] = [
  ["format", "prettier", "--check", "."],
  ["types", "astro", "check"],
  ["copy", "node", "src/desk/check.ts"],
];
for (const [name, command, ...args] of steps) {
  const isGood = run(command, ...args);
  console.log(`${isGood ? "✓" : "✗"} ${name}`);
  if (isGood) passed += 1;
  else failed += 1;
}

const options = ["--config", "tests/vitest.config.ts", "--root", ".", "--reporter=default", "--reporter=json"];
const isGreen = run("vitest", "run", ...options, `--outputFile.json=${report}`, ...process.argv.slice(2));
try {
  const { numPassedTests, numTotalTests, numPendingTests, numTodoTests } = JSON.parse(readFileSync(report, "utf8"));
  passed += numPassedTests;
  // What was skipped was not shown to work.
  failed += numTotalTests - numPassedTests;
  if (numPassedTests === 0) failed += 1;
  if (numPendingTests + numTodoTests > 0) console.log(`${numPendingTests + numTodoTests} tests were skipped`);
} catch {
  console.log("the tests gave no report");
}
if (!isGreen && failed === 0) failed += 1;
rmSync(folder, { recursive: true, force: true });

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;
