import { type Snapshot } from '../../analysis/snapshot';
import { readNumeral } from '../../base/chineseNumeral';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { type Span } from '../../base/span';
import { type TextEdit } from '../../base/textEdit';
import { annexWords, placeName } from '../articlePlace';
import { type AnnexName, type Place, type QuotedLines } from '../types';
import { folded } from './foldPunctuation';
import { type Found } from './resolvePlace';
import { fail, type State } from './workingState';
import { styleOf } from './indentsAndBlankLines';

const HEAD = /^(附件|附表|附录|附图|附)([一二三四五六七八九十]{1,3}|[0-9０-９]{1,3})?(?=$|[:：.、\s\u3000])/u;

/**
 * The kind and number at the start of the heading of an annex: 附件2. `undefined` where the heading does not begin with
 * such a name, as that of a second document.
 */
export function annexNameIn(heading: string): AnnexName | undefined {
  const [, word, number] = HEAD.exec(heading.trim()) ?? [];
  if (word === undefined) return undefined;
  return {
    word: word === '附' ? '附件' : word,
    number: number === undefined ? undefined : readNumeral(number)?.value,
  };
}

/**
 * The index of the annex that a place names: the one with that number, or the only one of its kind. `undefined` where
 * it may mean several. Refused where there is none, or where two have the number.
 */
export function annexAt(snapshot: Snapshot, place: Place): Outcome<number | undefined, Bilingual> {
  const { annexes } = snapshot.tree;
  const missing = bilingual(`没有${placeName(place)}`, `There is no ${placeName(place)}`);
  if (annexes.length === 0) return refused(missing);
  const names = annexes.map(({ heading }) => annexNameIn(heading.text));
  const { word, number } = place.annex ?? {};
  const ofWord = names.flatMap((name, index) => (name?.word === word ? [index] : []));
  if (number === undefined) {
    const bare = ofWord.filter((index) => names[index]?.number === undefined);
    const [only, ...others] = bare.length > 0 ? bare : ofWord;
    if (only === undefined) return annexes.length === 1 ? done(0) : refused(missing);
    return done(others.length === 0 ? only : undefined);
  }
  const [index, ...others] = ofWord.filter((at) => names[at]?.number === number);
  if (index === undefined) return refused(missing);
  if (others.length > 0) {
    return refused(bilingual(`${placeName(place)}不止一个`, `There are several ${placeName(place)}`));
  }
  return done(index);
}

/** The number at the beginning of a line of an annex: 3., （三）, 三、, or a number alone in its cell. */
const ROW =
  /^[ \u3000]*[（(]?([0-9０-９]{1,4}|[一二三四五六七八九十百]{1,5})(?:[）)]|[.．、]|(?=[\s\u3000|]))[ \u3000]*/u;

/** The lines of an annex that begin with this number, and the words behind it in each. Spans are offsets of the text. */
export function annexRows(
  { text, tree }: Snapshot,
  index: number,
  number: number,
): readonly { readonly line: Span; readonly words: Span }[] {
  const span = tree.annexes[index]?.span;
  if (span === undefined) return [];
  const rows: { line: Span; words: Span }[] = [];
  for (let start = span.start; start < span.end;) {
    const stop = text.slice(start, span.end).search(/[\r\n]/u);
    const end = stop === -1 ? span.end : start + stop;
    const [label = '', written = ''] = ROW.exec(text.slice(start, Math.min(end, start + 24))) ?? [];
    if (label !== '' && readNumeral(written)?.value === number) {
      rows.push({ line: { start, end }, words: { start: start + label.length, end } });
    }
    start = end + 1;
  }
  return rows;
}

/** Rewrites a row of an annex. Rows of tables are refused, because a quotation does not show where their cells end. */
export function rewriteRow(
  state: State,
  { index, line, words }: Extract<Found, { kind: 'row' }>,
  lines: QuotedLines,
  by: number,
): void {
  const { text } = state.old.snapshot;
  const [first, ...more] = lines;
  const old = text.slice(line.start, line.end);
  if (first === undefined || more.length > 0 || /\t|\|/u.test(old.trim())) {
    fail(
      state,
      by,
      bilingual('分不出表格的各格，请写明改哪几个字', 'The cells cannot be told; name the words'),
    );
    return;
  }
  if (state.annexes.has(index)) {
    fail(state, by, bilingual('附件已由另一条改写或者删去', 'The annex is rewritten or deleted already'));
    return;
  }
  const label = text.slice(line.start, words.start).trim();
  const newText = first.startsWith(label) ? first.slice(label.length).trim() : first;
  state.edits.push({ span: words, newText, by, weight: words.end - words.start, width: 0 });
}

/** Rewrites an annex; deletes it where `lines` is `undefined`. */
export function changeAnnex(
  state: State,
  place: Place,
  index: number | undefined,
  lines: QuotedLines | undefined,
  by: number,
): void {
  if (index === undefined) {
    fail(state, by, bilingual('没有写明是哪个附件', 'It does not say which annex'));
  } else if (state.annexes.has(index)) {
    const name = placeName(place);
    fail(state, by, bilingual(`${name}已由另一条改写或者删去`, `${name} is rewritten or deleted already`));
  } else state.annexes.set(index, lines);
}

/** Adds an annex behind those there are. Fails where one of this name exists. */
export function addAnnex(state: State, name: AnnexName, lines: QuotedLines, by: number): void {
  const isThere = [
    ...state.old.snapshot.tree.annexes.map(({ heading }) => annexNameIn(heading.text)),
    ...state.newAnnexes.map((annex) => annex.name),
  ].some((known) => known?.word === name.word && known.number === name.number);
  if (isThere) {
    fail(state, by, bilingual(`已有${annexWords(name)}`, `There is a ${annexWords(name)} already`));
  } else state.newAnnexes.push({ name, lines, by });
}

/** The edits that rewrite, delete and add annexes; they lie behind the body. */
export function annexEdits(state: State): readonly TextEdit[] {
  const { tree, text } = state.old.snapshot;
  const { lineBreak } = styleOf(state.old);
  const edits: TextEdit[] = [];
  for (const [index, lines] of state.annexes) {
    const annex = tree.annexes[index];
    if (annex === undefined) continue;
    const old = text.slice(annex.span.start, annex.span.end);
    const behind = /\s*$/u.exec(old)?.[0] ?? '';
    const young = lines && linesLike(old, annex.heading.text, lines).join(lineBreak) + behind;
    edits.push({ span: annex.span, newText: young ?? '' });
  }
  if (state.newAnnexes.length > 0) {
    const isInFigures = tree.annexes.some(({ heading }) => /^附.?[0-9０-９]/u.test(heading.text));
    const end = text.length;
    const lines = state.newAnnexes.flatMap(({ name, lines: [first = '', ...rest] }) => {
      const label = isInFigures ? name.word + String(name.number ?? '') : annexWords(name);
      return [...(annexNameIn(first) === undefined ? [label] : []), first, ...rest];
    });
    const front = /[\r\n]$/u.test(text) ? '' : lineBreak;
    edits.push({
      span: { start: end, end },
      newText: front + lines.map((line) => line + lineBreak).join(''),
    });
  }
  return edits;
}

/** The quoted lines of an annex, indented like its old lines. The old heading stays where the quotation has none. */
function linesLike(old: string, heading: string, lines: QuotedLines): readonly string[] {
  const [, ...below] = old.split(/\r\n|\r|\n/u);
  const known = new Map(below.map((line) => [folded(line), line.trimEnd()]));
  const indent = /^[ \u3000]*/u.exec(below.find((line) => line.trim() !== '') ?? '')?.[0] ?? '';
  const isHeaded = annexNameIn(lines[0] ?? '') !== undefined;
  const set = (line: string): string => known.get(folded(line)) ?? indent + line;
  return isHeaded
    ? lines.map((line, at) => (at === 0 ? line : set(line)))
    : [heading, ...lines.map(set)];
} // prettier-ignore
