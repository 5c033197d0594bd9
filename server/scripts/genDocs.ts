// Writes the rules' pages, docs/rules, from the rule registry, and the guide's pages of settings: npm run docs
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { allRules } from '../src/rules/allRules';
import { type Rule } from '../src/rules/types';
import { settingsPages } from './guideDocs/settingsPage';
import { ruleIndex } from './ruleDocs';
import { rulePage } from './ruleDocs/page';

/** Where the pages stand: the extension opens them from here, and findings link to them. */
export const RULE_PAGES = fileURLToPath(new URL('../../docs/rules', import.meta.url));

/** Where the guide stands; its pages of settings are written here. */
export const GUIDE_PAGES = fileURLToPath(new URL('../../docs/guide', import.meta.url));

/** Every page by its path below {@link RULE_PAGES}: one for each rule, and the index. */
export const rulePages = (rules: readonly Rule[] = allRules): ReadonlyMap<string, string> =>
  new Map([
    ['README.md', ruleIndex(rules)],
    ...rules.map((rule) => [`${rule.code}.md`, rulePage(rule)] as const),
  ]);

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  // A page of a rule that is no more must go.
  rmSync(RULE_PAGES, { recursive: true, force: true });
  for (const [path, text] of rulePages()) {
    const file = join(RULE_PAGES, path);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
  }
  for (const [path, text] of settingsPages()) writeFileSync(join(GUIDE_PAGES, path), text);
}
