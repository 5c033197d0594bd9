import assert from 'node:assert/strict';
import { findWordsBoundToSubject } from '../../../server/src/drafting/bound/findWordsBoundToSubject';
import { SubjectWords } from '../../../server/src/drafting/bound/subjectWords';
import { clausesOfTree } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { snap } from '../../support/snap';
import { WORD_TABLE } from '../../support/wordTable';

const marked = (text: string, words: readonly string[]): string => {
  let result = '';
  let at = 0;
  for (const { start, end } of findWordsBoundToSubject(text, (word) => words.includes(word))) {
    result += `${text.slice(at, start)}〔${text.slice(start, end)}〕`;
    at = end;
  }
  return result + text.slice(at);
};

describe('stretches bound to a subject', () => {
  it('are single words in a long phrase, and the phrase where they are most of it', () => {
    assert.equal(
      marked('市人民政府应当加强机场建设的统筹协调，推进空域管理。', ['机场', '空域']),
      '市人民政府应当加强〔机场〕建设的统筹协调，推进〔空域〕管理。',
    );
    assert.equal(marked('推进空域管理，依法公布。', ['空域', '管理']), '推进〔空域管理〕，依法公布。');
  });

  it('leave the frame of a phrase, and come together over commas', () => {
    assert.equal(
      marked('本条例所称甲，是指机场空域，机场航线。', ['机场', '空域', '航线']),
      '本条例所称甲，是指〔机场空域，机场航线〕。',
    );
  });

  it('take a word whole, and leave a pair that is one by chance', () => {
    assert.equal(
      marked('各级人民政府应当治理不文明现象，支持农业机械化工作的开展。', ['文明', '机械']),
      '各级人民政府应当治理〔不文明〕现象，支持农业〔机械化〕工作的开展。',
    );
    assert.equal(marked('由有关委员会牵头组织实施。', ['会牵']), '由有关委员会牵头组织实施。');
  });

  it('are none where nothing is bound', () => {
    assert.equal(marked('有关部门应当依法处理。', ['机场']), '有关部门应当依法处理。');
    assert.equal(marked('', ['机场']), '');
    assert.equal(marked('\ud800，\0', ['机场']), '\ud800，\0');
  });
});

describe('words of a subject', () => {
  const source = clausesOfTree(
    snap(
      `甲市养犬管理条例\n${['一', '二', '三', '四', '五'].map((n) => `第${n}条　养犬人应当为犬只佩戴犬牌，市人民政府应当加强管理，依法制定制度。`).join('\n')}\n`,
    ).tree,
    'a.txt',
  );

  it('are told from those of law', () => {
    assert.ok(WORD_TABLE !== undefined);
    const words = new SubjectWords([source], WORD_TABLE);
    for (const word of ['犬只', '佩戴']) assert.equal(words.isBound(word), true, word);
    for (const word of ['应当', '人民政府', '管理', '依法', '加强']) {
      assert.equal(words.isBound(word), false, word);
    }
  });
});
