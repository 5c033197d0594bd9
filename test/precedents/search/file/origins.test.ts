import { deepEqual, equal } from 'node:assert/strict';
import { packOrigins, readOrigins } from '../../../../server/src/precedents/search/file/origins';

describe('where facts of a source were read, in an index file', () => {
  it('come back as they were', () => {
    for (const told of [
      {},
      { date: 'note' },
      { date: 'article', issuer: 'note', rank: 'manifest', validity: 'manifest' },
    ] as const) {
      deepEqual(readOrigins(packOrigins(told)), told);
    }
    equal(packOrigins(undefined), '');
  });
  it('are left out where a file says something else', () => {
    for (const packed of ['', '=', 'date', 'date=', 'date=nowhere', 'name=note', '\0', '__proto__=note']) {
      deepEqual(readOrigins(packed), {});
    }
  });
});
