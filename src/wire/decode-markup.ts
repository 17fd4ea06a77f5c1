import { byteOrderMarkOf } from "./bytes.ts";
import { START, Unreadable } from "./unreadable.ts";

/**
 * The text of a JSON or XML file: in the encoding of its byte order mark, else in that which its XML declaration names
 * (https://www.w3.org/TR/xml/#charencoding), else UTF-8. Throws `Unreadable` where the bytes are no such text.
 */
export function decodeMarkup(bytes: Uint8Array): string {
  const label = byteOrderMarkOf(bytes) ?? unmarkedOf(bytes) ?? declared(bytes) ?? "utf-8";
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes);
  } catch (error) {
    if (error instanceof RangeError)
      throw new Unreadable(START, "encoding", `no encoding is called "${label}"; save the file as UTF-8`);
    throw new Unreadable(START, "encoding", `has bytes that are no ${label.toUpperCase()}; save the file as UTF-8`);
  }
}

/** UTF-16 without a mark, by the zero beside the first `<`. */
function unmarkedOf([first, second]: Uint8Array): string | undefined {
  if (first === 0x3c && second === 0) return "utf-16le";
  return first === 0 && second === 0x3c ? "utf-16be" : undefined;
}

function declared(bytes: Uint8Array): string | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 200));
  const label = /^\s*<\?xml[^>]*?\sencoding\s*=\s*["']([\w.:-]{1,40})["']/.exec(head)?.[1]?.toLowerCase();
  // What says UTF-16 and can be read as ASCII up to here is not.
  return label?.startsWith("utf-16") ? "utf-8" : label;
}
