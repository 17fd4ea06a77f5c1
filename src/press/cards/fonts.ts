import { hash } from "node:crypto";
import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectPath } from "../folder.ts";
import { unpackWoff } from "./woff.ts";

const SERIF = ["latin", "latin-ext", "cyrillic", "cyrillic-ext", "greek", "vietnamese"];
const WEIGHTS = [400, 700];

/** The files of the cards' typefaces. The paper's own typeface comes as WOFF2, which only browsers read. */
const FILES = [
  ...SERIF.flatMap((part) => WEIGHTS.map((weight) => `source-serif-4/files/source-serif-4-${part}-${weight}-normal`)),
  ...WEIGHTS.map((weight) => `noto-naskh-arabic/files/noto-naskh-arabic-arabic-${weight}-normal`),
].map((file) => projectPath(`node_modules/@fontsource/${file}.woff`));

/** The bytes of all of the cards' typefaces, for what depends on them. */
export function fontBytes(): Buffer[] {
  return FILES.map((file) => readFileSync(file));
}

/**
 * Lays the typefaces out in a folder below another, unless they are there, with a `fonts.conf` that knows them and no others: no font
 * of the machine, nor a setting of it, ever shows on a card. Returns the folder.
 */
export function layOutFonts(below: string): string {
  const fonts = fontBytes();
  const folder = join(below, hash("sha256", Buffer.concat(fonts)).slice(0, 16));
  if (existsSync(folder)) return folder;
  const draft = `${folder}.${process.pid}`;
  mkdirSync(draft, { recursive: true });
  for (const [n, woff] of fonts.entries()) writeFileSync(join(draft, `${n}.ttf`), unpackWoff(woff));
  writeFileSync(join(draft, "fonts.conf"), configuration(folder));
  try {
    renameSync(draft, folder);
  } catch (error) {
    // Another build was faster.
    rmSync(draft, { recursive: true, force: true });
    if (!existsSync(folder)) throw error;
  }
  return folder;
}

/** As https://www.freedesktop.org/software/fontconfig/fontconfig-user.html has it. Letters are drawn as designed, without hints. */
function configuration(folder: string): string {
  const path = folder.replace(/&/g, "&amp;").replace(/</g, "&lt;");
  const edit = (name: string, value: string) => `<edit name="${name}" mode="assign">${value}</edit>`;
  return [
    `<?xml version="1.0"?>`,
    `<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">`,
    `<fontconfig><dir>${path}</dir><cachedir>${path}</cachedir><match target="pattern">`,
    edit("antialias", "<bool>true</bool>"),
    edit("hinting", "<bool>false</bool>"),
    edit("autohint", "<bool>false</bool>"),
    edit("hintstyle", "<const>hintnone</const>"),
    edit("rgba", "<const>none</const>"),
    `</match></fontconfig>`,
  ].join("\n");
}
