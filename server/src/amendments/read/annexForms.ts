import { readNumeral } from '../../base/chineseNumeral';
import { ANNEX_NAME } from './readPlace';
import { type ClauseForm, NO_SUBJECT } from './clauseScanner';

const ADD = /(?:新增(?:加)?|增加|增设)(?:(?:一|1)个)?/uy;
const AS = /(?:，)?(?:作为|列为)/uy;
const CONTENT = /(?:\ue001)?(?:，)?(?:规定|内容(?:为|如下)?|具体内容(?:为|如下)?|即)?[：:]?\n?(?=\ue000)/uy;

/** 增加附件三：“…”; 增加一个附件，作为附件二：“…”. */
export const addAnnexForm: ClauseForm = (scanner, { at }) => {
  const verb = scanner.match(ADD, at);
  const name = verb && scanner.match(ANNEX_NAME, at + verb[0].length);
  if (verb === undefined || name === undefined) return undefined;
  let end = at + verb[0].length + name[0].length;
  let [, word = '', number] = name;
  const as = scanner.match(AS, end);
  const second = as && scanner.match(ANNEX_NAME, end + as[0].length);
  if (as !== undefined) {
    if (second === undefined) return undefined;
    end += as[0].length + second[0].length;
    [, word = word, number] = second;
  }
  const content = scanner.match(CONTENT, end);
  const quoted = content && scanner.quotes(end + content[0].length);
  if (quoted === undefined) return undefined;
  const value = number === undefined ? undefined : readNumeral(number)?.value;
  return {
    act: { kind: 'addAnnex', name: { word, number: value }, lines: quoted.quotes.flat() },
    end: quoted.end,
    subject: NO_SUBJECT,
  };
};
