import type { Teaser } from "./article.ts";
import type { SectionFront } from "./edition.ts";
import { paginate, type ListPage } from "./pagination.ts";

/** How many teasers stand on a numbered page of a section. */
export const ON_A_PAGE = 25;

/** The pages of a section, the newest first. */
export function pagesOf(section: Pick<SectionFront, "teasers">): ListPage<Teaser>[] {
  return paginate(section.teasers, ON_A_PAGE);
}
