import { readNumeral } from '../../base/chineseNumeral';
import { ordinal, type Ordinal } from '../../base/ordinal';

/** An article of the same text that a clause cites, with 款 and 项 where it says so. */
export interface OwnCitation {
  readonly article: Ordinal;
  /** From 1; `undefined` where the whole article is meant. */
  readonly paragraph: number | undefined;
  readonly item: number | undefined;
}

const NUMERAL = '[零〇一二两三四五六七八九十百\\d]+';
/** 第十二条, 第十条之一第二款, 第八条第一款第（三）项; behind the first also 第三款 alone. */
const PLACE = `第${NUMERAL}条(?:之${NUMERAL})?(?:第${NUMERAL}款)?(?:第[（(]?${NUMERAL}[）)]?项)?`;
const MORE = `(?:[、，和或及至]|以及|或者)(?:${PLACE}|第${NUMERAL}款(?:第[（(]?${NUMERAL}[）)]?项)?|第[（(]?${NUMERAL}[）)]?项)`;
/** The articles behind the name that a text has for itself. Another law's stand behind 》. */
const OWN = new RegExp(`本(?:条例|办法|规定|细则|规则|法)(${PLACE}(?:${MORE})*)`, 'gu');
const PART = new RegExp(
  `(至)?(?:第(${NUMERAL})条(?:之(${NUMERAL}))?)?(?:第(${NUMERAL})款)?(?:第[（(]?(${NUMERAL})[）)]?项)?`,
  'gu',
);
/** A longer range, such as 第三条至第九百条, is taken for a typing error and left aside. */
const MOST_IN_RANGE = 30;

/** The articles of its own text that a passage cites by 本条例第…条, in their order; a range as each of its articles. */
export function ownCitations(text: string): readonly OwnCitation[] {
  return [...text.matchAll(OWN)].flatMap(([, list = '']) => citationsIn(list));
}

function citationsIn(list: string): readonly OwnCitation[] {
  const found: OwnCitation[] = [];
  for (const [part, range, main, sub, paragraph, item] of list.matchAll(PART)) {
    const last = found.at(-1);
    const article =
      main === undefined ? last?.article : ordinal(valueOf(main), sub === undefined ? 0 : valueOf(sub));
    if (part === '' || article === undefined) continue;
    if (range !== undefined && main !== undefined && last !== undefined) {
      const end = Math.min(article.main, last.article.main + MOST_IN_RANGE);
      for (let next = last.article.main + 1; next < end; next++) {
        found.push({ article: ordinal(next), paragraph: undefined, item: undefined });
      }
    }
    if (range !== undefined && main === undefined && paragraph === undefined && last?.item !== undefined) {
      const end = Math.min(valueOf(item ?? ''), last.item + MOST_IN_RANGE);
      for (let next = last.item + 1; next < end; next++) found.push({ ...last, item: next });
    }
    const ofLast = main === undefined && paragraph === undefined ? last?.paragraph : undefined;
    found.push({
      article,
      paragraph: paragraph === undefined ? ofLast : valueOf(paragraph),
      item: item === undefined ? undefined : valueOf(item),
    });
  }
  return found;
}

const valueOf = (numeral: string): number => readNumeral(numeral)?.value ?? 0;
