/** Words that stay small inside a place's name: Rio de Janeiro, Port-au-Prince, Frankfurt am Main, Dar es Salaam, Rostov-on-Don. */
const SMALL = new Set(
  "a al am an and au aux da das de del der des di do dos du e el en es et im in la las le les los na nad of on ob sous sur the und upon y на".split(
    " ",
  ),
);

/** Whether a text is in capitals: `NEW YORK`, `McALLEN`, `ST. LOUIS`. */
export function isCapital(text: string): boolean {
  const letters = text.replace(/\b(?:Mc|Mac|De|La|Le)(?=\p{Lu}{2})/gu, "").replace(/[^\p{L}]/gu, "");
  return letters !== "" && letters === letters.toUpperCase() && letters !== letters.toLowerCase();
}

/** A place's name in capitals as a reader writes it: `NEW YORK` is New York. A name that is not in capitals stays as it is. */
export function placeName(printed: string): string {
  const name = printed.trim();
  if (!isCapital(name)) return name;
  let isFirst = true;
  return name.replace(/[\p{L}\p{M}.]+(?:['’][\p{L}\p{M}]+)*/gu, (word, at: number) => {
    const isInside = !isFirst && /\p{L}/u.test(name.slice(at + word.length));
    isFirst = false;
    return capitalised(word, isInside);
  });
}

function capitalised(word: string, isInside: boolean): string {
  // D.C., U.N.
  if (/^(?:\p{L}\.){2,}$/u.test(word)) return word;
  const small = word.toLocaleLowerCase("en").replace(/i\u0307/g, "i");
  if (isInside && SMALL.has(small)) return small;
  const elided = /^([dlno])(['’])(\p{L}{3,})$/iu.exec(small);
  if (elided)
    return `${isInside && elided[1] === "d" ? "d" : elided[1]!.toUpperCase()}${elided[2]}${upperFirst(elided[3]!)}`;
  const scottish = /^mc(\p{L}{3,})$/u.exec(small);
  if (scottish) return `Mc${upperFirst(scottish[1]!)}`;
  return word.slice(0, 1) + small.slice(small.length - [...word].length + 1);
}

const upperFirst = (word: string) => word.slice(0, 1).toLocaleUpperCase("en") + word.slice(1);
