import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { repositoryRoot } from '../../client/scripts/host/paths';
import { SEED_FILES, SEED_NAMES, seedPath, type SeedName } from '../support/corpus';

/** The seeds as they were given. Precedents are quoted from them: not a byte may change. */
const SHA_256: Readonly<Record<SeedName, string>> = {
  '000': 'a0cc424248e22632ffba2f989d0ad2f2dff6fdc48bc0ae60c76765e6cde1b822',
  '001': '0b9e1371a4e4ce7b25411f87a11d5f19fca24c1c104ad9f339e22b41ecef139c',
  '002': '8b2fb6d2213c6e81946e2e6e86c64b1d38293ba40e62206abf2cd5b17066f67f',
  '003': '227f4294a61e08faed176a4cfc7ea6de57ab238593f6872668bff0a7d3585979',
  '004': '6eb5e343c52c5e91819a7fe1d43fba09654a896a5358228bed7a23243dd42c8e',
};

describe('the seeds', () => {
  for (const name of SEED_NAMES) {
    it(`${name} is byte for byte as given`, () => {
      assert.equal(
        createHash('sha256')
          .update(readFileSync(seedPath(name)))
          .digest('hex'),
        SHA_256[name],
      );
    });
  }

  it('are these five, and the manifest says the same of each', () => {
    const folder = join(repositoryRoot, 'seeds');
    const files = readdirSync(folder).filter((name) => name.endsWith('.txt'));
    assert.deepEqual(files.sort(), Object.values(SEED_FILES));
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'manifest.json'), 'utf8'));
    assert.deepEqual(
      (manifest as { seeds: readonly { file: string; sha256: string }[] }).seeds.map(({ file, sha256 }) => [
        file,
        sha256,
      ]),
      SEED_NAMES.map((name) => [SEED_FILES[name], SHA_256[name]]),
    );
  });
});
