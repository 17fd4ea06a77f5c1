/** A short hash of a text (FNV-1a, 32 bits) as 8 hexadecimal digits: it tells apart what is few, and is no secret. */
export function fingerprint(text: string): string {
  let hash = 0x811c9dc5;
  for (const byte of new TextEncoder().encode(text)) hash = Math.imul(hash ^ byte, 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, "0");
}
