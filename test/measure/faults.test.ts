import assert from 'node:assert/strict';
import { readNumeral } from '../../server/src/base/chineseNumeral';
import { syntheticRegulation } from '../bench/synthetic';
import { allFaults } from './faults/index';
import { injection } from './faults/types';
import { readPlainText } from './plainText';
import { createRandom } from './support/random';

const SOUND = syntheticRegulation({ articles: 90, charactersPerArticle: 80 });
const plain = readPlainText(SOUND);

/** One fault of the named kind, put into the sound text, and the text at the places it names. */
function put(name: string, seed: number): { readonly text: string; readonly at: readonly string[] } {
  const fault = allFaults.find((known) => known.name === name);
  const made = fault?.inject(plain, createRandom(seed));
  assert.ok(made !== undefined, `${name} found no place`);
  assert.notEqual(made.text, SOUND);
  return { text: made.text, at: made.where.map(({ start, end }) => made.text.slice(start, end)) };
}

const numbersOf = (text: string): readonly number[] =>
  readPlainText(text).articles.map(({ number }) => number);
const chaptersOf = (text: string): readonly number[] =>
  readPlainText(text)
    .headings.filter(({ level }) => level === 'chapter')
    .map(({ number }) => number);
const without = (count: number, left: number): readonly number[] =>
  Array.from({ length: count }, (_, i) => i + 1).filter((n) => n !== left);
const missingOf = (numbers: readonly number[], count: number): number =>
  without(count, 0).find((n) => !numbers.includes(n)) ?? 0;

/** What each kind must have done to the text; told by the plain reading, never by the product's parser. */
const CLAIMS: Readonly<Record<string, (text: string, at: readonly string[]) => void>> = {
  'lost-article-number': (text) => {
    const numbers = numbersOf(text);
    assert.deepEqual(numbers, without(90, missingOf(numbers, 90)));
    assert.ok(SOUND.length - text.length <= 8, 'only the number goes');
  },
  'deleted-article': (text) => {
    const numbers = numbersOf(text);
    assert.deepEqual(numbers, without(90, missingOf(numbers, 90)));
    assert.ok(SOUND.length - text.length > 20, 'the article goes');
  },
  'repeated-number': (text) => {
    const numbers = numbersOf(text);
    const missing = missingOf(numbers, 90);
    assert.equal(numbers[missing - 1], missing - 1);
  },
  'swapped-numbers': (text) => {
    const wrong = numbersOf(text).flatMap((n, i) => (n === i + 1 ? [] : [n]));
    assert.equal(wrong.length, 2);
    assert.equal((wrong[0] ?? 0) - 1, wrong[1]);
  },
  'digit-error': (text) => {
    assert.equal(numbersOf(text).filter((n, i) => n !== i + 1).length, 1);
  },
  'arabic-number': (text, at) => {
    assert.match(at[0] ?? '', /^第 ?[0-9０-９]+ ?条$/);
    assert.deepEqual(numbersOf(text), without(90, 0));
  },
  'lost-chapter-heading': (text) => {
    assert.equal(chaptersOf(text).length, chaptersOf(SOUND).length - 1);
    assert.equal(text.split('\n').length, SOUND.split('\n').length - 1);
  },
  'bare-chapter-title': (text) => {
    assert.equal(chaptersOf(text).length, chaptersOf(SOUND).length - 1);
    assert.equal(text.split('\n').length, SOUND.split('\n').length);
  },
  'repeated-chapter-number': (text) => {
    const wrong = chaptersOf(text).flatMap((n, i) => (n === i + 1 ? [] : [n - i]));
    assert.deepEqual(wrong, [0]);
  },
  'lost-item': (text) => {
    assert.equal(readPlainText(text).items.length, plain.items.length - 1);
  },
  'lost-list': (text, at) => {
    assert.ok(readPlainText(text).items.length <= plain.items.length - 3);
    assert.match(at[0] ?? '', /下列.*：$/);
  },
  'dangling-reference': (_, at) => {
    const cited = /^本条例第(.+)条$/.exec(at[0] ?? '')?.[1] ?? '';
    assert.ok((readNumeral(cited)?.value ?? 0) > 90, at[0]);
  },
  'run-together': (text, at) => {
    assert.ok(text.split('\n').length < SOUND.split('\n').length);
    assert.match(at[0] ?? '', /^第.+[条章]$/);
    assert.doesNotMatch(text, new RegExp(`^${at[0] ?? ''}`, 'mu'));
  },
  'lost-effective-date': (text) => {
    assert.doesNotMatch(text, /施行/);
  },
  'wrong-self-name': (text, at) => {
    for (const name of at) assert.match(name, /^本(规定|办法|细则|规则)$/);
    const before = SOUND.match(/本条例/g)?.length ?? 0;
    assert.equal(text.match(/本条例/g)?.length ?? 0, before - at.length);
  },
};

describe('the fault generator', () => {
  for (const fault of allFaults) {
    const { name } = fault;
    it(`${name} does to the text what it says, and the same again`, () => {
      for (let seed = 0; seed < 20; seed++) {
        const { text, at } = put(name, seed);
        assert.ok(CLAIMS[name] !== undefined, 'a new kind needs its claim here');
        CLAIMS[name](text, at);
        assert.equal(fault.inject(plain, createRandom(seed))?.text, text);
      }
    });

    it(`${name} finds no place in an empty text`, () => {
      assert.equal(fault.inject(readPlainText(''), createRandom(1)), undefined);
    });
  }

  it('carries places over into the changed text', () => {
    const made = injection('abcdef', [{ span: { start: 2, end: 4 }, newText: 'XYZ' }], [
      { start: 0, end: 6 }, { start: 2, end: 4 }, { start: 4, end: 6 }, { start: 0, end: 2 },
    ]); // prettier-ignore
    assert.equal(made.text, 'abXYZef');
    assert.deepEqual(
      made.where.map(({ start, end }) => made.text.slice(start, end)),
      ['abXYZef', 'XYZ', 'XYZef', 'ab'],
    );
  });
});
