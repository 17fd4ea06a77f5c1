import type { Remark, Spot } from "./item.ts";
import { LIMIT } from "./limit.ts";
import { remarkOf } from "./unreadable.ts";

/** The remarks on an item or a file, each made once, and of each weight no more than LIMIT.remarks. */
export class Notebook {
  readonly remarks: Remark[] = [];
  readonly #known = new Set<string>();
  readonly #counts = { note: 0, decide: 0, refuse: 0 };

  /** It was read, but no field of a draft holds it. What was noted of one place is not noted of another. */
  note(spot: Spot, field: string, message: string): void {
    this.#write("note", spot, field, message, `note ${field} ${message}`);
  }

  /** It can be read in more than one way, and an editor has to choose. */
  decide(spot: Spot, field: string, message: string): void {
    this.#write("decide", spot, field, message, `decide ${field} ${message}`);
  }

  /** It cannot be taken, whatever anybody decides. */
  refuse(spot: Spot, field: string, message: string): void {
    this.#write("refuse", spot, field, message, `refuse ${spot.line} ${spot.column} ${field} ${message}`);
  }

  /** Refuses what cannot be read, for the reason that was thrown. Throws on what is no `Unreadable`. */
  refuseUnread(error: unknown): void {
    const { line, column, field, message } = remarkOf(error);
    this.refuse({ line, column }, field, message);
  }

  #write(weight: Remark["weight"], { line, column }: Spot, field: string, message: string, key: string): void {
    if (this.#counts[weight] >= LIMIT.remarks || this.#known.has(key)) return;
    this.#counts[weight] += 1;
    this.#known.add(key);
    this.remarks.push({ line, column, weight, field, message });
  }
}

/** The first words of a text, in quotation marks, as a remark shows them. */
export function shown(text: string): string {
  const plain = text.slice(0, 400).replace(/\s+/g, " ").trim();
  return `"${plain.length > 80 ? `${plain.slice(0, 79).trimEnd()}…` : plain}"`;
}
