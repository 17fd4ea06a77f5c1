import { mkdir, writeFile } from "node:fs/promises";
import { dirname, join } from "node:path";
import slugify from "@sindresorhus/slugify";
import { stringify } from "yaml";
import { dayOf } from "../model/time.ts";
import { copyFolder } from "../press/folder.ts";
import { readPressTime } from "../press/press-time.ts";
import { readPublication } from "../press/copy/publication.ts";

const USAGE = 'npm run new -- article|story|page "Headline"';

/**
 * Begins a piece of copy: a valid file with the fields that it needs, an article as a draft of the press time's day.
 * Returns its path in the publication. Throws on an unknown kind, a headline without letters, and when the file exists.
 */
export async function begin(folder: string, kind: string, headline: string, pressTime: number): Promise<string> {
  const slug = slugify(headline);
  if (!slug) throw new Error(`a headline with letters or digits is needed: ${USAGE}`);
  const { copy } = await readPublication(folder, pressTime);
  const zone = copy.masthead?.timeZone ?? "UTC";
  const today = dayOf(new Date(pressTime).toISOString().slice(0, 19) + "Z", zone);
  const [section = "news"] = copy.sections.keys();
  const files: Record<string, { file: string; fields: object; body: string }> = {
    article: {
      file: `articles/${today.slice(0, 4)}/${today.slice(5, 7)}/${slug}.md`,
      fields: {
        headline,
        dek: "Say in one or two sentences what the article tells.",
        section,
        published: today,
        byline: [{ desk: `${copy.masthead?.name ?? "News"} desk` }],
        draft: true,
      },
      body: "Begin with what is new, who says so, and when.",
    },
    story: {
      file: `stories/${slug}.md`,
      fields: { name: headline, dek: "Say in one sentence what the story is." },
      body: "Sum up how things stand.",
    },
    page: {
      file: `pages/${slug}.md`,
      fields: { title: headline, description: "Say in one sentence what the page holds." },
      body: "Write the page.",
    },
  };
  const copyToBe = Object.hasOwn(files, kind) ? files[kind] : undefined;
  if (!copyToBe) throw new Error(`"${kind}" is no kind of copy: ${USAGE}`);
  const path = join(folder, copyToBe.file);
  await mkdir(dirname(path), { recursive: true });
  try {
    await writeFile(path, `---\n${stringify(copyToBe.fields)}---\n\n${copyToBe.body}\n`, { flag: "wx" });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== "EEXIST") throw error;
    throw new Error(`${copyToBe.file} exists already; choose another headline or edit that file`);
  }
  return copyToBe.file;
}

if (import.meta.main) {
  const [kind = "", ...words] = process.argv.slice(2);
  try {
    const folder = copyFolder();
    const file = await begin(folder, kind, words.join(" "), readPressTime());
    console.log(
      `${join(folder, file)} is begun${kind === "article" ? "; it stays out of the paper while draft is true" : ""}`,
    );
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
