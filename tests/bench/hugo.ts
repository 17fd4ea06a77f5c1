import { join } from "node:path";
import type { Peer } from "./peers.ts";

const CONFIG = `baseURL = "https://specimen.example/"
title = "Specimen Post"
languageCode = "en"
buildFuture = true
# The other peers make article pages and a front page, and nothing else.
disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "robotsTXT", "404"]
`;

const ARTICLE = `<!doctype html>
<html lang="en">
  <head>
    <meta charset="utf-8">
    <title>{{ .Title }}</title>
    <meta name="description" content="{{ .Description }}">
  </head>
  <body>
    <header><a href="/">Specimen Post</a></header>
    <article>
      <h1>{{ .Title }}</h1>
      <p>{{ .Description }}</p>
      <p><time datetime="{{ .Date.Format "2006-01-02" }}">{{ .Date.Format "2006-01-02" }}</time> {{ .Params.section }}</p>
      {{ .Content }}
      <ul>{{ range .Params.tags }}<li>{{ . }}</li>{{ end }}</ul>
    </article>
  </body>
</html>
`;

const FRONT = `<!doctype html>
<html lang="en">
  <head><meta charset="utf-8"><title>{{ .Site.Title }}</title></head>
  <body>
    <h1>{{ .Site.Title }}</h1>
    {{ range first 30 .Site.RegularPages.ByDate.Reverse }}
    <article>
      <h2><a href="{{ .RelPermalink }}">{{ .Title }}</a></h2>
      <p>{{ .Description }}</p>
    </article>
    {{ end }}
  </body>
</html>
`;

/** Hugo, as its documentation sets up a blog. */
export const HUGO: Peer = {
  name: "hugo",
  title: "Hugo",
  files: { "hugo.toml": CONFIG, "layouts/_default/single.html": ARTICLE, "layouts/index.html": FRONT },
  articles: "content",
  // Its own cache would stay among the temporary files of the system.
  command: (folder) => ({ program: "hugo", args: ["--cacheDir", join(folder, ".cache")] }),
  out: "public",
  remains: ["resources", ".cache", ".hugo_build.lock"],
};
