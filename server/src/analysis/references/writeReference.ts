import { formatOrdinal, ordinal } from '../../base/ordinal';
import { LEVELS } from '../../syntax/levelTable';
import { type Level } from '../../syntax/tree';
import { type HeadingTarget, type PartTarget, type ReferenceTarget } from './types';

/**
 * Writes a target in the form of published law: 第五条第一款第三项, with no brackets round the number of an item
 * and nothing for levels that are not named; 本条, 前款, 前两款, 后条 stay relative.
 */
export function writeReference({ article, paragraph, item, subitem, heading }: ReferenceTarget): string {
  if (heading !== undefined) return renderHeading(heading);
  const number = article?.kind === 'absolute' ? article.ordinal : undefined;
  return [
    number === undefined ? relative('article', article) : formatOrdinal(number, counterOf('article')),
    renderPart('paragraph', paragraph),
    renderPart('item', item),
    renderPart('subitem', subitem),
  ].join('');
}

const counterOf = (level: Level): string => LEVELS[level].counter ?? '';

function renderPart(level: 'paragraph' | 'item' | 'subitem', target: PartTarget | undefined): string {
  return target?.kind === 'absolute'
    ? formatOrdinal(ordinal(target.number), counterOf(level))
    : relative(level, target);
}

type RelativeTarget =
  | { readonly kind: 'this' }
  | { readonly kind: 'previous' | 'next' | 'first'; readonly count: number }
  | { readonly kind: 'absolute' }
  | undefined;

function relative(level: Level, target: RelativeTarget): string {
  if (target === undefined || target.kind === 'absolute') return '';
  if (target.kind === 'this') return `本${counterOf(level)}`;
  // 前两款, not 前二款; from three on the plain numeral.
  const count = ['', '', '两'][target.count] ?? formatOrdinal(ordinal(target.count), '').slice(1);
  return `${target.kind === 'next' ? '后' : '前'}${count}${counterOf(level)}`;
}

function renderHeading({ level, ordinal: number, within }: HeadingTarget): string {
  const above = within === undefined ? '' : renderHeading(within);
  return above + (number === 'this' ? `本${counterOf(level)}` : formatOrdinal(number, counterOf(level)));
}
