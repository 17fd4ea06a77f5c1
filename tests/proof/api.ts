import { readFileSync } from "node:fs";
import { mkdtemp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { Ajv } from "ajv";
import { Ajv2020 } from "ajv/dist/2020.js";
import addFormats from "ajv-formats";
import geoJson from "geojson-schema/GeoJSON.json" with { type: "json" };
import { STANDARD } from "../../src/feeds/ninjs/ninjs.ts";
import { discard } from "../copy.ts";
import { filesOf, press } from "../edition/press.ts";
import { SPECIMEN_TIME, writeSpecimen } from "../specimen/specimen.ts";
import type { Edition } from "./editions.ts";
import { judge, judgeAll } from "./proof.ts";
import ninjs from "./schemas/ninjs-3.1.json" with { type: "json" };
import { proveStructuredData } from "./structured-data.ts";

const NINJS = /^api\/(front\.json|(articles|sections|stories)\/.*\.json)$/;

/** Ajv finds every file of the news API valid against IPTC's schema, and every front matter in it against the edition's own. */
export async function proveApi({ folder, files, base }: Pick<Edition, "folder" | "files" | "base">): Promise<void> {
  const read = (file: string) => JSON.parse(readFileSync(join(folder, file), "utf8"));
  const items = files.filter((file) => NINJS.test(file));
  const isFrontMatter = new Ajv({ strict: false }).compile(read("api/schema/article.json"));
  const articles = items.filter((file) => file.startsWith("api/articles/"));
  const bad = articles.filter((file) => {
    const { descriptions } = read(file) as { descriptions: { contentType?: string; value: string }[] };
    return !isFrontMatter(JSON.parse(descriptions.find((it) => it.contentType === "application/json")?.value ?? "0"));
  });
  judgeAll(
    `Ajv finds the front matter in # articles of ${base} valid against api/schema/article.json`,
    articles.length,
    bad,
  );

  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  // The schema of places refers to that of GeoJSON, which is written in an older draft with the same words.
  const { $schema: _, ...positions } = geoJson as Record<string, unknown>;
  const isNinjs = ajv.addSchema(positions).compile(ninjs);
  const wrongs = items.flatMap((file) => {
    if (isNinjs(read(file))) return [];
    return isNinjs.errors!.map(({ instancePath, message }) => `${file} ${instancePath} ${message}`);
  });
  judgeAll(`Ajv finds # files of ${base} valid against ${STANDARD.schema}`, items.length, wrongs);
  judge("the schema knows what is no ninjs", !isNinjs({ ...read(items[0]!), statements: [] }));
}

/** The same of a specimen of 300 articles, whose lists are long; and its graphs. */
export async function proveSpecimen(): Promise<void> {
  const copy = await mkdtemp(join(tmpdir(), "dateline-specimen-"));
  writeSpecimen(copy, 300, { url: "https://specimen.example/300/" });
  const { status, output, outDir } = await press(copy, { SOURCE_DATE_EPOCH: String(SPECIMEN_TIME) });
  judge("a specimen of 300 articles is built", status === 0, output);
  const edition = { folder: outDir, base: "/300/", files: await filesOf(outDir) };
  await proveApi(edition);
  await proveStructuredData(edition);
  await Promise.all([discard(copy), discard(dirname(outDir))]);
}
