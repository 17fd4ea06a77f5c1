import { createServer, type Server } from "node:http";
import { createReadStream, existsSync } from "node:fs";
import { join } from "node:path";
import { parseArgs } from "node:util";
import sirv from "sirv";
import { unusualTypeOf } from "../../model/media-types.ts";
import { homeOf } from "../../model/permalink.ts";
import { copyFolder } from "../folder.ts";
import { readHeadersFile } from "./headers-file.ts";
import { readMasthead } from "../copy/masthead.ts";

/** What hosts that read `_headers` say of files that it gives no `Cache-Control`. */
const REVALIDATE = "public, max-age=0, must-revalidate";

/** A running server; `address` is that of the front page. */
export type Served = { address: string; close: () => void };

/**
 * Serves a built edition on this machine as a plain static host would: files, compressed where the browser takes that, `index.html` of folders, and `404.html`
 * with status 404 for the rest, each with the headers that the edition's `_headers` asks for. Takes the first free port from `port` upwards; 0 takes any.
 */
export async function serve(folder: string, base: string, port: number): Promise<Served> {
  const files = sirv(folder, { dev: true, etag: true, brotli: true, gzip: true });
  const headersOf = readHeadersFile(folder);
  const server = createServer((request, response) => {
    const notFound = () => {
      response.writeHead(404, { "content-type": "text/html; charset=utf-8", "cache-control": REVALIDATE });
      createReadStream(join(folder, "404.html")).pipe(response);
    };
    const url = URL.parse(`http://localhost${request.url}`);
    if (!url) return notFound();
    const { pathname, search } = url;
    const type = unusualTypeOf(pathname);
    const own = { "Cache-Control": REVALIDATE, ...(type && { "Content-Type": type }) };
    response.setHeaders(new Map(Object.entries({ ...own, ...headersOf(pathname) })));
    if (pathname === base.slice(0, -1)) return void response.writeHead(301, { location: base + search }).end();
    if (!pathname.startsWith(base)) return notFound();
    request.url = `/${pathname.slice(base.length)}${search}`;
    files(request, response, notFound);
  });
  const taken = await listen(server, port);
  return {
    address: `http://localhost:${taken}${base}`,
    close: () => {
      server.close();
      server.closeAllConnections();
    },
  };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => {
      if (error.code === "EADDRINUSE" && port > 0 && port < 65535) resolve(listen(server, port + 1));
      else reject(error);
    });
    server.listen(port, () => {
      server.removeAllListeners("error");
      const address = server.address();
      resolve(typeof address === "object" && address ? address.port : port);
    });
  });
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { outDir: { type: "string", default: "dist" }, port: { type: "string", default: "4321" } },
  });
  if (!existsSync(join(values.outDir, "index.html"))) {
    console.error(`there is no edition in ${values.outDir}; run npm run build first`);
    process.exit(1);
  }
  const { base } = homeOf((await readMasthead(copyFolder())).url);
  console.log(`The paper is at ${(await serve(values.outDir, base, Number(values.port))).address}`);
}
