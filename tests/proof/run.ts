import { readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { filesOf, press } from "../edition/press.ts";
import { startNginx } from "./nginx.ts";
import { isReady, runProgram } from "./programs.ts";

/**
 * `npm run proof`: the built edition under programs that nobody here wrote. What is missing is installed where that is
 * possible, and named where it is not. The last line counts.
 */
let passed = 0;
let failed = 0;
const missing: string[] = [];

function judge(name: string, isGood: boolean, detail = ""): void {
  console.log(`${isGood ? "✓" : "✗"} ${name}${isGood || !detail ? "" : `\n${detail}`}`);
  if (isGood) passed += 1;
  else failed += 1;
}

/** Runs one part when its program is there; an error in it is a failure of that part alone. */
async function part(program: string, debianPackage: string, prove: () => void | Promise<void>): Promise<void> {
  if (!isReady(program, debianPackage)) {
    missing.push(`${program} (Debian package ${debianPackage})`);
    return;
  }
  await Promise.resolve()
    .then(prove)
    .catch((error: Error) => judge(program, false, error.message));
}

const { status, output, outDir } = await press("src/content");
judge("the edition is built", status === 0, output);
const files = await filesOf(outDir);
const pages = files.filter((file) => file.endsWith(".html"));

await part("nginx", "nginx-light", async () => {
  const nginx = await startNginx(outDir);
  for (const file of files) {
    const address = nginx.address + file.replace(/(^|\/)index\.html$/, "$1");
    const response = await fetch(address, { redirect: "error" });
    const isWhole = Buffer.from(await response.arrayBuffer()).equals(await readFile(join(outDir, file)));
    const type = response.headers.get("content-type") ?? "none";
    const isTyped = !file.endsWith(".html") || type.startsWith("text/html");
    judge(
      `nginx serves /${file} (${type})`,
      response.status === 200 && isWhole && isTyped,
      `status ${response.status}`,
    );
  }
  const deep = await fetch(`${nginx.address}stories/russia-us-talks`);
  judge(
    "nginx leads a deep address without its last slash to the page",
    deep.ok && deep.url.endsWith("talks/"),
    deep.url,
  );
  const none = await fetch(`${nginx.address}no/such/page/`);
  judge("nginx answers 404 for what is not there", none.status === 404, `status ${none.status}`);
  await nginx.close();
});

await part("xmllint", "libxml2-utils", () => {
  for (const file of files.filter((name) => name.endsWith(".xml"))) {
    const { isGood, output } = runProgram("xmllint", "--noout", "--nonet", join(outDir, file));
    judge(`xmllint reads ${file}`, isGood && output === "", output);
  }
  const items = runProgram(
    "xmllint",
    "--xpath",
    "count(//item[guid and link and pubDate and title])",
    join(outDir, "rss.xml"),
  );
  const articles = pages.filter((file) => /^\d{4}\//.test(file)).length;
  judge(`xmllint counts ${articles} whole items in the feed`, Number(items.output) === articles, items.output);
});

await part("java", "default-jre-headless", () => {
  const jar = join(dirname(createRequire(import.meta.url).resolve("vnu-jar/package.json")), "build/dist/vnu.jar");
  const { output } = runProgram("java", "-jar", jar, "--format", "json", ...pages.map((file) => join(outDir, file)));
  const { messages } = JSON.parse(output) as { messages: { url: string; lastLine: number; message: string }[] };
  for (const file of pages) {
    const found = messages
      .filter(({ url }) => url.endsWith(`/${file}`))
      .map(({ lastLine, message }) => `${lastLine}: ${message}`);
    judge(`the Nu HTML checker has no error and no warning for ${file}`, found.length === 0, found.join("\n"));
  }
  judge(
    "the Nu HTML checker speaks of no other file",
    messages.every(({ url }) => pages.some((file) => url?.endsWith(`/${file}`))),
  );
});

await rm(dirname(outDir), { recursive: true, force: true });
for (const name of missing)
  console.log(`not tried, because it is not on this machine and could not be installed: ${name}`);
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 && passed > 1 ? 0 : 1;
