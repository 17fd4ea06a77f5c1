import { existsSync, mkdtempSync, renameSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { runProgram } from "../proof/programs.ts";
import type { Peer } from "./peers.ts";
import { removeAll } from "./scratch.ts";

/** The version that is timed: a new one would make figures of different days different things. */
export const ELEVENTY_VERSION = "3.1.8";

const CONFIG = `export default function (eleventy) {
  eleventy.addCollection("articles", (all) => all.getFilteredByGlob("content/**/*.md"));
  eleventy.addCollection("newest", (all) => all.getFilteredByGlob("content/**/*.md").slice(-30).reverse());
  eleventy.addFilter("day", (date) => date.toISOString().slice(0, 10));
}
export const config = { dir: { input: "content", includes: "../_includes", output: "_site" } };
`;

const BASE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>{{ title }}</title>
    {% if description %}<meta name="description" content="{{ description }}">{% endif %}
  </head>
  <body>
    <header><a href="/">Specimen Post</a></header>
    {{ content | safe }}
  </body>
</html>
`;

const ARTICLE = `---
layout: base.njk
---
<article>
  <h1>{{ title }}</h1>
  <p>{{ description }}</p>
  <p><time datetime="{{ date | day }}">{{ date | day }}</time> {{ section }}</p>
  {{ content | safe }}
  <ul>{% for tag in tags %}<li>{{ tag }}</li>{% endfor %}</ul>
</article>
`;

const FRONT = `---
layout: base.njk
title: Specimen Post
---
<h1>{{ title }}</h1>
{% for article in collections.newest %}
<article>
  <h2><a href="{{ article.url }}">{{ article.data.title }}</a></h2>
  <p>{{ article.data.description }}</p>
</article>
{% endfor %}
`;

/** Eleventy, as its documentation sets up a blog; `program` is its command. */
export function eleventy(program: string): Peer {
  return {
    name: "eleventy",
    title: "Eleventy",
    files: {
      "package.json": `{ "type": "module", "private": true }\n`,
      "eleventy.config.js": CONFIG,
      "_includes/base.njk": BASE,
      "_includes/article.njk": ARTICLE,
      "content/content.json": `{ "layout": "article.njk" }\n`,
      "content/index.njk": FRONT,
    },
    articles: "content",
    command: () => ({ program: process.execPath, args: [program] }),
    out: "_site",
    remains: [".cache"],
  };
}

/** Installs Eleventy beside the system's temporary files, once; returns its command, or undefined when it cannot be had. */
export function installEleventy(): string | undefined {
  const folder = join(tmpdir(), `dateline-bench-cache-eleventy-${ELEVENTY_VERSION}`);
  const program = join(folder, "node_modules/@11ty/eleventy/cmd.cjs");
  if (existsSync(program)) return program;
  const draft = mkdtempSync(`${folder}-`);
  const wanted = `@11ty/eleventy@${ELEVENTY_VERSION}`;
  const { isGood } = runProgram("npm", "install", "--prefix", draft, "--ignore-scripts", "--no-audit", wanted);
  // Whole or not at all: an interrupted installation is not taken for one.
  if (isGood && !existsSync(folder)) renameSync(draft, folder);
  removeAll(draft);
  return existsSync(program) ? program : undefined;
}
