import { readNumeral } from '../../base/chineseNumeral';
import { withoutBlanks } from '../../syntax/blanks';
import { type RegulationTree } from '../../syntax/tree';
import { type FactOrigin } from './types';

const CHINESE_DATE =
  /([0-9０-９]{4}|[〇○零一二三四五六七八九]{4})年([0-9０-９]{1,2}|[一二三四五六七八九十]{1,2})月([0-9０-９]{1,2}|[一二三四五六七八九十]{1,3})日/gu;
const PLAIN_DATE = /(?<!\d)(\d{4})-(\d{1,2})-(\d{1,2})(?!\d)/gu;
const EFFECTIVE = /自(?<date>[^。；，]{6,20}日)起(?:施行|实施|生效)/u;

/** All dates of a text as `YYYY-MM-DD`, in text order; blanks inside a date are ignored. */
export function readDates(text: string): readonly string[] {
  const compact = withoutBlanks(text);
  const matches = [...compact.matchAll(CHINESE_DATE), ...text.matchAll(PLAIN_DATE)];
  return matches
    .sort((a, b) => a.index - b.index)
    .flatMap(([, year, month, day]) => isoDate(year, month, day) ?? []);
}

function isoDate(year = '', month = '', day = ''): string | undefined {
  const parts = [readYear(year), readNumeral(month)?.value, readNumeral(day)?.value];
  const [y, m, d] = parts;
  if (y === undefined || m === undefined || d === undefined || m > 12 || d > 31) return undefined;
  return `${y}-${String(m).padStart(2, '0')}-${String(d).padStart(2, '0')}`;
}

const readYear = (year: string): number | undefined => readNumeral(year.replace(/[〇○]/gu, '零'))?.value;

/**
 * The date a text is known by, `YYYY-MM-DD`: the latest in the adoption note (a revised text carries several), else
 * the one from which it says to be in force, else the one of its signature or page metadata; otherwise undefined.
 */
export const dateOf = (tree: RegulationTree, clauseTexts: readonly string[]): string | undefined =>
  datedBy(tree, clauseTexts)?.date;

/** The same date with where it stands. */
export function datedBy(
  tree: RegulationTree,
  clauseTexts: readonly string[],
): { readonly date: string; readonly origin: FactOrigin } | undefined {
  const found = (date: string | undefined, origin: FactOrigin) =>
    date === undefined ? undefined : { date, origin };
  const adopted = readDates(tree.adoptionNote?.text ?? '')
    .toSorted()
    .at(-1);
  const inText = found(adopted, 'note') ?? found(effectiveDateIn(clauseTexts), 'article');
  if (inText !== undefined) return inText;
  const metadata = tree.residues.filter((residue) => residue.kind === 'page-metadata');
  const furniture = metadata.map(({ span }) => tree.text.slice(span.start, span.end)).join('\n');
  return (
    found(readDates(tree.closing?.text ?? '').at(-1), 'closing') ?? found(readDates(furniture)[0], 'page')
  );
}

/** The date from which a text says that it is in force, `YYYY-MM-DD`; the last clause that says one counts. */
export function effectiveDateIn(clauseTexts: readonly string[]): string | undefined {
  for (const text of clauseTexts.toReversed()) {
    const effective = EFFECTIVE.exec(text)?.groups?.['date'];
    const [date] = readDates(effective ?? '');
    if (date !== undefined) return date;
  }
  return undefined;
}
