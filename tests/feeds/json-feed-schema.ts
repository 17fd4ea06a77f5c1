import { Ajv } from "ajv";

/** Written for these tests from the text of the specification (https://www.jsonfeed.org/version/1.1/), which has no schema of its own. */
const text = { type: "string", minLength: 1 };
const address = { type: "string", format: "address" };
const moment = {
  type: "string",
  pattern: "^\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?(Z|[+-]\\d\\d:\\d\\d)$",
  format: "moment",
};
const language = { type: "string", pattern: "^[A-Za-z]{2,8}(-[A-Za-z0-9]{1,8})*$" };

/** An object of these members; what its maker adds begins with an underscore. */
const object = (properties: object, ...required: string[]) => ({
  type: "object",
  properties,
  required,
  patternProperties: { "^_": {} },
  additionalProperties: false,
});
const list = (items: object) => ({ type: "array", items });
const author = { ...object({ name: text, url: address, avatar: address }), minProperties: 1 };
const attachment = object(
  {
    url: address,
    mime_type: text,
    title: text,
    size_in_bytes: { type: "number" },
    duration_in_seconds: { type: "number" },
  },
  "url",
  "mime_type",
);
const item = {
  ...object(
    {
      ...{
        id: text,
        url: address,
        external_url: address,
        title: text,
        summary: text,
        image: address,
        banner_image: address,
      },
      ...{ content_html: text, content_text: text, date_published: moment, date_modified: moment, language },
      ...{ authors: list(author), tags: list(text), attachments: list(attachment) },
    },
    "id",
  ),
  anyOf: [{ required: ["content_html"] }, { required: ["content_text"] }],
};
const feed = object(
  {
    ...{ version: { const: "https://jsonfeed.org/version/1.1" }, title: text, description: text, user_comment: text },
    ...{ home_page_url: address, feed_url: address, next_url: address, icon: address, favicon: address, language },
    ...{
      authors: list(author),
      expired: { type: "boolean" },
      hubs: list(object({ type: text, url: address }, "type", "url")),
    },
    items: list(item),
  },
  "version",
  "title",
  "items",
);

const ajv = new Ajv({ allErrors: true, strictRequired: false });
ajv.addFormat("address", (value: string) => /^https?:/.test(value) && URL.canParse(value));
ajv.addFormat("moment", (value: string) => !Number.isNaN(Date.parse(value)));
const isFeed = ajv.compile(feed);

/** What is wrong with a text as a JSON Feed 1.1; nothing where it is one. Ids must be told apart, which no schema can ask. */
export function jsonFeedProblems(json: string): string[] {
  const value = JSON.parse(json) as { items?: { id: string }[] };
  const problems = isFeed(value) ? [] : isFeed.errors!.map(({ instancePath, message }) => `${instancePath} ${message}`);
  const ids = (value.items ?? []).map(({ id }) => id);
  return new Set(ids).size === ids.length ? problems : [...problems, "two items have one id"];
}
