import { type ClauseForm, NO_SUBJECT } from './clauseScanner';

const ADD =
  /(?:新增(?:加)?|增加|增写)(?:(?:一|1)(?:个|段|篇))?(?:序言|引言|前言|导言)(?:，)?(?:规定|内容(?:为|如下)?)?[：:]?\n?(?=\ue000)/uy;

/** 增加引言：“…”. */
export const addPreambleForm: ClauseForm = (scanner, { at }) => {
  const verb = scanner.match(ADD, at);
  const quoted = verb && scanner.quotes(at + verb[0].length);
  if (quoted === undefined) return undefined;
  return { act: { kind: 'addPreamble', lines: quoted.quotes.flat() }, end: quoted.end, subject: NO_SUBJECT };
};
