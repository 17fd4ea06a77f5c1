import { z } from "zod";

/**
 * ninjs 3.1 as far as the paper uses it, strict at every depth as the standard is: names and formats of properties, after its user
 * guide (https://iptc.org/std/ninjs/userguide/). The standard's own schema is no part of this repository; `npm run proof` asks it.
 */
const uri = z.string().regex(/^[a-z][a-z0-9+.-]*:[\w\-.~:/?#[\]@!$&'()*+,;=%]+$/i);
const dateTime = z.iso.datetime({ offset: true });
const words = z.strictObject({
  role: z.string().optional(),
  contentType: z.string().optional(),
  value: z.string().min(1),
});
const body = words.extend({ charCount: z.int().positive(), wordCount: z.int().positive() });
const concept = z.strictObject({ name: z.string().min(1), rel: z.string(), uri: uri.optional() });
const coordinates = z.tuple([z.number().min(-180).max(180), z.number().min(-90).max(90)]);
const place = concept.extend({ geoJSON: z.strictObject({ type: z.literal("Point"), coordinates }).optional() });
const rendition = z.strictObject({
  name: z.string(),
  href: uri,
  contentType: z.string().regex(/^\w+\/[\w+.-]+$/),
  title: z.string().optional(),
  width: z.int().positive().optional(),
  height: z.int().positive().optional(),
});
const some = <Item extends z.ZodType>(item: Item) => z.array(item).min(1).optional();

const item = z.strictObject({
  uri,
  standard: z.strictObject({ name: z.literal("ninjs"), version: z.literal("3.1"), schema: uri }).optional(),
  type: z.enum(["text", "audio", "video", "picture", "graphic", "composite", "component", "event", "planning"]),
  representationType: z.enum(["full", "partial"]).optional(),
  profile: z.string().optional(),
  version: z.string().optional(),
  firstCreated: dateTime.optional(),
  versionCreated: dateTime.optional(),
  contentCreated: dateTime.optional(),
  pubStatus: z.enum(["usable", "withheld", "canceled"]).optional(),
  urgency: z.int().min(1).max(9).optional(),
  copyrightHolder: z.string().optional(),
  copyrightNotice: z.string().optional(),
  usageTerms: z.string().optional(),
  rightsInfo: z.strictObject({ linkedRights: uri }).optional(),
  language: z.string().optional(),
  title: z.string().optional(),
  slugline: z.string().optional(),
  by: z.string().optional(),
  located: z.string().optional(),
  headlines: some(words),
  descriptions: some(words),
  bodies: some(body),
  people: some(concept),
  organisations: some(concept),
  places: some(place),
  subjects: some(concept),
  events: some(z.strictObject({ name: z.string(), rel: z.string(), literal: z.string() })),
  infoSources: some(
    z.strictObject({ name: z.string(), role: z.string(), uri: uri.optional(), literal: z.string().optional() }),
  ),
  trustIndicators: some(z.strictObject({ role: uri, title: z.string(), href: uri })),
  altIds: some(z.strictObject({ role: z.string(), value: z.string() })),
  digitalSourceType: z.strictObject({ literal: z.string() }).optional(),
  renditions: some(rendition),
  get associations() {
    return z.array(item.extend({ name: z.string().min(1), rel: z.string() })).optional();
  },
});

/** What is wrong with a value as ninjs, each fault with its place; nothing where it is right. */
export function faultsOf(value: unknown): string[] {
  const { error } = item.safeParse(JSON.parse(JSON.stringify(value)));
  return error?.issues.map(({ path, message }) => `${path.join(".")}: ${message}`) ?? [];
}
