import { resolve } from "node:path";

/** The publication's folder: `DATELINE_COPY`, from the working directory, else `src/content`. */
export function copyFolder(environment: NodeJS.ProcessEnv = process.env): string {
  return resolve(environment.DATELINE_COPY || "src/content");
}
