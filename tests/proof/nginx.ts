import { spawn, type ChildProcess } from "node:child_process";
import { chmod, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";

/** A running nginx with nothing set but `root` and `index`. */
export type Nginx = { address: string; close: () => Promise<void> };

/** Starts Debian's nginx over a folder, on a free port of this machine. Throws with its log when it does not answer. */
export async function startNginx(root: string): Promise<Nginx> {
  const port = await freePort();
  const folder = await mkdtemp(join(tmpdir(), "dateline-nginx-"));
  await chmod(folder, 0o755);
  const temporary = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map(
    (kind) => `${kind}_temp_path ${folder}/${kind};`,
  );
  const settings = `
    daemon off; pid ${folder}/pid; error_log stderr warn; ${process.getuid?.() === 0 ? "user root;" : ""}
    events {}
    http {
      include /etc/nginx/mime.types; access_log off; ${temporary.join(" ")}
      server { listen 127.0.0.1:${port}; root ${root}; index index.html; }
    }`;
  await writeFile(join(folder, "nginx.conf"), settings);
  const nginx = spawn("nginx", ["-c", join(folder, "nginx.conf"), "-e", "stderr"], {
    stdio: ["ignore", "ignore", "pipe"],
  });
  let log = "";
  nginx.stderr.on("data", (part) => (log += part));
  const address = `http://127.0.0.1:${port}/`;
  for (let tries = 0; tries < 100; tries++) {
    if (nginx.exitCode !== null) break;
    if (
      await fetch(address).then(
        (response) => response.ok,
        () => false,
      )
    )
      return { address, close: () => stop(nginx, folder) };
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  await stop(nginx, folder);
  throw new Error(`nginx does not answer:\n${log}`);
}

async function stop(nginx: ChildProcess, folder: string): Promise<void> {
  if (nginx.exitCode === null) {
    const ended = new Promise((resolve) => nginx.once("exit", resolve));
    nginx.kill("SIGTERM");
    await ended;
  }
  await rm(folder, { recursive: true, force: true });
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const server = createServer().listen(0, "127.0.0.1", () => {
      const { port } = server.address() as { port: number };
      server.close(() => resolve(port));
    });
  });
}
