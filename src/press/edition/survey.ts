import { everyFile, fileCount } from "./every-file.ts";
import { Inventory } from "./inventory.ts";
import { FORMS } from "./packing.ts";
import { lookOf } from "./piece.ts";
import { bytesAt, type Ground } from "./staging.ts";

/** A form of a piece was changed by somebody or is gone; it stands in `last/`; or it can only be linked from the edition's own folder. */
export const [LOST, IN_PLACE, LINKABLE] = [0, 1, 2];

/** The inventory of an edition, in bytes, where there is one; and of each form of each of its rows, how it was found. */
export type Found = { inventory: Uint8Array | undefined; found: Uint8Array };

/** What of an edition can be taken up again, and what else is in `last/`, which is known later. */
export type Survey = Found & { strays: string[] | Promise<string[]> };

/** Looks at every file of an edition and of the one before it. `onFound` is given what was found before all else is looked for. */
export function survey(ground: Ground, onFound?: (found: Found) => void): Found & { strays: string[] } {
  const { out, last } = ground;
  const inventory = bytesAt(ground.inventory);
  const known = new Inventory(inventory);
  // These bytes may be given away below.
  const { gone } = known;
  const found = new Uint8Array(known.files.length * FORMS.length);
  const strays: string[] = [];
  let inPlace = 0;
  for (const [row, file] of known.files.entries()) {
    for (let form = 0; form < known.countAt(row); form++) {
      const path = file + FORMS[form];
      const slot = row * FORMS.length + form;
      const look = lookOf(`${last}/${path}`);
      if (look && known.isLook(look, row, form)) {
        found[slot] = IN_PLACE;
        inPlace += 1;
        continue;
      }
      if (look) strays.push(path);
      const own = lookOf(`${out}/${path}`);
      if (own && known.isLook(own, row, form)) found[slot] = LINKABLE;
    }
  }
  onFound?.({ inventory, found });
  strays.push(...gone.filter((path) => lookOf(`${last}/${path}`)));
  // Most often nobody put anything there, and counting is quicker than looking for each name.
  if (fileCount(last) === inPlace + strays.length) return { inventory, found, strays };
  return { inventory, found, strays: everyFile(last).filter((path) => !isInPlace(path, known, found)) };
}

function isInPlace(path: string, known: Inventory, found: Uint8Array): boolean {
  return FORMS.some((ending, form) => {
    const row = path.endsWith(ending) ? known.rowOf(path.slice(0, path.length - ending.length)) : undefined;
    return row !== undefined && found[row * FORMS.length + form] === IN_PLACE;
  });
}
