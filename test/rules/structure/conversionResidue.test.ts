import assert from 'node:assert/strict';
import { conversionResidue } from '../../../server/src/rules/structure/conversionResidue';
import { snap } from '../../support/snap';

const found = (text: string): readonly (readonly [number, string])[] =>
  [...conversionResidue.check(snap(text), {})].map(({ span, message }) => [span.start, message.zh]);

describe('structure/conversion-residue', () => {
  it('says that words were lost where a stray character stands in a sentence, and points there', () => {
    const text = '甲市乙条例\n第一条　甲。\ue123\n第二条　不低于1\ue123 5米。\n';
    assert.deepEqual(found(text), [
      [
        text.lastIndexOf('\ue123'),
        '这里有无法显示的字符（全文2处），原来的文字在转换中丢失了；请对照原件补正。',
      ],
    ]);
  });

  it('says that they may have been where all stand outside of sentences', () => {
    const text = '甲市乙条例\n第一条　甲。\ue123\n第二条　\ue123乙。\n';
    assert.deepEqual(found(text), [
      [
        text.indexOf('\ue123'),
        '这里有无法显示的字符（全文2处），原来的文字可能在转换中丢失了；请对照原件补正。',
      ],
    ]);
  });
});
