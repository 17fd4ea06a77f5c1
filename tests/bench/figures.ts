/** What was measured of one build: its name, a value a round, and the output of the last round. */
export type Row = {
  name: string;
  title: string;
  seconds: number[];
  /** The processors' time, in seconds: on a machine that others use too it says more than the clock. 0 where it cannot be seen. */
  processor: number[];
  /** The most memory of all rounds, in bytes; 0 where it cannot be seen. */
  peak: number;
  files: number;
  bytes: number;
  /** HTML pages; and with them the feeds, documents of the news API and other texts that templates made. */
  pages: number;
  documents: number;
  /** How many pages and feeds Dateline says that it made anew. */
  anew: string | undefined;
};

const MIB = 1024 * 1024;

/** The value in the middle; of an even number, the mean of the two in the middle. Throws when there is none. */
export function median(values: number[]): number {
  if (values.length === 0) throw new Error("nothing was measured");
  const sorted = values.toSorted((a, b) => a - b);
  const half = sorted.length / 2;
  return (sorted[Math.floor(half)]! + sorted[Math.ceil(half) - 1]!) / 2;
}

/** A field of /proc/PID/status in bytes, such as VmRSS; 0 when it is not there, as of a process that just ended. */
export function bytesOf(status: string, field: string): number {
  const [, kib] = new RegExp(`^${field}:\\s+(\\d+) kB$`, "m").exec(status) ?? [];
  return Number(kib ?? 0) * 1024;
}

/** The processors' time in /proc/PID/stat, of a process and of those it waited for, in seconds; Linux counts it in hundredths. */
export function processorSeconds(stat: string): number {
  // The process's name, in parentheses, may hold spaces and parentheses itself.
  const fields = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
  return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks), 0) / 100;
}

/** How many pages and feeds a build of Dateline made anew, from what it printed. */
export function anewIn(printed: string): string | undefined {
  return /pages and feeds are pressed, (all|[\d,]+) of them anew/.exec(printed)?.[1];
}

/** The figures as a Markdown table; ratios are of medians, and stand only where the other was measured too. */
export function table(rows: Row[]): string {
  const head =
    "build|min s|median s|CPU s|peak MiB|output MiB|files|pages|ms a page|documents|ms a document|× Hugo|× Astro|made anew".split(
      "|",
    );
  const medianOf = (name: string) => {
    const row = rows.find((it) => it.name === name);
    return row && median(row.seconds);
  };
  const [hugo, astro] = [medianOf("hugo"), medianOf("astro")];
  const lines = rows.map((row) => {
    const middle = median(row.seconds);
    const ratio = (other: number | undefined) => (other === undefined ? "–" : (middle / other).toFixed(2));
    return [
      row.title,
      Math.min(...row.seconds).toFixed(2),
      middle.toFixed(2),
      row.peak === 0 ? "–" : median(row.processor).toFixed(2),
      row.peak === 0 ? "–" : count(row.peak / MIB),
      (row.bytes / MIB).toFixed(1),
      count(row.files),
      count(row.pages),
      ((middle * 1000) / row.pages).toFixed(2),
      count(row.documents),
      ((middle * 1000) / row.documents).toFixed(2),
      ratio(hugo),
      ratio(astro),
      row.anew ?? "all",
    ];
  });
  const rule = head.map((_, n) => (n === 0 ? "---" : "---:"));
  return [head, rule, ...lines].map((cells) => `| ${cells.join(" | ")} |\n`).join("");
}

function count(value: number): string {
  return Math.round(value).toLocaleString("en");
}
