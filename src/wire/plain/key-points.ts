import { readByline } from "../printed/byline.ts";
import { cutDateline, datelineAlone } from "../printed/dateline.ts";
import type { Head, Setting } from "./head.ts";
import { isItem, itemOf } from "./list-item.ts";

/** No sender has more. */
const MOST = 12;

/**
 * Takes the points that some agencies set between headline and dateline, one a line with a bullet; tells how many lines that took.
 * A list that no byline or dateline follows is a part of the text.
 */
export function takeKeyPoints(head: Head, { lines, at }: Setting): number {
  if (!head.headline || head.keyPoints.length > 0 || !isItem(lines[at]!.text)) return 0;
  const points: string[] = [];
  let next = at;
  for (; next < lines.length && points.length <= MOST; next++) {
    const { text } = lines[next]!;
    if (text !== "" && !isItem(text)) break;
    if (text !== "") points.push(text);
  }
  const following = lines[next]?.text ?? "";
  const isUnderHeadline = readByline(following) ?? datelineAlone(following) ?? cutDateline(following);
  const list = itemOf(points);
  if (!list || points.length > MOST || isUnderHeadline === undefined) return 0;
  head.keyPoints.push(...list.items);
  return next - at;
}
