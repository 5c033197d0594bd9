import { deepEqual, equal, ok } from 'node:assert/strict';
import { ArticleField } from '../../../server/src/precedents/topics/likenessAmongArticles';
import { type WritingPlace } from '../../../server/src/precedents/topics/placeEvidence';
import { nearestRegulations } from '../../../server/src/precedents/topics/nearestRegulations';
import { NextArticlesOnSubject } from '../../../server/src/precedents/topics/nextArticlesOnSubject';
import { LAKE, lakeCorpus, type LakeArticle } from './regulations';

const TITLE = '戊安市湖泊保护条例';
const DRAFT = { exclude: 'file:///draft', title: TITLE };

const lakeField = (): ArticleField => ArticleField.of(nearestRegulations(lakeCorpus(), DRAFT));

function placeBehind(...names: readonly LakeArticle[]): WritingPlace {
  const articlesBefore = names.map((name) => LAKE[name]);
  return {
    before: [],
    after: [],
    written: articlesBefore,
    articlesBefore,
    articlesBehind: [],
    chapter: '湖泊保护',
    inChapter: Math.max(names.length - 2, 0),
    chaptersBefore: ['总则'],
    title: TITLE,
  };
}

/** The name of the article of `LAKE` that is closest to an article of the field. */
function nameOf(field: ArticleField, number: number): string {
  const text = field.articles[number]?.clause.text ?? '';
  const [best] = Object.entries(LAKE)
    .map(([name, own]) => ({ name, likeness: field.likenessTo(own)[number] ?? 0 }))
    .sort((a, b) => b.likeness - a.likeness);
  return best === undefined || best.likeness < 0.5 ? text : best.name;
}

describe('regulations nearest in subject', () => {
  it('puts those on the same subject first', () => {
    const near = nearestRegulations(lakeCorpus(), DRAFT);
    deepEqual(
      near.slice(0, 3).map(({ regulation, subject }) => [regulation.source.id, subject]),
      [
        ['file:///a', 1],
        ['file:///b', 1],
        ['file:///c', 1],
      ],
    );
  });
  it('leaves out the draft itself and what the caller does not accept', () => {
    const near = nearestRegulations(lakeCorpus(), {
      exclude: 'file:///a',
      title: TITLE,
      accepts: ({ title }) => !title.startsWith('乙安市'),
    });
    const ids = near.map(({ regulation }) => regulation.source.id);
    ok(ids.includes('file:///c'));
    ok(!ids.includes('file:///a') && !ids.includes('file:///b'), ids.join(' '));
  });
});

const all = (): boolean => true;

describe('what near regulations have next', () => {
  it('goes on where they do', () => {
    const field = lakeField();
    const [first = -1] = new NextArticlesOnSubject(field, placeBehind('scope', 'chief', 'outlet')).covering(
      1,
    );
    equal(nameOf(field, first), 'fishing');
  });
  it('says another thing with each, and nothing that the draft has', () => {
    const field = lakeField();
    const next = new NextArticlesOnSubject(field, placeBehind('scope', 'chief'));
    const names = next.covering(3).map((number) => nameOf(field, number));
    deepEqual(names.toSorted(), ['boats', 'fishing', 'outlet']);
  });
  it('puts first what holds the words typed', () => {
    const field = lakeField();
    const next = new NextArticlesOnSubject(field, placeBehind('scope', 'chief', 'outlet'));
    const [first = -1] = next.typed('在湖泊行驶的船舶', 3, all);
    equal(nameOf(field, first), 'boats');
    const others = next.typed('在湖泊行驶的船舶', 3, (number) => nameOf(field, number) !== 'boats');
    equal(others.length, 3, 'those that may not stand there take no place');
  });
  it('answers calmly without precedents or words', () => {
    const empty = new NextArticlesOnSubject(ArticleField.of([]), placeBehind());
    deepEqual(
      [empty.covering(5), empty.typed('在', 3, all), empty.typed('', 3, all), empty.roles(new Map())],
      [[], [], [], []],
    );
    const next = new NextArticlesOnSubject(lakeField(), placeBehind());
    equal(next.covering(3).length, 3);
    equal(next.typed('\ud800\u0000', 3, all).length, 3);
  });
});

describe('the work of a keystroke', () => {
  it('compares with the precedents only articles that were not compared before', () => {
    const field = lakeField();
    new NextArticlesOnSubject(field, placeBehind('scope', 'chief', 'outlet')).covering(5);
    const before = field.comparisons;
    new NextArticlesOnSubject(field, placeBehind('scope', 'chief', 'outlet')).covering(5);
    equal(field.comparisons, before);
    new NextArticlesOnSubject(field, placeBehind('scope', 'chief', 'outlet', 'boats')).covering(5);
    equal(field.comparisons, before + 1);
  });
});
