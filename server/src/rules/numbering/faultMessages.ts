import { type Bilingual, bilingual } from '../../base/bilingual';
import { formatOrdinal, type Ordinal } from '../../base/ordinal';
import { type NumberedLevel, type NumberFault } from '../../analysis/numbering/numberSequences';
import { LEVELS } from '../../syntax/levelTable';
import { type StructureNode } from '../../syntax/tree';

/** A number as drafters say it: 第三条. Without brackets, so that 第（三）项 is 第三项. */
export const sayNumber = (level: NumberedLevel, number: Ordinal): string =>
  formatOrdinal(number, LEVELS[level].counter ?? '');

/**
 * What is wrong, and what to do.
 * @param choices the paragraphs before the fault that may have lost the missing numbers
 */
export function faultMessage(fault: NumberFault, choices: readonly (readonly StructureNode[])[]): Bilingual {
  const lost = choices[0]?.length ?? 0;
  const { kind, node, previous, expected, misprint, swapped, sequence } = fault;
  const { level } = sequence;
  const own = sayNumber(level, node.label.ordinal);
  const should = sayNumber(level, expected);
  const before = previous === undefined ? undefined : sayNumber(level, previous.label.ordinal);
  if (swapped && before !== undefined) {
    return bilingual(
      `${before}与${own}的次序颠倒，请对调序号或者对调条文。`,
      `${before} and ${own} stand in each other's place; exchange the numbers or the texts.`,
    );
  }
  if (misprint) {
    return bilingual(
      `“${node.label.text}”的前后序号连续，此处应为“${should}”，请改正。`,
      `The numbers around "${node.label.text}" are continuous: this one should read "${should}".`,
    );
  }
  if (level === 'section' && lost > 0) {
    return bilingual(
      `${own}之前缺少${should}${lost > 1 ? '等' : ''}，有${new Set(choices.flat()).size}行像节名而没有序号；如果它是节名，请补上序号。`,
      `${should}${lost > 1 ? ' and on' : ''} missing before ${own}, where ${new Set(choices.flat()).size} line(s) read as the title of a section without a number. Number it if it is one.`,
    );
  }
  if (choices.length > 1) {
    const several = new Set(choices.flat()).size;
    return bilingual(
      `${own}之前缺少${should}${lost > 1 ? '等' : ''}，其间有${several}段没有序号，其中${lost}段可能失去了序号；请看是哪${lost > 1 ? '几' : '一'}段，补上序号。`,
      `${should}${lost > 1 ? ' and on' : ''} missing before ${own}; ${lost} of the ${several} unnumbered paragraphs in between may have lost it. Choose and number.`,
    );
  }
  if (lost > 0) {
    return bilingual(
      `${own}之前有${lost}段失去了序号，缺少${should}${lost > 1 ? '等' : ''}；请为这些段落补上序号。`,
      `${lost} paragraph(s) before ${own} lost their numbers; ${should}${lost > 1 ? ' and on' : ''} missing. Number them.`,
    );
  }
  switch (kind) {
    case 'gap':
      return gapMessage(fault, own, should, before);
    case 'duplicate':
      return bilingual(
        `${own}的序号重复，前文已有${own}；请改为${should}并顺延其后的序号。`,
        `${own} is numbered twice; make this one ${should} and renumber what follows.`,
      );
    case 'order':
      return bilingual(
        `${own}排在${before ?? ''}之后，序号倒退；此处应为${should}。`,
        `${own} stands after ${before ?? 'the one before'}: the numbers go back; ${should} is expected here.`,
      );
  }
}

function gapMessage(
  { node, expected, sequence }: NumberFault,
  own: string,
  should: string,
  before: string | undefined,
): Bilingual {
  const last = sayNumber(sequence.level, { main: node.label.ordinal.main - 1, sub: 0 });
  const missing = node.label.ordinal.main - expected.main <= 1 ? should : `${should}至${last}`;
  return before === undefined
    ? bilingual(
        `序号应当从${should}开始，此处是${own}；请补上${missing}或者重新编号。`,
        `The numbers should begin with ${should}, not ${own}; restore ${missing} or renumber.`,
      )
    : bilingual(
        `${before}之后缺少${missing}，直接到了${own}；请补上序号或者重新编号。`,
        `${missing} missing between ${before} and ${own}; restore the number or renumber.`,
      );
}
