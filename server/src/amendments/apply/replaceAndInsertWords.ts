import { bilingual } from '../../base/bilingual';
import { formatNumber } from '../../base/ordinal';
import { type Span } from '../../base/span';
import { NOWHERE, placeName } from '../articlePlace';
import { type Act, type Place, type WordInsertion, type WordTarget } from '../types';
import { failAlready, standsWithin, withoutThose } from './failIfAlreadyThere';
import { findQuotedWords } from './findQuotedWords';
import { markBefore, markBehind } from './punctuationAtInsertions';
import { resolvePlace } from './resolvePlace';
import { skipOtherTitles } from './skipOtherTitles';
import { addSentence } from './changeSentences';
import { fail, note, type State } from './workingState';
import { wordsAt } from './wordsAtPlace';

type ReplaceAct = Extract<Act, { kind: 'replace' }>;
type InsertWordsAct = Extract<Act, { kind: 'insertWords' }>;

const WHOLE: Place = { ...NOWHERE, scope: 'whole' };

/** Replaces words at places. Fails where a place does not hold them. */
export function replaceWords(state: State, act: ReplaceAct, by: number): void {
  for (const [index, target] of act.targets.entries()) {
    const to = act.each?.[index] ?? act.to;
    // An item may be quoted with its number. The number stays.
    const number = target.places.every(({ item }) => item !== undefined)
      ? ITEM.exec(target.words)?.[0]
      : undefined;
    const isNumbered = number !== undefined && to.startsWith(number);
    const own = isNumbered ? { ...target, words: target.words.slice(number.length) } : target;
    const newText = isNumbered ? to.slice(number.length) : to;
    const { text } = state.old.snapshot;
    const hits = withoutThose(state, hitsOf(state, own, by), by, ({ span }) =>
      standsWithin(text, span, newText),
    );
    for (const { span, width } of hits) {
      state.edits.push({ span, newText, by, weight: own.words.length, width });
    }
  }
}

const ITEM = /^[（(][一二三四五六七八九十百]{1,4}[）)]/u;

/** Inserts words behind or before others. */
export function insertWords(state: State, { insertions }: InsertWordsAct, by: number): void {
  const { text } = state.old.snapshot;
  for (const insertion of insertions) {
    const { target, side, words } = insertion;
    const isThere = ({ span: { start, end } }: Hit): boolean =>
      side === 'after'
        ? [words, `、${words}`].some((each) => text.startsWith(each, end))
        : [words, `${words}、`].some((each) => text.endsWith(each, start));
    for (const { span, width } of withoutThose(state, hitsOf(state, target, by), by, isThere)) {
      const at = side === 'after' ? span.end : span.start;
      const newText = seamed(text, span, insertion, by, state);
      state.edits.push({ span: { start: at, end: at }, newText, by, weight: 0, width });
    }
  }
}

/** The inserted words with the mark that joins them to their neighbours, because decisions leave it out. */
function seamed(text: string, hit: Span, { side, words }: WordInsertion, by: number, state: State): string {
  const mark = side === 'after' ? markBefore(text, hit, words) : markBehind(text, hit, words);
  if (mark === '') return words;
  const place = side === 'after' ? '前' : '后';
  note(
    state,
    by,
    bilingual(
      `在“${words}”${place}补了“${mark}”`,
      `“${mark}” was put ${side === 'after' ? 'before' : 'behind'} “${words}”`,
    ),
  );
  return side === 'after' ? mark + words : words + mark;
}

/** Appends words at the end of places, before the mark that ends them. */
export function appendWords(state: State, places: readonly Place[], words: string, by: number): void {
  for (const place of places) {
    if (place.sentence !== undefined) {
      addSentence(state, place, words, by);
      continue;
    }
    const found = resolvePlace(state.old, place);
    if (!found.ok) {
      fail(state, by, found.reason);
      return;
    }
    const stretch = wordsAt(state, found.value);
    const last = stretch.words.at(-1);
    if (last === undefined) {
      fail(
        state,
        by,
        bilingual(
          `${placeName(place)}已由另一条改写`,
          `${placeName(place)} is rewritten by another instruction`,
        ),
      );
      return;
    }
    const { text } = state.old.snapshot;
    const mark = text.charAt(last.end - 1);
    const isWhole = /[。；]$/u.test(words);
    if (text.endsWith(words, isWhole ? last.end : last.end - 1)) {
      failAlready(state, by);
      return;
    }
    // A whole sentence goes behind the mark at the end, single words before it.
    const at = isWhole || !/[。；]/u.test(mark) ? last.end : last.end - 1;
    state.edits.push({ span: { start: at, end: at }, newText: words, by, weight: 0, width: stretch.width });
  }
}

interface Hit {
  readonly span: Span;
  readonly width: number;
}

function hitsOf(state: State, target: WordTarget, by: number): readonly Hit[] {
  const { words } = target;
  const places = target.places.length === 0 ? [WHOLE] : target.places;
  if (words.trim() === '') {
    fail(state, by, bilingual('引号里没有文字', 'The quotation is empty'));
    return [];
  }
  if (target.places.length === 0) {
    note(
      state,
      by,
      bilingual('没有写明位置，按全文处理', 'It names no place; it was carried out in the whole text'),
    );
  }
  const hits: Hit[] = [];
  for (const place of places) {
    const found = resolvePlace(state.old, place);
    if (!found.ok) {
      fail(state, by, found.reason);
      return [];
    }
    const stretch = wordsAt(state, found.value, place);
    let here = stretch.words.flatMap(({ start, end }) =>
      findQuotedWords(state.old.snapshot.text, start, end, words),
    );
    if (here.length === 0 && target.inherited && place.article !== undefined) {
      // 其中的 may mean the whole article where the place named last does not hold the words.
      const article = resolvePlace(state.old, { ...WHOLE, scope: 'article', article: place.article });
      const wide = article.ok ? wordsAt(state, article.value, place) : undefined;
      here =
        wide?.words.flatMap(({ start, end }) =>
          findQuotedWords(state.old.snapshot.text, start, end, words),
        ) ?? [];
      if (here.length > 0) {
        note(
          state,
          by,
          bilingual(
            `${placeName(place)}中没有“${words}”，按全条处理`,
            `“${words}” is not in ${placeName(place)}; the whole article was searched`,
          ),
        );
      }
    }
    if (place.scope === 'whole') here = skipOtherTitles(state, here, by);
    const { nth } = target;
    if (nth !== undefined) {
      const chosen = here[nth - 1];
      if (chosen === undefined) {
        fail(
          state,
          by,
          bilingual(
            `${placeName(place)}中没有第${formatNumber(nth)}处“${words}”`,
            `${placeName(place)} has no occurrence ${nth} of “${words}”`,
          ),
        );
        return [];
      }
      here = [chosen];
    }
    if (here.length === 0) {
      fail(
        state,
        by,
        bilingual(`${placeName(place)}中没有“${words}”`, `“${words}” is not in ${placeName(place)}`),
      );
      return [];
    }
    hits.push(...here.map((span) => ({ span, width: stretch.width })));
  }
  return hits;
}
