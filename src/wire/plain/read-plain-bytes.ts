import { decodeText, noteEncoding } from "../decode.ts";
import type { WireReading, WireSetting } from "../item.ts";
import { refusalOf } from "../unreadable.ts";
import { readPlainText } from "./read-plain-text.ts";

/**
 * Reads the bytes of a file of plain wire copy, whatever its encoding; every item carries a note where that is not UTF-8. Bytes that
 * are no text give a reading without items, which a remark refuses.
 */
export function readPlainBytes(bytes: Uint8Array, setting: WireSetting): WireReading {
  try {
    const { text, encoding } = decodeText(bytes);
    const { items, remarks } = readPlainText(text, setting);
    const notes = noteEncoding(encoding);
    return { items: items.map((item) => ({ ...item, remarks: [...notes, ...item.remarks] })), remarks };
  } catch (error) {
    return refusalOf(error);
  }
}
