import { withoutBlanks } from './blanks';

/** What a text is called at its end, before a stage note such as （草案）. */
const GENRE =
  /(?:条例|规定|办法|细则|规则|规程|决定|决议|(?<![方做违执司])法|意见|方案|规划|通知|纲要|标准|准则|守则|章程|制度|公告|解释|批复|修正案|令|计划|要点|措施)$/u;
const STAGE =
  /[（(](?:[^（）()]{0,12}(?:草案|征求意见稿|送审稿|审议稿|表决稿|建议稿|修改稿|讨论稿|草稿)[^（）()]{0,12}|试行|暂行|修订|修正|[0-9０-９—－\-–~～至年]{4,14})[）)]$/u;
const REGULATION_GENRE = /(?:条例|规定|办法|细则|规则|(?<![方做违执司])法)$/u;
const AMENDMENT =
  /修正案$|(?:修改|修正|废止|增加|调整|宣布失效|停止执行)[^，。]*(?:决定|决议)$|关于[^。]*(?:修改|废止)[^。]*的(?:决定|决议|公告)$/u;
const LONGEST_TITLE = 80;

/** The title without blanks and without a closing （草案）, （试行） or （2021—2023年）. */
export function bareTitle(title: string): string {
  let bare = withoutBlanks(title).replace(/^#+/u, '').replaceAll('**', '');
  while (STAGE.test(bare)) bare = bare.replace(STAGE, '');
  return bare;
}

/** 解释（二）, 修正案（十一）: the genre stands in front of the number of a text in a series. */
const SERIES = /[（(][一二三四五六七八九十]{1,3}[）)]$/u;

/** The bare title, as far as the word that names its genre. */
export const genreTitle = (title: string): string => bareTitle(title).replace(SERIES, '');

/** True for a line that reads as a title: short, without sentence marks, ending in a genre word. */
export const isTitleLine = (content: string): boolean =>
  content.length <= LONGEST_TITLE && !/[。；：，！？]/u.test(content) && GENRE.test(genreTitle(content));

/** 关于《甲条例（草案）》的说明, 起草说明: the title of what explains a draft and is handed in with it. */
export const isExplanationTitle = (content: string): boolean =>
  content.length <= LONGEST_TITLE &&
  /^(?:关于)?《[^》]{2,60}》[^。；，]{0,20}(?:说明|解读)$|^(?:起草|修订|修改|编制|立法)说明$|^关于[^。；，]{2,60}(?:草案|征求意见稿|送审稿|审议稿|审查稿)[^。；，]{0,12}说明$/u.test(
    content,
  );

/** True for （草案） and the like on a line of their own. */
export const isStageLine = (content: string): boolean =>
  content.length <= 30 && /^[（(]/u.test(content) && STAGE.test(content);

/** 条例, 规定, 办法, 细则, 规则 and laws are written in articles; decisions and notices need not be. */
export const isRegulationTitle = (title: string): boolean => REGULATION_GENRE.test(genreTitle(title));

/** 修改决定, 废止决定 and 修正案 quote the articles of another text. */
export const isAmendmentTitle = (title: string): boolean => AMENDMENT.test(genreTitle(title));

/** An answer to somebody’s question: it has no articles of its own, those it quotes are another text’s. */
export const isReplyTitle = (title: string): boolean =>
  /(?:批复|答复|复函|答复意见)$/u.test(genreTitle(title));
