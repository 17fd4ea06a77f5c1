import type { Story } from "./story.ts";
import { startOf } from "./time.ts";

/** A running story in the list of all. */
export type StoryLine = Pick<Story, "name" | "path" | "dek" | "language" | "changed"> & { count: number };

/** All stories, the one that changed last first; what never changed, by address, at the end. */
export function storyLines(stories: Story[], zone: string): StoryLine[] {
  const changeOf = ({ changed }: StoryLine) => (changed === undefined ? -Infinity : startOf(changed, zone));
  return stories
    .map(({ name, path, dek, language, changed, teasers }) => {
      return { name, path, dek, language, ...(changed && { changed }), count: teasers.length };
    })
    .sort((a, b) => {
      const [one, other] = [changeOf(a), changeOf(b)];
      return one === other ? (a.path < b.path ? -1 : 1) : other - one;
    });
}
