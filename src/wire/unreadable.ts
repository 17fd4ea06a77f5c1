import type { Remark, Spot, WireReading } from "./item.ts";

/** The first character of a file. */
export const START: Spot = { line: 1, column: 1 };

/** Why a file, or a part of one, cannot be read at all, and where. */
export class Unreadable extends Error {
  readonly spot: Spot;
  readonly field: string;

  constructor(spot: Spot, field: string, message: string) {
    super(message);
    this.spot = spot;
    this.field = field;
  }
}

/** What is read of a file of which nothing can be read: a remark that refuses it. Throws on what is no `Unreadable`. */
export function refusalOf(error: unknown): WireReading {
  return { items: [], remarks: [remarkOf(error)] };
}

/** The remark that refuses what cannot be read. Throws on what is no `Unreadable`. */
export function remarkOf(error: unknown): Remark {
  if (!(error instanceof Unreadable)) throw error;
  return { ...error.spot, weight: "refuse", field: error.field, message: error.message };
}
