/** All code that a page is made by. */
export const CODE = [
  ...["components", "feeds", "layouts", "model", "pages", "press", "search", "styles"].map((room) => `src/${room}`),
  ...["src/content.config.ts", "src/newsroom.ts", "astro.config.mjs", "tsconfig.json"],
];
