import { fork } from "node:child_process";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import type { Order, Print } from "./compositor.ts";
import { layOutFonts } from "./fonts.ts";

/** So many cards take about as long as starting one more process. */
const WORTH_A_PROCESS = 5;

/** How many orders each process has before it, so that it never waits. */
const AHEAD = 2;

/**
 * Makes cards in processes of their own, as many as there are processors, with the typefaces laid out below a folder. `done` is given
 * each file as it is ready. Throws what went wrong.
 */
export async function makeCards(
  orders: Order[],
  fontsBelow: string,
  done: (file: string, png: Uint8Array) => Promise<void>,
): Promise<void> {
  if (orders.length === 0) return;
  const fonts = layOutFonts(fontsBelow);
  const queue = orders.toReversed();
  const processes = Math.min(availableParallelism(), Math.ceil(orders.length / WORTH_A_PROCESS));
  await Promise.all(Array.from({ length: processes }, () => workOff(queue, fonts, done)));
}

function workOff(
  queue: Order[],
  fonts: string,
  done: (file: string, png: Uint8Array) => Promise<void>,
): Promise<unknown> {
  const { promise, resolve, reject } = Promise.withResolvers<unknown>();
  const writing: Promise<void>[] = [];
  let waiting = 0;
  const compositor = fork(join(import.meta.dirname, "compositor.ts"), [fonts], {
    execArgv: [],
    serialization: "advanced",
    // One thread each: there are as many processes as processors. macOS would ask its own fonts first.
    env: {
      ...process.env,
      FONTCONFIG_FILE: join(fonts, "fonts.conf"),
      PANGOCAIRO_BACKEND: "fontconfig",
      VIPS_CONCURRENCY: "1",
    },
  });
  const next = () => {
    const order = queue.pop();
    if (order) {
      waiting += 1;
      compositor.send(order);
    } else if (waiting === 0) {
      compositor.disconnect();
      resolve(Promise.all(writing));
    }
  };
  compositor.on("message", (print: Print) => {
    waiting -= 1;
    if ("error" in print) return reject(new Error(print.error));
    next();
    for (const { file, png } of print.prints) writing.push(Promise.try(() => done(file, png)));
  });
  compositor.on("error", reject);
  compositor.on("exit", (code) => reject(new Error(`a process that makes cards ended (${code})`)));
  for (let n = 0; n < AHEAD; n++) if (n === 0 || queue.length > 0) next();
  return promise.finally(() => compositor.kill());
}
