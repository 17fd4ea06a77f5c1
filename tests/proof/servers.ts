import { spawn, type ChildProcess } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { siteOf, type Edition } from "./editions.ts";
import { ask } from "./asking.ts";
import type { Encoding } from "./hosts.ts";

/** A server's file in hosts/, what goes around it where it is only a part of a configuration, how the server is started, and what it cannot do. */
type Kind = {
  file: string;
  wrap?: (configuration: string, desk: string) => string;
  start: (path: string) => string[];
  cannot?: Encoding;
};

/** Where Debian puts the module that sends `.br` files. */
export const BROTLI = "/usr/lib/nginx/modules/ngx_http_brotli_static_module.so";
const APACHE = "mpm_event authz_core alias dir headers mime rewrite";
const isRoot = process.getuid?.() === 0;

export const SERVERS: Record<"nginx" | "apache" | "caddy" | "lighttpd", Kind> = {
  nginx: {
    file: "nginx.conf",
    get cannot() {
      return existsSync(BROTLI) ? undefined : "br";
    },
    wrap: (configuration, desk) => `
      ${existsSync(BROTLI) ? `load_module ${BROTLI};` : ""}
      daemon off; pid ${desk}/pid; error_log stderr warn; ${isRoot ? "user www-data;" : ""}
      events {}
      http {
        include /etc/nginx/mime.types; access_log off;
        ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((it) => `${it}_temp_path ${desk}/${it};`).join(" ")}
        ${existsSync(BROTLI) ? configuration : configuration.replace(/^.*brotli_static on;$/m, "")}
      }`,
    start: (path) => ["nginx", "-c", path, "-e", "stderr"],
  },
  apache: {
    file: "apache.conf",
    wrap: (configuration, desk) => `
${APACHE.split(" ")
  .map((it) => `LoadModule ${it}_module /usr/lib/apache2/modules/mod_${it}.so`)
  .join("\n")}
ServerRoot ${desk}
ServerName localhost
PidFile ${desk}/pid
DefaultRuntimeDir ${desk}
ErrorLog ${desk}/log
TypesConfig /etc/mime.types
${isRoot ? "User www-data\nGroup www-data" : ""}
${configuration}`,
    start: (path) => ["apache2", "-DFOREGROUND", "-f", path],
  },
  caddy: {
    file: "Caddyfile",
    wrap: (configuration) => `{\n\tadmin off\n}\n${configuration}`,
    start: (path) => ["caddy", "run", "--adapter", "caddyfile", "--config", path],
  },
  // It looks for the names of encodings alone, whatever their weight.
  lighttpd: { file: "lighttpd.conf", start: (path) => ["lighttpd", "-D", "-f", path], cannot: "identity" },
};

/** A running server: its origin, and how it is ended. */
export type Host = { origin: string; close: () => Promise<void> };

/** Starts a server over a copy of an edition, on a port of this machine or a free one. Throws with its log when it does not answer. */
export async function startServer(
  { file, wrap, start }: Kind,
  edition: Pick<Edition, "folder" | "base">,
  onPort?: number,
): Promise<Host> {
  const [site, desk] = [await siteOf(edition), await mkdtemp(join(tmpdir(), "dateline-host-"))];
  const port = onPort ?? (await freePort());
  for (const folder of [desk, dirname(site), site]) await chmod(folder, 0o777);
  const settings = { PORT: String(port), ROOT: site, BASE: edition.base, CACHE: `${desk}/cache` };
  const template = readFileSync(new URL(`hosts/${file}`, import.meta.url), "utf8");
  const configuration = template.replace(
    /@([A-Z]+)@/g,
    (mark, name) => settings[name as keyof typeof settings] ?? mark,
  );
  await writeFile(join(desk, "conf"), wrap ? wrap(configuration, desk) : configuration);
  const [program = "", ...args] = start(join(desk, "conf"));
  const environment = { ...process.env, HOME: desk, XDG_DATA_HOME: desk, XDG_CONFIG_HOME: desk };
  const server = spawn(program, args, { stdio: ["ignore", "ignore", "pipe"], env: environment });
  let log = "";
  server.stderr.on("data", (part) => (log += part));
  server.on("error", (error) => (log += error.message));
  const origin = `http://127.0.0.1:${port}`;
  const close = () => stop(server, desk, dirname(site));
  for (let tries = 0; tries < 100 && server.exitCode === null; tries++) {
    if (
      await ask(origin, "/").then(
        () => true,
        () => false,
      )
    )
      return { origin, close };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await close();
  throw new Error(`${program} does not answer:\n${log}`);
}

async function stop(server: ChildProcess, ...folders: string[]): Promise<void> {
  if (server.exitCode === null && server.pid !== undefined) {
    const ended = new Promise((resolve) => server.once("exit", resolve));
    server.kill("SIGTERM");
    await ended;
  }
  for (const folder of folders) await rm(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
