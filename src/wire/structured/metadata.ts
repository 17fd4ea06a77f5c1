import { precisionOf } from "../../model/time.ts";
import type { Spot } from "../item.ts";
import { shown, type Notebook } from "../notebook.ts";

/** The number of a version; 1 of what is none or a time, which `versionCreated` tells as well. Others are noted. */
export function versionIn(text: string | undefined, spot: Spot, notebook: Notebook): number {
  const told = text?.trim() ?? "";
  if (/^\d{1,15}$/.test(told)) return Number(told);
  if (told !== "" && precisionOf(told.replace(/\.\d+/, "")) === undefined)
    notebook.note(spot, "version", `${shown(told)} is no number; versions are told apart by when they were made`);
  return 1;
}

/** IPTC's urgency, 1 to 9 (http://cv.iptc.org/newscodes/urgency/); 0 and what is none is noted. */
export function urgencyIn(text: string | undefined, spot: Spot, notebook: Notebook): number | undefined {
  const told = text?.trim();
  if (!told) return undefined;
  if (/^[1-9]$/.test(told)) return Number(told);
  notebook.note(spot, "urgency", `${shown(told)} is no urgency from 1 to 9; it was left out`);
  return undefined;
}

/** A BCP 47 tag in its canonical form: `en-US` of `en-us`; what is none is noted. */
export function languageIn(text: string | undefined, spot: Spot, notebook: Notebook): string | undefined {
  const told = text?.trim();
  if (!told) return undefined;
  try {
    return Intl.getCanonicalLocales(told.replace(/_/g, "-"))[0];
  } catch {
    notebook.note(spot, "language", `${shown(told)} is no tag of a language; it was left out`);
    return undefined;
  }
}
