import { decodeMarkup } from "./decode-markup.ts";
import type { WireReading, WireSetting } from "./item.ts";
import { readNewsml } from "./newsml/read-newsml.ts";
import { readNinjs } from "./ninjs/read-ninjs.ts";
import { readNitf } from "./nitf/read-nitf.ts";
import { Notebook } from "./notebook.ts";
import { readPlainBytes } from "./plain/read-plain-bytes.ts";
import { formatOf, refusedRoot } from "./sniff.ts";
import { refusalOf, START, Unreadable } from "./unreadable.ts";
import { parseXml, printableXml } from "./xml/xml.ts";

/**
 * The items of a file of wire copy, whichever its format: JSON is ninjs, XML is NewsML-G2 or NITF by its root, everything else plain
 * text. Never throws on bad copy: what cannot be read is refused in the remarks, with its place. No more than LIMIT.bytes are expected.
 */
export function readWire(bytes: Uint8Array, setting: WireSetting): WireReading {
  try {
    switch (formatOf(bytes)) {
      case "JSON":
        return readNinjs(decodeMarkup(bytes).replace(/^\uFEFF/, ""), setting);
      case "XML":
        return readXml(decodeMarkup(bytes), setting);
      default:
        return readPlainBytes(bytes, setting);
    }
  } catch (error) {
    return refusalOf(error);
  }
}

function readXml(decoded: string, setting: WireSetting): WireReading {
  const { text, count } = printableXml(decoded);
  const refused = refusedRoot(text);
  if (refused) throw new Unreadable(START, "XML", refused);
  const root = parseXml(text);
  const notebook = new Notebook();
  if (count > 0) notebook.note(START, "XML", `${count} control characters were left out, which XML cannot carry`);
  const reading = root.name === "nitf" ? { items: [readNitf(root, setting)], remarks: [] } : readNewsml(root, setting);
  return { items: reading.items, remarks: [...notebook.remarks, ...reading.remarks] };
}
