import assert from 'node:assert/strict';
import { ROLES } from '../../server/src/precedents/roles/allRoles';
import { issueRoleOf } from './roles/issueRoles';

describe('issueRoleOf', () => {
  it('keeps a role that is promised by name', () => {
    assert.equal(issueRoleOf('talent'), 'talent');
  });

  it('joins the parts of a promised role', () => {
    assert.deepEqual(['data-market', 'public-data'].map(issueRoleOf), ['data', 'data']);
    assert.deepEqual(['oversight', 'inspection'].map(issueRoleOf), ['supervision', 'supervision']);
  });

  it('calls other what is not promised', () => {
    assert.deepEqual(['elderly', 'other'].map(issueRoleOf), ['other', 'other']);
  });

  it('reaches all 31 promised roles', () => {
    const reached = new Set(ROLES.map(({ role }) => issueRoleOf(role)).filter((role) => role !== 'other'));
    assert.equal(reached.size, 31);
  });
});
