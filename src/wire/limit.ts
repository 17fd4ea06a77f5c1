/** What copy may have at the most before it is refused: no agency's copy comes near, and what is beyond could choke the desk. */
export const LIMIT = {
  /** The size of a file, which whoever reads it has to keep to. */
  bytes: 10_000_000,
  /** How deep XML and JSON may be nested. */
  depth: 200,
  /** How many elements an XML file may have, and how many values a JSON file: each takes a kilobyte of memory. */
  values: 100_000,
  /** How many items a file may have. */
  items: 1_000,
  /** How many characters the text of one item may have, and its HTML, in which addresses and attributes stand too. */
  text: 500_000,
  html: 4_000_000,
  /** How many tags the text of one item may have, and how deep they may stand in one another. */
  tags: 50_000,
  nesting: 60,
  /** How many remarks of one weight are made of one item or file: who has read a hundred knows what is the matter. */
  remarks: 100,
} as const;
