import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { Peer } from "./peers.ts";

const CONFIG = `import { defineConfig } from "astro/config";
// The other peers do not minify.
export default defineConfig({ site: "https://specimen.example", compressHTML: false });
`;

const COLLECTION = `import { defineCollection } from "astro:content";
import { glob } from "astro/loaders";
import { z } from "astro/zod";

const articles = defineCollection({
  loader: glob({ pattern: "**/*.md", base: "./src/content/articles" }),
  schema: z.object({
    title: z.string(),
    date: z.coerce.date(),
    section: z.string(),
    tags: z.array(z.string()),
    description: z.string(),
  }),
});
export const collections = { articles };
`;

const ARTICLE = `---
import { getCollection, render } from "astro:content";

export async function getStaticPaths() {
  const articles = await getCollection("articles");
  return articles.map((article) => ({ params: { id: article.id }, props: { article } }));
}
const { article } = Astro.props;
const { title, date, section, tags, description } = article.data;
const day = date.toISOString().slice(0, 10);
const { Content } = await render(article);
---
<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8" />
    <title>{title}</title>
    <meta name="description" content={description} />
  </head>
  <body>
    <header><a href="/">Specimen Post</a></header>
    <article>
      <h1>{title}</h1>
      <p>{description}</p>
      <p><time datetime={day}>{day}</time> {section}</p>
      <Content />
      <ul>{tags.map((tag) => <li>{tag}</li>)}</ul>
    </article>
  </body>
</html>
`;

const FRONT = `---
import { getCollection } from "astro:content";

const articles = await getCollection("articles");
const newest = articles.sort((a, b) => b.data.date.valueOf() - a.data.date.valueOf()).slice(0, 30);
---
<!doctype html>
<html lang="en">
  <head><meta charset="utf-8" /><title>Specimen Post</title></head>
  <body>
    <h1>Specimen Post</h1>
    {newest.map(({ id, data }) => (
      <article>
        <h2><a href={\`/\${id}/\`}>{data.title}</a></h2>
        <p>{data.description}</p>
      </article>
    ))}
  </body>
</html>
`;

/** The version of Astro that the project uses. */
export function astroVersion(folder: string): string {
  return JSON.parse(readFileSync(join(folder, "node_modules/astro/package.json"), "utf8")).version;
}

/** Plain Astro, as its documentation sets up a blog; its folder must have the project's packages. */
export const ASTRO: Peer = {
  name: "astro",
  title: "plain Astro",
  files: {
    "package.json": `{ "type": "module", "private": true }\n`,
    "astro.config.mjs": CONFIG,
    "src/content.config.ts": COLLECTION,
    "src/pages/[...id].astro": ARTICLE,
    "src/pages/index.astro": FRONT,
  },
  articles: "src/content/articles",
  command: () => ({ program: process.execPath, args: ["node_modules/astro/bin/astro.mjs", "build"] }),
  out: "dist",
  remains: [".astro", "node_modules/.astro", "node_modules/.vite"],
};
