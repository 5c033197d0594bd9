import { NOWHERE } from '../articlePlace';
import { readPlaces } from './readPlace';
import { articlesIn, type ClauseForm } from './clauseScanner';

const CONFIRMS = /(?:这|该|本)(?:一)?(?:自然段|段|条|款|项)(?:相应(?:地)?)?(?:修改为|改为)[：:]?(?=\ue000)/uy;

/** 这一自然段相应修改为：“…”. */
export const confirmForm: ClauseForm = (scanner, { at, subject }) => {
  const verb = scanner.match(CONFIRMS, at);
  const quoted = verb && scanner.quotes(at + verb[0].length);
  return quoted && { act: { kind: 'confirm', quotes: quoted.quotes }, end: quoted.end, subject };
};

const FROM = /(?:的)?(?:中)?(?:后[一二两三四五六]句)?[：:]?\n?(?=\ue000)/uy;
const INTO = /(?:分别)?(?:修改为|改为)[：:]?\n?(?=\ue000)/uy;

/** 第十五条：“甲。”“乙。”修改为：“丙。”“丁。”: several quotations on at least one side. */
export const replaceLinesForm: ClauseForm = (scanner, { at, subject }) => {
  const named = readPlaces(scanner.masked.text, at, subject.places.at(-1) ?? NOWHERE);
  const [place, ...others] = named?.places ?? [];
  if (named === undefined || place === undefined || others.length > 0) return undefined;
  const open = scanner.match(FROM, named.end);
  const from = open && scanner.quotes(named.end + open[0].length, true);
  const into = from && scanner.match(INTO, from.end);
  const to = into && scanner.quotes(from.end + into[0].length);
  if (from === undefined || to === undefined) return undefined;
  const isPlain = from.quotes.length === 1 && to.quotes.length === 1;
  if (isPlain && from.quotes.flat().length === 1 && to.quotes.flat().length === 1) return undefined;
  return {
    act: { kind: 'replaceLines', place, from: from.quotes, to: to.quotes },
    end: to.end,
    subject: { places: [place], articles: articlesIn([place], subject.articles), deletes: false },
  };
};
