/** The languages whose months are read: English first, for its names win. */
const LANGUAGES = ["en", "es", "fr", "de", "ru", "it", "pt", "uk", "tr"];

const months = new Map<string, number>();
const weekdays = new Set<string>();

for (const language of LANGUAGES) {
  for (const style of ["long", "short"] as const) {
    const alone = new Intl.DateTimeFormat(language, { month: style, timeZone: "UTC" });
    // Beside a day some languages change the ending: апрель, 1 апреля.
    const withDay = new Intl.DateTimeFormat(language, { month: style, day: "numeric", timeZone: "UTC" });
    for (let month = 0; month < 12; month++) {
      const date = Date.UTC(2025, month, 15);
      const inPlace = withDay.formatToParts(date).find(({ type }) => type === "month")!.value;
      for (const name of [alone.format(date), inPlace])
        if (!months.has(keyOf(name))) months.set(keyOf(name), month + 1);
    }
    const weekday = new Intl.DateTimeFormat(language, { weekday: style, timeZone: "UTC" });
    for (let day = 5; day < 12; day++) weekdays.add(keyOf(weekday.format(Date.UTC(2025, 4, day))));
  }
}
// As the AP has it (https://www.apstylebook.com), and as it is seen beside `Tue`, `Wed` and `Thu`.
months.set("sept", 9);
for (const name of ["tues", "weds", "thur", "thurs"]) weekdays.add(name);

function keyOf(name: string): string {
  return name.toLocaleLowerCase("en").replace(/\.$/, "");
}

/** The month, 1 to 12, that a word names in one of our languages, long or short, in small letters or capitals: `Sept.`, `ABRIL`, `мая`. */
export function monthOf(word: string): number | undefined {
  return months.get(keyOf(word));
}

/** Whether a word names a day of the week: `Wed`, `Mittwoch`. */
export function isWeekday(word: string): boolean {
  return weekdays.has(keyOf(word));
}
