import { enableCompileCache } from "node:module";
import { fileURLToPath } from "node:url";

// `npm run build`, before anything else is loaded: what one build compiled, the next need not compile again, nor its threads and
// processes, which learn of it by the environment. In JavaScript, since Node takes 0.1 s to make ready for TypeScript itself.
process.env.NODE_COMPILE_CACHE ||= fileURLToPath(new URL("../../../node_modules/.astro/compiled", import.meta.url));
enableCompileCache(process.env.NODE_COMPILE_CACHE);
await import("./press-or-compile.ts");
