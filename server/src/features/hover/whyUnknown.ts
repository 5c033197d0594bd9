import { bilingual, type Bilingual } from '../../base/bilingual';
import { type UnknownReason } from '../../analysis/references';

const REASONS: Readonly<Record<UnknownReason, Bilingual>> = {
  'unnamed-text': bilingual(
    '前面写的是另一份文本，但没有写明名称',
    'another text is meant, but it is not named',
  ),
  'own-title': bilingual(
    '前面写的是本文的全称，可能指修改以前的文本',
    'it is cited by the title of this text, which may mean an earlier version',
  ),
  'other-genre': bilingual(
    '自称与标题的文种不符，可能抄自上位法',
    'the name before it is not of this text’s genre and may come from an upper law',
  ),
  'beside-other': bilingual('同一句前面引用了另一部文本', 'the sentence cites another text before it'),
  context: bilingual('前后文字不像引用条文', 'the words around it do not read as a citation'),
};

/** Why a reference leads nowhere: it cannot be told whose it is. */
export const whyUnknown = (why: UnknownReason): Bilingual =>
  bilingual(
    `不能确定引用的是不是本文：${REASONS[why].zh}。调整条文时不会改动这一处；要引用本文，请写明“本条例第×条”一类的自称。`,
    `Whether this text is meant cannot be told: ${REASONS[why].en}. Structure edits leave it alone; to cite this text, write its own name before the number.`,
  );
