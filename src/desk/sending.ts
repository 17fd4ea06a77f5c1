import { z } from "zod";
import { isBelow } from "./below.ts";

/**
 * The file that stands at the target while an edition is being sent to it. It names what is sent or deleted, so that after an
 * interruption whoever sends the next edition, the same or another, knows where the target may not be what its manifest says.
 */
export const SENDING = "edition.sending.json";

const schema = z.strictObject({
  format: z.literal("dateline-sending-1"),
  files: z.array(z.string().refine(isBelow)),
});

/** The text of that file. */
export function printSending(files: string[]): string {
  return `${JSON.stringify({ format: "dateline-sending-1", files } satisfies z.infer<typeof schema>)}\n`;
}

/** The paths in that file; "all" when it cannot be read, as when it arrived in part. */
export function readSending(text: string): string[] | "all" {
  try {
    return schema.parse(JSON.parse(text)).files;
  } catch {
    return "all";
  }
}
