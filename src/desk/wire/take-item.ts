import { hash } from "node:crypto";
import { findTangle } from "../../press/copy/tangle.ts";
import { draftOf } from "../../wire/draft/draft.ts";
import { nthId } from "../../wire/draft/path.ts";
import type { Earlier, Publication } from "../../wire/draft/setting.ts";
import type { WireItem } from "../../wire/item.ts";
import { earlierOf } from "./earlier.ts";
import type { WireOptions } from "./options.ts";
import { refusedFor, type Outcome } from "./outcome.ts";
import { takePictures, type Taken } from "./pictures.ts";
import { compareVersions, type Kept, type Records } from "./records.ts";
import { Occupied, slugOf, type Shelf } from "./shelf.ts";

/** A file of wire copy that was read: where it lies (undefined for the standard input), its bytes and their SHA-256. */
export type WireFile = { path: string | undefined; bytes: Uint8Array; sha256: string };

/** The desk at which items are taken: what it writes to, what it knows, and what it was asked. */
export type Desk = {
  folder: string;
  shelf: Shelf;
  records: Records;
  publication: Publication;
  /** What senders withdrew in this run before the desk had any draft of it: guids, and the version that did. */
  gone: Map<string, Pick<WireItem, "version" | "versionCreated">>;
  options: Pick<WireOptions, "section" | "isReady" | "isReview" | "isReplace">;
};

const OVERWRITE = "compare them, and run with --replace to overwrite it";
const TAKEN_BACK =
  "is published, and would be a draft again; run with --ready to publish this version too, or with --replace to take the article back";

/**
 * Takes an item of wire copy: makes it a draft, brings the draft of an earlier version up to date, or refuses it. What was taken
 * before, and what is older than the draft, changes nothing; what an editor wrote is overwritten only where that was asked for.
 */
export async function takeItem(item: WireItem, file: WireFile, desk: Desk): Promise<Outcome> {
  try {
    return await taken(item, file, desk);
  } catch (error) {
    if (error instanceof Occupied) return refusedFor(item, "draft", error.message);
    throw error;
  }
}

async function taken(item: WireItem, file: WireFile, desk: Desk): Promise<Outcome> {
  const { shelf, records, publication, options } = desk;
  const known = records.of(item.guid);
  const order = known ? compareVersions(item, known.record) : 1;
  const settled = (kind: "unchanged" | "older", { id }: Kept): Outcome => ({ kind, item, draft: shelf.draftFile(id) });
  if (known && order < 0) return settled("older", known);
  const isSame = known?.record.sha256 === file.sha256 && order === 0;
  if (known && isSame && !options.isReplace) return settled("unchanged", known);
  if (known && order === 0 && !isSame && !options.isReplace) {
    const message = `version ${item.version} was taken before with other text (${shelf.draftFile(known.id)}); ${OVERWRITE}`;
    return refusedFor(item, "version", message);
  }
  const before = known && shelf.readDraft(known.id);
  const pictures = await takePictures(item, file.path, desk.folder);
  const files = new Map([...pictures].map(([address, taken]) => [address, taken.file]));
  const earlier = known && before !== undefined ? earlierOf(known.id, before) : undefined;
  const withdrawn = withdrawnBefore(item, known, earlier, desk);
  if (withdrawn !== undefined) return refusedFor(item, "status", withdrawn);
  const draft = draftOf(item, publication, { ...options, earlier, pictures: files });
  if ("refusals" in draft) return { kind: "refused", item, remarks: draft.refusals };
  const tangle = findTangle(draft.text);
  if (tangle) return refusedFor(item, "body", tangle.message);
  const place = known ? { id: known.id, before } : freePlace(draft.id, desk);
  const { id } = place;
  const isWritten = place.before === draft.text;
  if (!isWritten && !options.isReplace) {
    const isTakenBack = earlier?.isDraft === false && draft.isDraft;
    const wrong = wrongWith(place, known) ?? (isTakenBack ? TAKEN_BACK : undefined);
    if (wrong) return refusedFor(item, "draft", `${shelf.draftFile(id)} ${wrong}`);
  }
  const kept: Kept = { id, record: recordOf(item, file, id, draft.text, records) };
  if (isWritten && known && isSame) return settled("unchanged", known);
  lay(kept, draft.text, isWritten, file, [...pictures.values()], desk);
  const { remarks, unknown } = draft;
  return { kind: known ? "updated" : "imported", item, draft: shelf.draftFile(id), remarks, unknown };
}

/** Why an item is not taken that its sender withdrew: its article, or an item of this run that never became one. */
function withdrawnBefore(
  item: WireItem,
  known: Kept | undefined,
  earlier: Earlier | undefined,
  { shelf, gone, options }: Desk,
): string | undefined {
  if (item.status === "canceled") {
    if (!known) gone.set(item.guid, item);
    return undefined;
  }
  const withdrawal = known ? undefined : gone.get(item.guid);
  if (withdrawal && compareVersions(withdrawal, item) >= 0)
    return "its sender withdrew it, in a file of this run; leave both out";
  if (options.isReplace || !earlier?.corrections.some(({ kind }) => kind === "withdrawn")) return undefined;
  return `its sender withdrew ${shelf.draftFile(earlier.id)}, and sends it again; see what stands, and run with --replace`;
}

/** Why a draft must not be overwritten unasked; undefined when the desk wrote it, or nothing lies there. */
function wrongWith({ before }: { before: string | undefined }, known: Kept | undefined): string | undefined {
  if (!known)
    return before === undefined ? undefined : `is there already, and no wire copy of this item made it; ${OVERWRITE}`;
  if (before === undefined) return `was moved or deleted since the desk wrote it; ${OVERWRITE}`;
  const isOwn = hash("sha256", before) === known.record.draft;
  return isOwn ? undefined : `was changed by an editor since the desk wrote it; ${OVERWRITE}`;
}

/** The first place of a name that no other item's article has, and what lies there. */
function freePlace(wanted: string, { records, shelf }: Desk): { id: string; before: string | undefined } {
  for (let n = 1; ; n++) {
    const id = nthId(wanted, n);
    if (!records.at(id)) return { id, before: shelf.readDraft(id) };
  }
}

function recordOf(item: WireItem, file: WireFile, id: string, text: string, records: Records): Kept["record"] {
  const { format, guid, version, versionCreated } = item;
  const ending = format === "plain text" ? "txt" : format === "ninjs" ? "json" : "xml";
  // A file's name has at most 255 bytes, and an article of another Dateline may have a long one.
  const original = records.originalOf(id, file.sha256) ?? `${slugOf(id).slice(0, 150)}.${file.sha256}.${ending}`;
  const record = { format, guid, version, versionCreated, original, sha256: file.sha256, draft: hash("sha256", text) };
  return record;
}

/** Writes the original, then pictures and the draft, and the record last: what has a record is there as a whole. */
function lay(kept: Kept, text: string, isWritten: boolean, file: WireFile, pictures: Taken[], desk: Desk): void {
  const { shelf, records } = desk;
  const { id, record } = kept;
  if (!shelf.hasBeside(id, record.original)) shelf.writeBeside(id, record.original, file.bytes);
  for (const { file: name, bytes } of pictures) if (bytes && text.includes(name)) shelf.writePicture(id, name, bytes);
  if (!isWritten) shelf.writeDraft(id, text);
  shelf.writeBeside(id, `${slugOf(id)}.json`, `${JSON.stringify(record, null, 2)}\n`);
  records.add(kept);
}
