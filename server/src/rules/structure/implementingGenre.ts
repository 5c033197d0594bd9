import { bilingual } from '../../base/bilingual';
import { withoutBlanks } from '../../syntax/blanks';
import { bareTitle } from '../../syntax/titleForms';
import { neverFound } from '../lexical/evidenceOfRules';
import { type Report, type Rule } from '../types';

/** 甲市实施《中华人民共和国丙法》条例 */
const IMPLEMENTS = /实施《[^《》]{2,60}》的?条例$/u;

/** structure/implementing-genre: a text that implements one law and calls itself 条例. */
export const implementingGenre: Rule = {
  code: 'structure/implementing-genre',
  level: 'hint',
  summary: bilingual('实施某部法律的文本称“条例”', 'a text implementing one law named 条例'),
  explanation: bilingual(
    '为实施一部法律而制定的文本通常称“实施《某法》办法”，只规定其中部分事项的称“规定”“若干规定”；“条例”用于对一个方面作全面规定的文本，标题写内容而不写“实施”。',
    'A text made to implement one law is usually named 实施《…》办法, one on a part of the matter 规定 or 若干规定; 条例 is for a full regime and names its matter instead.',
  ),
  basis: bilingual(
    '地方规章制定程序的通行规定（按通行理解）；公布文本的通例（按实测）。',
    'Local rules of procedure, as commonly understood; the custom of published texts, as measured.',
  ),
  measured: neverFound,
  fixable: false,
  examples: [{ bad: '⟦甲市实施《中华人民共和国丙法》条例⟧\n第一条　甲。\n' }],
  accepts: [
    '甲市实施《中华人民共和国丙法》办法\n第一条　甲。\n',
    '甲市实施《中华人民共和国丙法》若干规定\n第一条　甲。\n',
    '甲市丙条例\n第一条　甲。\n',
  ],
  *check({ tree }): Iterable<Report> {
    if (tree.kind !== 'regulation' || tree.title === undefined) return;
    if (!IMPLEMENTS.test(bareTitle(withoutBlanks(tree.title.text)))) return;
    yield {
      span: tree.title.span,
      message: bilingual(
        '为实施一部法律制定的文本通常称“办法”。',
        'A text that implements one law is usually called 办法.',
      ),
    };
  },
};
