import { correctionSchema } from "../../model/correction.ts";
import { dayOrMoment } from "../../model/time.ts";
import { cutFrontMatter } from "../../press/copy/front-matter.ts";
import { readYaml } from "../../press/copy/yaml.ts";
import type { Earlier } from "../../wire/draft/setting.ts";

/** What an update keeps of a draft that is there: when it was published, what was corrected, whether it is a draft; nothing of one that is broken. */
export function earlierOf(id: string, text: string): Earlier {
  const yaml = cutFrontMatter(text.replace(/\r\n?/g, "\n"))?.yaml;
  const value = yaml === undefined ? undefined : readYaml(yaml).value;
  const { published, corrections, draft } = (value ?? {}) as Record<string, unknown>;
  const day = dayOrMoment.safeParse(published).data;
  const told = correctionSchema.array().safeParse(corrections).data;
  return {
    id,
    text,
    ...(day !== undefined && { published: day }),
    corrections: told ?? [],
    ...(value !== undefined && { isDraft: draft === true }),
  };
}
