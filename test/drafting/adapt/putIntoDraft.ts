import assert from 'node:assert/strict';
import { adaptChosen, clauseOfText, type AdaptedText } from '../../../server/src/drafting/adapt/adaptedText';
import { indexOf, snap } from '../../support/snap';
import { WORD_TABLE } from '../../support/wordTable';

/** The second article of a precedent, put into a draft. */
export function put(title: string, article: string, draft: string, rest = ''): AdaptedText {
  const index = indexOf(
    `//- a.txt\n${title}\n第一条　为了加强物业管理，制定本条例。\n第二条　${article}\n第三条　业主应当按照约定交纳物业服务费用，不得拒绝。\n${rest}`,
  );
  const goal = { draft: snap(draft), index, words: WORD_TABLE };
  const clause = clauseOfText(article, goal, 'draft.txt');
  assert.ok(clause !== undefined);
  return adaptChosen(clause, goal);
}

export const DRAFT = '丙市物业管理条例\n第一条　甲。\n';
