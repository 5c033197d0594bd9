import { type Span } from '../../base/span';
import { type Place } from '../types';
import { articlesUnder, type Found } from './resolvePlace';
import { type State } from './workingState';
import { oldUnits, type OldWords, type Unit } from './oldTextUnits';

/** The words at a place of the old text that no act has deleted or replaced. */
export interface Stretch {
  readonly words: readonly Span[];
  readonly width: number;
}

/** The words of the old text at a place. Units that are replaced or deleted have none. */
export function wordsAt(state: State, found: Found, place?: Place): Stretch {
  const cut = (stretch: Stretch): Stretch =>
    place?.sentence === undefined
      ? stretch
      : { ...stretch, words: sentencesOf(state, stretch.words, place.sentence) };
  switch (found.kind) {
    case 'article':
      return cut({ words: articleWords(state, found.article), width: 1 });
    case 'unit': {
      const target = state.articles[found.article];
      if (target === undefined || target.rewritten !== undefined) return { words: [], width: 1 };
      const within = livingUnits(state, found.article);
      const units = found.own ? [found.unit] : [...oldUnits([found.unit])];
      return cut({ words: units.flatMap((unit) => wordsOf(within, unit)), width: 0.5 });
    }
    case 'heading': {
      const [from, to] = articlesUnder(state.old, found.heading);
      const indexes = Array.from({ length: to - from }, (_, at) => from + at);
      return { words: indexes.flatMap((index) => articleWords(state, index)), width: indexes.length };
    }
    case 'preamble': {
      if (state.preamble !== undefined) return { words: [], width: 1 };
      const units = found.unit === undefined ? state.old.preamble : [found.unit];
      return cut({ words: units.flatMap(({ old }) => (old === undefined ? [] : [old.words])), width: 1 });
    }
    case 'title': {
      const title = state.old.snapshot.tree.title;
      return { words: title === undefined ? [] : [title.span], width: 1 };
    }
    case 'whole':
      return {
        words: [
          ...state.old.preamble.flatMap(({ old }) =>
            old === undefined || state.preamble !== undefined ? [] : [old.words],
          ),
          ...state.old.articles.flatMap((_, index) => articleWords(state, index)),
        ],
        width: Math.max(2, state.old.articles.length),
      };
    case 'row':
      return { words: state.annexes.has(found.index) ? [] : [found.line], width: 0.5 };
    case 'annex':
      return {
        words: state.old.snapshot.tree.annexes.flatMap(({ span }, index) =>
          state.annexes.has(index) || (found.index ?? index) !== index ? [] : [span],
        ),
        width: 1,
      };
  }
}

function articleWords(state: State, index: number): readonly Span[] {
  return state.articles[index]?.rewritten === undefined ? liveWords(livingUnits(state, index)) : [];
}

/** The paragraphs of an old article that stay, in it or in the article that they moved to. */
export function livingUnits(state: State, index: number): readonly Unit[] {
  const stays = state.articles[index]?.goneBy === undefined;
  const units = state.old.articles[index]?.units ?? [];
  return units.filter((unit) => {
    const home = state.went.get(unit) ?? state.went.get(index);
    if (home === undefined) return stays;
    return (
      home.rewritten === undefined &&
      (home.units.includes(unit) || home.added.some((each) => each.unit === unit))
    );
  });
}

function liveWords(units: readonly Unit[]): readonly Span[] {
  return units.flatMap((unit): readonly Span[] => {
    if (unit.isGone || unit.replacedBy !== undefined) return [];
    return [...ownWords(unit.old), ...liveWords(unit.children)];
  });
}

const ownWords = (old: OldWords | undefined): readonly Span[] => (old === undefined ? [] : [old.words]);

/** The words of a unit; none where it, or a unit that holds it, is deleted or replaced. */
function wordsOf(within: readonly Unit[], unit: Unit): readonly Span[] {
  for (const each of within) {
    if (each === unit) return unit.isGone || unit.replacedBy !== undefined ? [] : ownWords(unit.old);
    if (each.isGone || each.replacedBy !== undefined) continue;
    const below = wordsOf(each.children, unit);
    if (below.length > 0) return below;
  }
  return [];
}

function sentencesOf(state: State, words: readonly Span[], nth: number): readonly Span[] {
  const chosen = sentencesAt(state, words).at(nth > 0 ? nth - 1 : nth);
  return chosen === undefined ? [] : [chosen];
}

/** The sentences in words of the old text. A sentence ends with 。 or at the end of its line. */
export function sentencesAt(state: State, words: readonly Span[]): readonly Span[] {
  const { text } = state.old.snapshot;
  const sentences: Span[] = [];
  for (const { start, end } of words) {
    let from = start;
    for (let at = start; at < end; at++) {
      if (text.charAt(at) !== '。') continue;
      sentences.push({ start: from, end: at + 1 });
      from = at + 1;
    }
    if (from < end) sentences.push({ start: from, end });
  }
  return sentences;
}
