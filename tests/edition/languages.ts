import { articleFields, mastheadFields, publication, type File } from "../copy.ts";

/** What a specimen publication says in one language: enough for every kind of label to stand on its pages. */
type Specimen = { name: string; headline: string; text: string; person: string; place: string; section: string };

const SPECIMENS: Record<string, Specimen> = {
  en: {
    name: "Specimen Post",
    headline: "The specimen ferry stood still for a second day",
    text: "The crews of the specimen ferry want the winter timetable back.",
    person: "Ada Specimen",
    place: "Quay",
    section: "Harbour",
  },
  ru: {
    name: "Пробный листок",
    headline: "Пробный паром стоит второй день",
    text: "Команда пробного парома требует вернуть зимнее расписание.",
    person: "Ада Пробная",
    place: "Пристань",
    section: "Гавань",
  },
  tr: {
    name: "Örnek Posta",
    headline: "Örnek vapur iki gündür çalışmıyor",
    text: "Örnek vapurun mürettebatı kış tarifesini geri istiyor.",
    person: "Ada Örnek",
    place: "İskele",
    section: "Liman",
  },
  ar: {
    name: "بريد العيّنة",
    headline: "عبّارة العيّنة متوقفة لليوم الثاني",
    text: "يطالب طاقم عبّارة العيّنة بإعادة جدول الشتاء.",
    person: "آدا العيّنة",
    place: "الرصيف",
    section: "الميناء",
  },
  fr: {
    name: "Le Spécimen",
    headline: "Le bac spécimen à quai pour le deuxième jour",
    text: "L’équipage du bac spécimen réclame l’horaire d’hiver.",
    person: "Ada Spécimen",
    place: "Quai",
    section: "Port",
  },
};

/** Where the article of a language stands in every specimen publication. */
export const articlePath = (language: string) => `2025/04/specimen-${language}`;

/**
 * A publication in one language with articles in that and other languages. Every article has all of its apparatus: each kind of
 * statement, source and correction, an update, events; all belong to one story, whose summary is in `storyLanguage`.
 */
export function publicationIn(language: string, others: string[] = [], storyLanguage = language): Promise<string> {
  const own = SPECIMENS[language]!;
  const story = SPECIMENS[storyLanguage]!;
  return publication({
    "masthead.yaml": {
      fields: mastheadFields({ language, name: own.name, tagline: own.text, description: own.text }),
    },
    "sections.yaml": { fields: { harbour: { name: own.section, description: own.text } } },
    "topics.yaml": { fields: { fish: { name: own.section } } },
    "people.yaml": { fields: { ada: { name: own.person, role: own.section }, bo: { name: own.person } } },
    "organizations.yaml": { fields: { guild: { name: own.section } } },
    "places.yaml": { fields: { quay: { name: own.place, latitude: 41, longitude: 29 } } },
    "stories/tide.md": {
      fields: {
        name: story.headline,
        dek: story.text,
        known: [story.text],
        notKnown: [story.text],
        people: ["ada"],
        places: ["quay"],
        updated: "2025-04-05",
        language: storyLanguage,
      },
      body: story.text,
    },
    "pages/about.md": { fields: { title: own.name, description: own.text }, body: own.text },
    "articles/2025/04/specimen.md": null,
    ...Object.fromEntries([language, ...others].map((it, n) => [`articles/${articlePath(it)}.md`, articleIn(it, n)])),
    ...(others.length === 0 && { [`articles/2025/04/withdrawn.md`]: withdrawnIn(language) }),
  });
}

function articleIn(language: string, n: number): File {
  const { headline, text, section } = SPECIMENS[language]!;
  const fields = articleFields({
    headline,
    dek: text,
    language,
    dateline: ["quay"],
    published: `2025-04-0${2 + n}`,
    updated: "2025-04-08T09:30+03:00",
    byline: [{ person: "ada" }, { person: "bo", role: section }],
    keyPoints: [text],
    story: "tide",
    topics: ["fish"],
    people: ["ada"],
    organizations: ["guild"],
    places: ["quay"],
    events: [{ date: "2025-04", what: `${n + 1}. ${text}`, place: "quay" }],
    statements: [
      { speaker: "ada", paraphrase: text, date: "2025-04-01", place: "quay" },
      { speaker: "ada", quote: text.slice(0, -1), relayedBy: "bo" },
    ],
    sources: [{ kind: "official", title: headline, publisher: section, date: "2025-04-01" }],
    corrections: [
      { kind: "corrected", date: "2025-04-06", what: text },
      { kind: "refiled", date: "2025-04-07", what: text },
    ],
    howMade: "human",
  });
  return { fields, body: `${text}\n\n${text}` };
}

function withdrawnIn(language: string): File {
  const { headline, text } = SPECIMENS[language]!;
  const corrections = [{ kind: "withdrawn", date: "2025-04-07", what: text }];
  return { fields: articleFields({ headline, published: "2025-04-01", corrections, story: "tide" }), body: text };
}
