import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { mineClauses, type MinedClause } from '../../../server/src/precedents/mining/mineClauses';
import { sharedCount } from '../../../server/src/precedents/mining/clauseUnits';
import { type SourceClauses } from '../../../server/src/precedents/clauses/cutIntoClauses';
import { FactsOf } from '../../../server/src/precedents/clauses/indexFacts';
import { expandSnippet } from '../expandSnippet';
import { sourceWith } from '../corpusModel';
import { seedClauses } from '../seeds';

const GOLDEN = new URL('minedClauses.golden.txt', import.meta.url);

const print = ({ name, support, sources, snippet }: MinedClause): string => {
  const from = sources.map(({ source, label }) => `${source.id.slice(6, 9)}${label}`).join(' ');
  return `## ${name.zh} (${support.sources}/${support.of}) ${from}\n${snippet}\n`;
};

describe('mineClauses', () => {
  const mined = mineClauses(seedClauses);

  // Every clause of the golden file was read by eye. After a change run with UPDATE_GOLDEN=1 and read the difference.
  it('mines from the seeds what was read and accepted', () => {
    const actual = mined.map(print).join('\n');
    if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(GOLDEN, actual);
    assert.equal(actual, readFileSync(GOLDEN, 'utf8'));
    assert.ok(mined.length >= 40, `${mined.length} clauses`);
  });

  it('writes snippets that give the plain text', () => {
    for (const { snippet, plainText } of mined) assert.equal(expandSnippet(snippet), plainText);
  });

  it('names each clause differently', () => {
    const names = mined.map(({ name }) => name.zh);
    assert.deepEqual(
      names.filter((name, at) => names.indexOf(name) !== at),
      [],
    );
  });

  it('shows no wording of a text that lost its punctuation, and counts it', () => {
    assert.ok(mined.every(({ sources }) => !sources[0]?.source.id.includes('/002_')));
    assert.ok(mined.some(({ sources }) => sources.some(({ source }) => source.id.includes('/002_'))));
  });

  it('turns the passage that one regulation alone has into a place to fill in', () => {
    const owns = { a: '提升丁水平', b: '增强戊能力', c: '改善庚状况' };
    const sources = Object.entries(owns).map(([id, own]) => {
      const text = `为了促进甲业发展，${own}，根据有关法律、法规，结合本市实际，制定本条例。`;
      return sourceWith(id, [text], id === 'b' ? '2030-01-01' : undefined);
    });
    const [purpose] = mineClauses(sources);
    assert.deepEqual(purpose?.support, { sources: 3, of: 3 });
    assert.equal(
      purpose.snippet,
      '为了促进甲业发展，${1:增强戊能力}，根据有关法律、法规，结合本市实际，制定本条例。$0',
    );
  });

  it('mines nothing where there is nothing', () => {
    assert.deepEqual(mineClauses([]), []);
  });

  it('takes the roles that are known of a source, and reads only paragraphs again', () => {
    const source = sourceWith('file:///a', [
      '为了规范甲活动，根据有关法律，结合本市实际，制定本条例。',
      '本市行政区域内的甲活动，适用本条例。\n本条例所称甲，是指从事乙的活动以及有关的服务。',
    ]);
    const rolesOf = (known: typeof source): readonly string[] => mineClauses([known]).map(({ role }) => role);
    assert.deepEqual(rolesOf(source), ['purpose', 'scope', 'definition']);
    // As if no article had a role: those of one paragraph are not asked again.
    const facts = new (class extends FactsOf<SourceClauses> {
      override derive<T>(query: (known: SourceClauses) => T): T {
        const roles = super.derive(query);
        return (Array.isArray(roles) ? [] : roles) as T;
      }
    })(source);
    assert.deepEqual(rolesOf({ ...source, facts } as typeof source), ['scope', 'definition']);
  });

  it('counts what two wordings share by the smaller of them', () => {
    let asked = 0;
    class Counted extends Set<number> {
      override has(key: number): boolean {
        asked++;
        return super.has(key);
      }
    }
    const large = new Counted(Array.from({ length: 500 }, (_, key) => key));
    const small = new Counted([3, 4, 900]);
    for (const [a, b] of [
      [large, small],
      [small, large],
    ] as const) {
      asked = 0;
      assert.deepEqual([sharedCount(a, b), asked], [2, 3]);
    }
    assert.equal(sharedCount(large, new Set()), 0);
  });
});
