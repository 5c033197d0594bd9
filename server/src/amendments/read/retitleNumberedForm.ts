import { readNumeral } from '../../base/chineseNumeral';
import { ordinal } from '../../base/ordinal';
import { type HeadingPlace } from '../types';
import { type ClauseForm } from './clauseScanner';

const NUMBERED = /^([一二三四五六七八九十百零〇]{1,6})、\s*(\S.*)$/u;
const INTO = /(?:修改为|改为|修正为)[：:]?\n?(?=\ue000)/uy;

/**
 * 将“三、技术转让合同”修改为：“三、技术合同”: headings of judicial interpretations are named by quoting them. Where the number changes as
 * well, the forms that replace words read it.
 */
export const retitleNumberedForm: ClauseForm = (scanner, { at, subject }) => {
  const from = scanner.words(at);
  const verb = from && scanner.match(INTO, from.end);
  const to = verb && scanner.words(from.end + verb[0].length);
  const [before, after] = [headingIn(from?.words), headingIn(to?.words)];
  if (to === undefined || before === undefined || after === undefined) return undefined;
  if (before.ordinal?.main !== after.ordinal?.main) return undefined;
  const title = after.title ?? '';
  return { act: { kind: 'retitleHeading', heading: before, title }, end: to.end, subject };
};

function headingIn(words: string | undefined): HeadingPlace | undefined {
  const [, number = '', title] = NUMBERED.exec(words ?? '') ?? [];
  const value = readNumeral(number)?.value;
  return value === undefined || /[。；]/u.test(title ?? '')
    ? undefined
    : { level: 'heading', ordinal: ordinal(value), title, within: undefined };
}
