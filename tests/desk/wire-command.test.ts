import { spawn, spawnSync } from "node:child_process";
import { cpSync, existsSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { afterEach, expect, test } from "vitest";
import { articlesIn, clear, folderWith } from "./wire-desk.ts";

afterEach(clear);

/** Plain text wire copy in the form that begins with its date and headline, in one line. */
const plain = (headline: string, day = "2025-04-02", text = "Twelve ferries left the quay on Wednesday.") =>
  ` date ${day} ${headline}\n\n${text}\n\nNobody waved, and the harbour was empty by noon of that day.\n`;

/** A copy of the first publication's lists, to take wire copy into. */
const newPaper = () => {
  const folder = folderWith({});
  for (const file of readdirSync("src/content"))
    if (file.endsWith(".yaml")) cpSync(join("src/content", file), join(folder, file));
  return folder;
};
const wire = (...args: string[]) => spawnSync("node", ["src/desk/wire.ts", ...args], { encoding: "utf8" });

test("npm run wire takes plain text into a publication, and says what it did", () => {
  const folder = newPaper();
  const copy = folderWith({ "a.txt": plain("Specimen ferries leave") });
  const once = wire("--out", folder, "--section", "background", copy);
  expect([once.status, once.stderr]).toEqual([0, ""]);
  expect(once.stdout).toContain(`articles/2025/04/specimen-ferries-leave.md from ${copy}/a.txt\n`);
  expect(once.stdout).toMatch(/\n1 imported, 0 updated, 0 unchanged, 0 older, 0 refused\n$/);
  expect(existsSync(join(folder, ".wire.lock"))).toBe(false);
  const again = wire("--out", folder, copy);
  expect([again.status, again.stdout]).toEqual([0, "0 imported, 0 updated, 1 unchanged, 0 older, 0 refused\n"]);
  expect(articlesIn(folder)["2025/04/specimen-ferries-leave.md"]).toMatch(/\nsection: background\n[^]*\ndraft: true\n/);
});

test("--json prints one object and nothing else; what is refused makes the exit code 1", () => {
  const folder = newPaper();
  const copy = folderWith({ "a.txt": plain("Specimen ferries leave"), "b.txt": "" });
  const { status, stdout, stderr } = wire("--json", "--out", folder, copy);
  const report = JSON.parse(stdout);
  expect([status, stderr]).toEqual([1, ""]);
  expect(Object.keys(report)).toEqual(["imported", "updated", "unchanged", "older", "refused", "notes", "unknown"]);
  expect(report.imported).toMatchObject([
    { file: `${copy}/a.txt`, draft: "articles/2025/04/specimen-ferries-leave.md" },
  ]);
  expect(report.refused).toMatchObject([{ file: `${copy}/b.txt`, line: 1, column: 1 }]);
});

test("for people, what is refused stands on the standard error with its place", () => {
  const { status, stderr } = wire("--out", newPaper(), folderWith({ "b\u001b[2J.txt": "" }));
  expect(status).toBe(1);
  expect(stderr).toMatch(/b\uFFFD\[2J\.txt:1:1 .+\n$/);
});

test.each<[string, string[], RegExp]>([
  ["no files", [], /^no wire copy is named; the command is npm run wire -- /],
  ["an unknown flag", ["--redy", "a.txt"], /Unknown option '--redy'.*; the command is npm run wire -- /],
  ["a flag without its value", ["a.txt", "--out"], /--out.*; the command is npm run wire -- /],
  [
    "an unknown section",
    ["--section", "diplomcy", "a.txt"],
    /^--section: no section has the id "diplomcy"; did you mean "diplomacy"\?\n$/,
  ],
  ["a section like none", ["--section", "sport", "a.txt"], /no section has the id "sport"; there are /],
])("wrong usage: %s", (_name, args, message) => {
  const { status, stdout, stderr } = wire(...args);
  expect([status, stdout, stderr]).toEqual([2, "", expect.stringMatching(message)]);
});

test("a publication whose lists are broken takes nothing, and says where", () => {
  const folder = newPaper();
  writeFileSync(join(folder, "people.yaml"), "ada:\n  nam: Ada Specimen\n");
  const { status, stderr } = wire("--out", folder, folderWith({ "a.txt": plain("A") }));
  expect([status, stderr]).toEqual([1, expect.stringMatching(/people\.yaml:2:3 ada\.nam/)]);
});

test("a second run at the same time is told to wait", () => {
  const folder = newPaper();
  writeFileSync(join(folder, ".wire.lock"), String(process.pid));
  const { status, stderr } = wire("--out", folder, folderWith({ "a.txt": plain("A") }));
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/another run \(process \d+\) takes wire copy into .*; wait/),
  ]);
  writeFileSync(join(folder, ".wire.lock"), "999999999");
  expect(wire("--out", folder, folderWith({ "a.txt": plain("A specimen") })).status).toBe(0);
});

test("a disk that takes no more stops the run with a clear message, and leaves no half draft", () => {
  const folder = newPaper();
  const copy = folderWith({
    "a.txt": plain("A small specimen"),
    "b.txt": plain("A large specimen", "2025-04-02", "Long. ".repeat(20_000)),
  });
  const limited = `ulimit -f 32; exec node src/desk/wire.ts --out "$0" "$1"`;
  const { status, stderr } = spawnSync("bash", ["-c", limited, folder, copy], { encoding: "utf8" });
  expect([status, stderr]).toEqual([
    1,
    expect.stringMatching(/a-large-specimen\.[^ ]* cannot be written \(EFBIG\); check/),
  ]);
  expect(Object.keys(articlesIn(folder)).filter((file) => /tmp|large/.test(file))).toEqual([]);
  expect(Object.keys(articlesIn(folder))).toHaveLength(3);
  expect(wire("--out", folder, copy).stdout).toMatch(/1 imported, 0 updated, 1 unchanged/);
});

test("killed at any moment, it leaves whole drafts, and the next run makes what an undisturbed one makes", async () => {
  const files = Object.fromEntries(
    Array.from({ length: 400 }, (_, n) => [
      `${String(n).padStart(3, "0")}.txt`,
      plain(`Specimen ${n % 348}`, `2025-0${1 + (n % 6)}-02`, `Ferry ${n} left.`),
    ]),
  );
  // The last ones come for a second time on one day with another text: they are refused, in either run.
  const copy = folderWith(files);
  const undisturbed = newPaper();
  const whole = wire("--json", "--out", undisturbed, copy);
  const expected = articlesIn(undisturbed);
  expect([JSON.parse(whole.stdout).imported.length, JSON.parse(whole.stdout).refused.length]).toEqual([348, 52]);
  let interrupted = 0;
  const folder = newPaper();
  for (let round = 0; round < 20; round++) {
    const child = spawn("node", ["src/desk/wire.ts", "--out", folder, copy], { stdio: "ignore" });
    const ended = new Promise<NodeJS.Signals | null>((done) => child.on("exit", (_code, signal) => done(signal)));
    // The first drafts are there, and more are being written.
    const before = draftsIn(folder);
    const aim = before + 1 + ((round * 7) % 19);
    while (child.exitCode === null && child.signalCode === null && draftsIn(folder) < aim) await setTimeout(1);
    child.kill("SIGKILL");
    if ((await ended) === "SIGKILL") interrupted++;
    for (const [file, text] of Object.entries(existsSync(join(folder, "articles")) ? articlesIn(folder) : {}))
      if (file.endsWith(".md")) expect(text, file).toBe(expected[file]);
  }
  expect(interrupted).toBeGreaterThan(10);
  wire("--out", folder, copy);
  expect(articlesIn(folder)).toEqual(expected);
  expect(readdirSync(folder).filter((file) => file === ".wire.lock")).toEqual([]);
}, 120_000);

function draftsIn(folder: string): number {
  const months = ["01", "02", "03", "04", "05", "06"].map((month) => join(folder, "articles/2025", month));
  return months.flatMap((month) => (existsSync(month) ? readdirSync(month) : [])).filter((file) => file.endsWith(".md"))
    .length;
}

test("npm run wire is the command", () => {
  expect(JSON.parse(readFileSync("package.json", "utf8")).scripts.wire).toBe("node src/desk/wire.ts");
});
