import { parentPort } from "node:worker_threads";
import { pack } from "./packing.ts";

/** A file to be packed. */
export type Order = { file: string; bytes: Uint8Array; isImmutable: boolean };

/** A file that was packed, in the order of the formats. */
export type Parcel = { file: string; packed: [Uint8Array, Uint8Array] };

/** A thread that packs what it is sent. */
parentPort!.on("message", ({ file, bytes, isImmutable }: Order) => {
  parentPort!.postMessage({ file, packed: pack(bytes, isImmutable) } satisfies Parcel);
});
