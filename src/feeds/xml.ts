import XMLBuilder from "fast-xml-builder";

/** Writes XML from plain objects: `@_name` is an attribute, `#text` the text beside attributes, a list an element for each. */
export const xml = new XMLBuilder({
  ignoreAttributes: false,
  suppressEmptyNode: true,
  suppressBooleanAttributes: false,
});

/** What XML begins with. */
export const XML_DECLARATION = { "?xml": { "@_version": "1.0", "@_encoding": "UTF-8" } };
