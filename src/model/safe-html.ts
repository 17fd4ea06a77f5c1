const allowedAttributes: Record<string, string[]> = {
  a: ["href", "title", "id", "aria-label", "aria-describedby", "class"],
  img: ["src", "alt", "title", "width", "height"],
  abbr: ["title"],
  time: ["datetime"],
  ol: ["start", "reversed"],
  li: ["id", "value"],
  h2: ["id", "class"],
  th: ["class", "colspan", "rowspan", "scope"],
  td: ["class", "colspan", "rowspan"],
  section: ["class"],
  blockquote: ["cite"],
  q: ["cite"],
  code: ["class"],
  span: ["lang", "dir"],
  p: ["lang", "dir"],
};

const allowedTags =
  `a abbr b blockquote br caption cite code dd del details dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i img ins
  kbd li mark ol p pre q s samp section small span strong sub summary sup table tbody td tfoot th thead time tr u ul var`.split(
    /\s+/,
  );

/**
 * The markup that an article may hold, as options of sanitize-html: what a reporter writes, nothing that runs, styles or
 * loads from elsewhere. Everything else is left out, and of `<script>` and `<style>` the content too.
 */
export const SAFE = {
  allowedTags,
  allowedAttributes,
  allowedSchemes: ["http", "https", "mailto", "tel"],
  allowProtocolRelative: false,
};
