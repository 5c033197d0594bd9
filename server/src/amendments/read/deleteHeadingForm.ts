import { type HeadingPlace } from '../types';
import { headingScope, readBareHeading, readHeadings } from './headingForms';
import { type ClauseForm, NO_SUBJECT, type Scanner } from './clauseScanner';
import { isClauseEnd } from './rewriteMergeSplitForms';

const DELETE = /(?:删去|删除|取消)/uy;
const GONE = /(?:均|都|予以)?(?:删去|删除)/uy;
const NAMES = /(?:的)?(?:章名|节名|编名|名称|标题)/uy;
const BETWEEN = /(?:、|和|及|与|以及)/uy;

/** Headings in a row. `isNamesOnly` is true where their articles stay. */
interface NamedHeadings {
  readonly headings: readonly HeadingPlace[];
  readonly isNamesOnly: boolean;
  readonly end: number;
}

/**
 * 删去第三章、第四章 deletes them with their articles. Only the headings are deleted by 删去第二章第一节“许可”、第二节“价格”的节名, 将第三章章名删去 and
 * 删去“总则”的章名.
 */
export const deleteHeadingForm: ClauseForm = (scanner, { at }) => {
  const verb = scanner.match(DELETE, at);
  const named = readNamed(scanner, at + (verb?.[0].length ?? 0));
  if (named === undefined) return undefined;
  const gone = verb === undefined ? scanner.match(GONE, named.end) : undefined;
  if (verb === undefined && gone === undefined) return undefined;
  const end = named.end + (gone?.[0].length ?? 0);
  if (!isClauseEnd(scanner, end)) return undefined;
  const { headings, isNamesOnly } = named;
  return {
    act: isNamesOnly
      ? { kind: 'deleteHeading', headings }
      : { kind: 'delete', places: headings.map(headingScope) },
    end,
    subject: NO_SUBJECT,
  };
};

/**
 * Reads headings in a row. 章名 behind the last one holds for all. Where only one before it has the word, the clause is
 * ambiguous and not read.
 */
function readNamed(scanner: Scanner, at: number): NamedHeadings | undefined {
  const headings: HeadingPlace[] = [];
  const areNames: boolean[] = [];
  let end = at;
  for (;;) {
    const between = headings.length === 0 ? undefined : scanner.match(BETWEEN, end);
    if (headings.length > 0 && between === undefined) break;
    const from = end + (between?.[0].length ?? 0);
    const bare = readBareHeading(scanner, from);
    const read =
      bare === undefined
        ? readHeadings(scanner, from, headings.at(-1))
        : { headings: [bare.heading], end: bare.end };
    if (read === undefined) return undefined;
    const names = scanner.match(NAMES, read.end);
    headings.push(...read.headings);
    areNames.push(bare !== undefined || names !== undefined);
    end = read.end + (names?.[0].length ?? 0);
  }
  const isNamesOnly = areNames.at(-1) === true;
  return !isNamesOnly && areNames.includes(true) ? undefined : { headings, isNamesOnly, end };
}
