import { UserError } from "./user-error.ts";

/**
 * The moment that the edition is made for, in ms since 1970: `SOURCE_DATE_EPOCH` in whole seconds
 * (https://reproducible-builds.org/specs/source-date-epoch/), else now. Nothing else asks the clock. Throws on what is no number.
 */
export function readPressTime(environment: NodeJS.ProcessEnv = process.env): number {
  const epoch = environment.SOURCE_DATE_EPOCH;
  if (epoch === undefined || epoch === "") return Date.now();
  if (!/^\d{1,12}$/.test(epoch)) {
    throw new UserError(
      `SOURCE_DATE_EPOCH is ${JSON.stringify(epoch)}; it must be whole seconds since 1970, such as 1743552000`,
    );
  }
  return Number(epoch) * 1000;
}
