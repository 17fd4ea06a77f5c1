const REFERENCES: Record<string, string> = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" };

/** A text as HTML has it, between elements or in an attribute's double quotation marks. */
export function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (character) => REFERENCES[character]!);
}
