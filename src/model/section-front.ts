import type { Teaser } from "./article.ts";
import type { SectionFront } from "./edition.ts";
import { paginate, type ListPage } from "./pagination.ts";

const ON_A_PAGE = 25;

/** The pages of a section, the newest first. */
export function pagesOf(section: Pick<SectionFront, "teasers">): ListPage<Teaser>[] {
  return paginate(section.teasers, ON_A_PAGE);
}
