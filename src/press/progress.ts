import type { Pages } from "./prerender.ts";

/** One line on a terminal says how far the press is; a log that goes to a file stays quiet. */
export function showProgress({ total, made, kept }: Pages): void {
  if (!process.stderr.isTTY || (made % 50 !== 0 && made + kept.length < total)) return;
  const line = `${(made + kept.length).toLocaleString("en")} of ${total.toLocaleString("en")} pages and feeds`;
  process.stderr.write(made + kept.length < total ? `\r${line}` : `\r${" ".repeat(line.length)}\r`);
}
