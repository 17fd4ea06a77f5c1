import type { Command } from "./measure.ts";
import type { Name } from "./options.ts";
import type { Output } from "./output.ts";

/** A build to be timed. */
export type Contender = {
  name: Name;
  title: string;
  command: Command;
  /** The folder that it makes. */
  out: string;
  /** Brings everything to the state from which the build is timed. */
  prepare: (round: number) => void | Promise<void>;
  /** Throws when the output is not what the build had to make. */
  check: (output: Output) => void;
};

/** What can be timed with one tool, and which version of it; or why it cannot be. */
export type Tool = { version: string; contenders: Contender[] } | { missing: string };
