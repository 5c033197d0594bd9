import { formatNumber } from '../../base/ordinal';
import { type PartChange, type PartName } from './types';

/** With more changed words than these in one place, the place is named instead of the words. */
const MOST_WORDS = 2;

/** The changes in an article, as an explanation lists them: 第一款“甲”修改为“乙”, 增加第二款, 修改第三款. */
export function explainChangesOfArticle(changes: readonly PartChange[]): readonly string[] {
  const said: string[] = [];
  const seen = new Set<string>();
  for (const change of changes) {
    const place = placeOf(change.part);
    if (change.act !== 'words') {
      said.push(partSaid(change.act, place));
      continue;
    }
    if (seen.has(place)) continue;
    seen.add(place);
    const words = changes.flatMap((each) =>
      each.act === 'words' && placeOf(each.part) === place ? [each] : [],
    );
    said.push(
      words.length > MOST_WORDS || words.some(isCut)
        ? `修改${place === '' ? '部分文字' : place}`
        : place + words.map(wordsSaid).join('，'),
    );
  }
  return said;
}

const placeOf = ({ paragraph, item }: PartName): string =>
  (paragraph === undefined ? '' : `第${formatNumber(paragraph)}款`) +
  (item === undefined ? '' : `第${formatNumber(item)}项`);

function partSaid(act: Exclude<PartChange['act'], 'words'>, place: string): string {
  switch (act) {
    case 'add':
      return `增加${place === '' ? '一款' : place}`;
    case 'delete':
      return `删去${place}`;
    case 'replace':
      return `修改${place}`;
  }
}

type WordChange = Extract<PartChange, { readonly act: 'words' }>;

const MARK = /[，。；、：]$/u;

/** True where only a mark at the end changed: “研究，” to “研究”. That says nothing to a reader without the text. */
const isCut = ({ from, to }: WordChange): boolean =>
  to !== '' && MARK.test(from) !== MARK.test(to) && from.replace(MARK, '') === to.replace(MARK, '');

function wordsSaid({ from, to }: WordChange): string {
  if (to === '') return `删去“${from}”`;
  if (to.startsWith(from)) return `“${from}”后增加“${to.slice(from.length)}”`;
  if (to.endsWith(from)) return `“${from}”前增加“${to.slice(0, -from.length)}”`;
  return `“${from}”修改为“${to}”`;
}
