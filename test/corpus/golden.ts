import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Holds a text against the golden file of that name beside this one. After a change that is meant, run with
 * UPDATE_GOLDEN=1 and read the difference.
 */
export function assertGolden(name: string, actual: string): void {
  const path = join(__dirname, name);
  if (process.env['UPDATE_GOLDEN'] === '1') writeFileSync(path, actual);
  assert.equal(actual, readFileSync(path, 'utf8'));
}
