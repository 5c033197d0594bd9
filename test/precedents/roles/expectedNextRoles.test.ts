import assert from 'node:assert/strict';
import {
  draftPosition,
  expectedRoles,
  nextArticles,
  roleSequences,
} from '../../../server/src/precedents/roles/expectedNextRoles';
import { type ClauseRole } from '../../../server/src/precedents/roles/roleTable';
import { sourceWith } from '../corpusModel';
import { seedClauses } from '../seeds';

const sequences = roleSequences(seedClauses);

const expected = (
  before: readonly ClauseRole[],
  after: readonly ClauseRole[] = [],
  chapter?: string,
): readonly ClauseRole[] => expectedRoles({ before, after, chapter }, sequences);

describe('order', () => {
  it('reads the roles of regulations, not of policy documents', () => {
    assert.equal(sequences.length, 4);
    assert.ok(sequences.every(([first]) => first?.role === 'purpose'));
  });

  it('expects the frame of a regulation in its order', () => {
    assert.deepEqual(expected([]).slice(0, 2), ['purpose', 'scope']);
    assert.equal(expected(['purpose', 'scope'])[0], 'principles');
    assert.equal(expected(['purpose'])[0], 'scope');
    assert.equal(expected(['purpose', 'scope', 'principles', 'government-duty'])[0], 'lead-department');
    assert.equal(expected(['purpose', 'scope', 'official-liability'])[0], 'effective-date');
  });

  it('expects nothing that the draft already has', () => {
    assert.equal(expected(['purpose'], ['scope']).includes('scope'), false);
  });

  it('prefers what fits between the articles before and after', () => {
    assert.equal(expected(['purpose', 'scope'], ['government-duty'])[0], 'principles');
  });

  it('prefers what stands in a chapter of the same title', () => {
    const rank = (chapter?: string): number =>
      expected(['purpose', 'scope', 'principles'], [], chapter).indexOf('planning');
    assert.ok(rank('总则') <= rank());
  });

  it('expects what the chapter is named for', () => {
    assert.equal(expected(['purpose', 'scope'], [], '知识产权')[0], 'intellectual-property');
  });

  it('lets a role come again but for those a text has once', () => {
    const liabilities: readonly ClauseRole[] = ['purpose', 'administrative-liability'];
    const precedent = roleSequences([
      sourceWith('b', [
        '为了甲，制定本条例。',
        '违反本条例规定，甲的，由乙部门处一百元以上二百元以下罚款。',
        '违反本条例规定，丙的，由乙部门处一百元以上二百元以下罚款。',
      ]),
    ]);
    const roles = expectedRoles({ before: liabilities, after: [], chapter: undefined }, precedent);
    assert.deepEqual(roles, ['administrative-liability']);
  });

  it('speaks from the last role that a precedent knows', () => {
    assert.equal(expected(['purpose', 'criminal-liability'])[0], 'scope');
  });

  it('gives the articles of the expected roles, the newest first', () => {
    const [first] = nextArticles({ before: [], after: [], chapter: undefined }, sequences, 1);
    assert.equal(first?.role, 'purpose');
    assert.deepEqual(
      first.clauses.map(({ source }) => source.date),
      ['2023-12-31', '2022-08-30', '2022-01-01', undefined],
    );
  });

  it('parts the roles of a draft at a place', () => {
    const { clauses } = sourceWith('a', [
      '为了甲，制定本条例。',
      '本市的甲活动，适用本条例。',
      '本条例自2030年1月1日起施行。',
    ]);
    assert.deepEqual(draftPosition(clauses, 1, undefined), {
      before: ['purpose'],
      after: ['scope', 'effective-date'],
      chapter: undefined,
    });
  });
});
