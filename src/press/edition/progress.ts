/** One line on a terminal says how many there are of what is made or read; a log that goes to a file stays quiet. */
export function showProgress(count: number, what: string): void {
  if (process.stderr.isTTY && count % 50 === 0) process.stderr.write(`\r${count.toLocaleString("en")} ${what}`);
}

/** Clears the line, so that what is written next stands alone. */
export function endProgress(): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${" ".repeat(40)}\r`);
}
