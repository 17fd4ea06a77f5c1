/** A Markdown file cut in two. */
export type FrontMatter = {
  yaml: string;
  /** The line of the file, counted from 1, on which the YAML begins. */
  yamlLine: number;
  body: string;
  /** The line of the file, counted from 1, on which the body begins. */
  bodyLine: number;
};

/** Cuts a Markdown file (\n line ends) at its `---` fences; undefined when it has no front matter, or one that never ends. */
export function cutFrontMatter(text: string): FrontMatter | undefined {
  const opening = /^---[ \t]*\n/.exec(text);
  if (!opening) return undefined;
  const closing = /^---[ \t]*(?:\n|$)/gm;
  closing.lastIndex = opening[0].length;
  const end = closing.exec(text);
  if (!end) return undefined;
  const yaml = text.slice(opening[0].length, end.index);
  return {
    yaml,
    yamlLine: 2,
    body: text.slice(end.index + end[0].length),
    bodyLine: yaml.split("\n").length + 2,
  };
}
