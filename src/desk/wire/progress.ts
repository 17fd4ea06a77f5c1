/** One line on a terminal says how many files are read; a log that goes to a file stays quiet. */
export function showProgress(read: number): void {
  if (process.stderr.isTTY && read % 50 === 0) process.stderr.write(`\r${read.toLocaleString("en")} files`);
}

/** Clears the line, so that what is written next stands alone. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${" ".repeat(30)}\r`);
}
