import { type Unsaid } from '../amendments/draft/types';
import { bilingual, type Bilingual } from '../base/bilingual';

/** What the drafter should know of a decision that was drafted (修改决定): what it leaves out, or should not be. */
export const unsaidNote = (unsaid: Unsaid): Bilingual => NOTES[unsaid];

const NOTES: Readonly<Record<Unsaid, Bilingual>> = {
  annexes: bilingual(
    '附件也有改动，没有写进决定，请自行补写。',
    'Annexes changed, too; the decision does not say so. Please add it.',
  ),
  unproved: bilingual(
    '按这份决定修改前一个版本，得不到后一个版本的全部文字，请核对。',
    'Carried out on the earlier version, the decision does not give the whole of the later one. Please compare.',
  ),
  revision: bilingual(
    '半数以上的条文有改动，这种情况通常采用修订的形式，重新公布全文。',
    'More than half of the articles changed; such a change is usually a revision 修订, which enacts the whole text anew.',
  ),
  renumbers: bilingual(
    '这份修正案改变了条文的序号；修正案一般不改序号，新增的条文编为“第X条之一”。',
    'This 修正案 gives articles other numbers; new articles of a 修正案 usually become 第X条之一.',
  ),
};
