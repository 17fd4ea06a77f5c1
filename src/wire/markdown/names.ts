/** What shows, runs or asks something: it goes with all that is in it. */
export const GONE =
  `applet audio button canvas embed form frame frameset head iframe input math noembed noframes noscript object option
  script select style svg template textarea title video xmp`.split(/\s+/);

/** The same, with what has nothing in it and says something to machines. */
export const GONE_FROM_TREES = new Set([...GONE, "base", "link", "meta", "param", "source", "track"]);

/** What only groups or paints: its words stay, without it. */
export const UNWRAPPED = new Set(
  "address article aside big body center font footer header hgroup html label main menu nav picture section tt wbr colgroup col bdi bdo".split(
    " ",
  ),
);

const SAME =
  `abbr blockquote br caption cite code dd del details dfn div dl dt em hr ins kbd li mark ol p pre q s samp small
  span strong sub summary sup tbody td tfoot th thead time tr u ul var`.split(/\s+/);

/** The elements that a text may hold, by how others call them. */
export const TAG_OF: Readonly<Record<string, string>> = Object.assign(Object.create(null), {
  ...Object.fromEntries(SAME.map((name) => [name, name])),
  ...{ b: "strong", i: "em", strike: "del", dir: "ul" },
});
