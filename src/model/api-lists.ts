import type { Article } from "./article.ts";
import type { Edition, SectionHead } from "./edition.ts";
import { paginate, type ListPage } from "./pagination.ts";
import { permalink, type Home } from "./permalink.ts";
import type { StatementEntry } from "./statements.ts";
import type { Story } from "./story.ts";

/** How many articles and statements stand in a numbered part of a list of the news API; its newest part has up to twice that. */
const ARTICLES = 50;
const STATEMENTS = 100;

/** A part of the articles of a section or a story, the newest first, as the news API lists them. */
export type SectionPart = { section: SectionHead; page: ListPage<Article> };
export type StoryPart = { story: Story; page: ListPage<Article> };

/** Every part of every section's list. */
export function sectionParts({ sections, articles }: Pick<Edition, "sections" | "articles">): SectionPart[] {
  const bySection = Map.groupBy(articles, ({ section }) => section.id);
  return sections.flatMap(({ teasers: _, ...section }) =>
    paginate(bySection.get(section.id) ?? [], ARTICLES).map((page) => ({ section, page })),
  );
}

/** Every part of every story's list. */
export function storyParts({ stories, articles }: Pick<Edition, "stories" | "articles">): StoryPart[] {
  const byStory = Map.groupBy(articles, ({ story }) => story?.id);
  return stories.flatMap((story) => paginate(byStory.get(story.id) ?? [], ARTICLES).map((page) => ({ story, page })));
}

/** Every part of the list of all statements. */
export function statementParts({ statements }: Pick<Edition, "statements">): ListPage<StatementEntry>[] {
  return paginate(statements.find(({ of }) => of === "all")!.entries, STATEMENTS);
}

/** The root-relative address of a part of a list: `api/statements.json`, and `api/statements/7.json` for a numbered one. */
export function partPath(name: string, number: number | "front" | undefined, { base }: Home): string {
  return base + permalink.api(typeof number === "number" ? `${name}/${number}` : name);
}
