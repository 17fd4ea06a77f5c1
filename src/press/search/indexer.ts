import { isMainThread, parentPort, Worker, workerData } from "node:worker_threads";
import { close, createIndex, type CustomRecord, type IndexFile } from "pagefind";
import { UserError } from "../user-error.ts";

/** So many articles share a file of texts: a file for each would double the number of files of an edition. */
const IN_A_FRAGMENT = 8;

/**
 * Words with their places that a file of the index holds, where Pagefind would take 20,000. A browser loads one file of each
 * shard for each word, so that they must be small: 10 KB.
 */
const IN_A_CHUNK = "5000";

type Answer = { files: IndexFile[] } | { error: string };

/**
 * Makes Pagefind's index of some records on a thread and in a process of its own, always the same bytes of the same records.
 * Rejects when Pagefind cannot be run, ends early, or refuses a record.
 */
export function indexAside(records: CustomRecord[]): Promise<IndexFile[]> {
  return new Promise((resolve, reject) => {
    const env = { ...process.env, PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE: IN_A_CHUNK };
    const thread = new Worker(import.meta.filename, { workerData: { records }, env });
    const fail = (why: string) => reject(new UserError(`the search index could not be made: ${why}`));
    thread.on("message", (answer: Answer) => ("error" in answer ? fail(answer.error) : resolve(answer.files)));
    thread.on("error", (error: Error) => fail(error.message));
    // A thread with nothing left to wait for ends: so does this one when Pagefind ends before it answered.
    thread.on("exit", () => fail("Pagefind ended before it was done"));
  });
}

async function index(records: CustomRecord[]): Promise<IndexFile[]> {
  const made = await createIndex({ maxFragments: Math.ceil(records.length / IN_A_FRAGMENT) || undefined });
  refuse(made.errors);
  // One after the other: the numbers of the articles in the index are in the order of their arrival.
  for (const record of records) refuse((await made.index!.addCustomRecord(record)).errors, record.url);
  const { errors, files } = await made.index!.getFiles();
  refuse(errors);
  return files;
}

function refuse(errors: string[], what = "Pagefind"): void {
  if (errors.length > 0) throw new Error(`${what}: ${errors.join(", ")}`);
}

if (!isMainThread && workerData && "records" in workerData) {
  let answer: Answer;
  try {
    answer = { files: await index((workerData as { records: CustomRecord[] }).records) };
  } catch (error) {
    answer = { error: (error as Error).message };
  }
  parentPort!.postMessage(answer);
  await close();
}
