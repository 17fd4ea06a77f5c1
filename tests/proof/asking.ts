import { request, type IncomingHttpHeaders } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

/** An answer as it came over the line, nothing followed or unpacked. */
export type Answer = { status: number; headers: IncomingHttpHeaders; body: Buffer };

/** Asks a server for a path as it stands, with no headers but those that are given. */
export function ask(origin: string, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = request(new URL(origin), { path, headers, agent: false }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part)).on("error", reject);
      response.on("end", () =>
        resolve({ status: response.statusCode!, headers: response.headers, body: Buffer.concat(parts) }),
      );
    });
    asked.on("error", reject).end();
  });
}

/** The body of an answer, unpacked from what its Content-Encoding says. Throws when it is not in that format. */
export function unpacked({ headers, body }: Answer): Buffer {
  const encoding = headers["content-encoding"];
  if (encoding === undefined) return body;
  if (encoding === "br") return brotliDecompressSync(body);
  if (encoding === "gzip") return gunzipSync(body);
  throw new Error(`Content-Encoding is ${encoding}`);
}
