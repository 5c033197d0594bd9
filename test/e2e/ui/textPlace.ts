/// <reference lib="dom" />
import { type Locator, type Page } from 'playwright-core';

/** Where a text stands in the page, in pixels. */
export interface TextPlace {
  readonly left: number;
  readonly right: number;
  readonly middle: number;
}

/** A line is drawn anew a few times while its editor opens. */
const TRIES = 200;

/** The first place in the editor, as far as it is in sight, with this text. */
export async function findText(page: Page, text: string): Promise<TextPlace> {
  const line = page.locator('.monaco-editor .view-line').filter({ hasText: text }).first();
  for (let tries = 0; tries < TRIES; tries++) {
    const place = await placeIn(line, text);
    // A line that was drawn anew between the search and the measuring stands nowhere.
    if (place.right > place.left) return place;
  }
  throw new Error(`“${text}” is drawn nowhere`);
}

/** Where a text stands in an element that holds it, also where the element or the window cuts it off. */
export const placeIn = (element: Locator, text: string): Promise<TextPlace> =>
  element.evaluate(measureText, text);

/**
 * Runs in the page. One line is many elements, and the wanted text may run over several of them. No function in here
 * may have a name: tsx would wrap it in a helper that the page does not have.
 */
function measureText(line: Node, wanted: string): TextPlace {
  const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
  const start = (line.textContent ?? '').indexOf(wanted);
  const end = start + wanted.length;
  const range = document.createRange();
  let offset = 0;
  while (walker.nextNode() !== null) {
    const node = walker.currentNode as Text;
    if (offset <= start) range.setStart(node, Math.min(start - offset, node.length));
    if (offset < end) range.setEnd(node, Math.min(end - offset, node.length));
    offset += node.length;
  }
  const box = range.getBoundingClientRect();
  return { left: box.left, right: box.right, middle: (box.top + box.bottom) / 2 };
}
