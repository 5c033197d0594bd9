import { type ClauseForm, NO_SUBJECT } from './clauseScanner';

const TITLE_AS =
  /(?:法规|法律|条例|规章|办法|规定)?(?:的)?(?:题目|标题|名称|题名|法规名|法名)(?:由)?(?:[\ue000\ue001])?(?:修改为|改为|修正为|更名为|变更为)[：:]?/uy;

/** 将题目修改为：“…”; 将名称修改为《…》. */
export const retitleForm: ClauseForm = (scanner, { at }) => {
  const verb = scanner.match(TITLE_AS, at);
  if (verb === undefined) return undefined;
  const from = at + verb[0].length;
  const words = scanner.words(from);
  const title = words?.words.replace(/^《([^》]*)》$/u, '$1') ?? scanner.masked.titles.get(from);
  if (title === undefined) return undefined;
  return { act: { kind: 'retitle', title }, end: words?.end ?? from + 1, subject: NO_SUBJECT };
};
