import { bilingual } from '../../base/bilingual';
import { placeName } from '../articlePlace';
import { type Act } from '../types';
import { folded } from './foldPunctuation';
import { quotedUnits } from './readQuotedParagraphs';
import { fail, type State } from './workingState';
import { foundAt, TAKEN } from './resolvePlaceOrFail';
import { type Unit } from './oldTextUnits';

/** Replaces whole lines of an article, found by the lines that the decision quotes. */
export function replaceLines(
  state: State,
  { place, from, to }: Extract<Act, { kind: 'replaceLines' }>,
  by: number,
): void {
  const found = foundAt(state, place, by);
  if (found === undefined) return;
  const units =
    found.kind === 'article'
      ? (state.old.articles[found.article]?.units ?? [])
      : found.kind === 'preamble' && found.unit === undefined
        ? state.old.preamble
        : [];
  const wanted = from.flat().map(folded);
  const first = units.findIndex((_, at) =>
    wanted.every((line, step) => folded(wordsOf(state, units[at + step])) === line),
  );
  const run = first === -1 ? [] : units.slice(first, first + wanted.length);
  const [head, ...others] = run;
  if (head === undefined) {
    fail(
      state,
      by,
      bilingual(`${placeName(place)}中没有引文所引的各款`, `${placeName(place)} has no such lines`),
    );
    return;
  }
  const target = found.kind === 'article' ? state.articles[found.article] : undefined;
  if (
    run.some((unit) => unit.isGone || unit.replacedBy !== undefined) ||
    target?.rewritten !== undefined ||
    target?.goneBy !== undefined
  ) {
    fail(state, by, TAKEN(place));
    return;
  }
  head.replacedBy = [...quotedUnits(to.flat(), by)];
  for (const unit of others) unit.isGone = true;
}

const wordsOf = (state: State, unit: Unit | undefined): string =>
  unit?.old === undefined || unit.children.length > 0
    ? '\n'
    : state.old.snapshot.text.slice(unit.old.words.start, unit.old.words.end);
