import { existsSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { articleCopySchema } from "../src/model/article-copy.ts";
import { readYaml } from "../src/press/copy/yaml.ts";

const readme = readFileSync("README.md", "utf8");
const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as { scripts: Record<string, string> };
const code = [...readme.matchAll(/`([^`\n]+)`/g)].map(([, text]) => text!);

test("every path in README exists", () => {
  const linked = [...readme.matchAll(/\]\(([^)#:]+)\)/g)]
    .map(([, path]) => path!)
    .filter((path) => !path.endsWith("talks.md"));
  const named = code.filter((text) => /^(src|tests|public)\/[\w./-]*$/.test(text));
  const drawn = [...readme.matchAll(/^((?:src|tests|public|astro)[\w./]*)\s{2,}/gm)].map(([, path]) => path!);
  const paths = [...linked, ...named, ...drawn];
  expect(paths.length).toBeGreaterThan(15);
  expect(paths.filter((path) => !existsSync(path))).toEqual([]);
});

test("every npm command in README exists, and every command is in README", () => {
  const named = [...readme.matchAll(/npm run ([\w:-]+)/g)].map(([, name]) => name!);
  expect(named.filter((name) => !(name in scripts))).toEqual([]);
  const told = new Set([...named, ...[...readme.matchAll(/npm (start|test)\b/g)].map(([, name]) => name!)]);
  expect(Object.keys(scripts).filter((name) => !told.has(name))).toEqual([]);
});

test("every file of a publication that README names is what the press reads", () => {
  for (const file of readme.matchAll(/`(\w+\.yaml)`/g))
    expect(existsSync(`src/content/${file[1]}`), file[1]).toBe(true);
});

test("the article in README is one that the press accepts", () => {
  const [article, corrections] = [...readme.matchAll(/```yaml\n([\s\S]*?)```/g)].map(
    ([, yaml]) => readYaml(yaml!).value as object,
  );
  expect(articleCopySchema.safeParse(article).error).toBeUndefined();
  expect(articleCopySchema.safeParse({ ...article, ...corrections }).error).toBeUndefined();
});
