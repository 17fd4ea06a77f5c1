/** One line on a terminal says how many pages are made; a log that goes to a file stays quiet. */
export function showProgress(made: number): void {
  if (process.stderr.isTTY && made % 50 === 0)
    process.stderr.write(`\r${made.toLocaleString("en")} pages and feeds made`);
}

/** Clears the line, so that what is written next stands alone. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${" ".repeat(40)}\r`);
}
