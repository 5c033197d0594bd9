// A plugin of the build: rules go without what only their pages and tests read. That is a third of all their text.
import { readFile } from 'node:fs/promises';
import ts from 'typescript';

/** What no program that ships reads: examples, what was measured. They are on the pages in docs/rules. */
const EXAMPLES = { examples: '[]', accepts: '[]', acceptsAfter: '[]', measured: 'undefined' };

/** What only the report for other tools (SARIF) of the command line reads. */
const TEXTS = { explanation: "{ zh: '', en: '' }", basis: "{ zh: '', en: '' }" };

/** A rule, or what one is made of, is an object that has both. */
const FACTS = ['examples', 'accepts'];

/**
 * The source of a rule, or of rows of rules, without its documentation.
 * @param {string} source TypeScript
 * @param {{ keepTexts: boolean }} options keepTexts: explanation and basis stay
 */
export function withoutDocumentation(source, { keepTexts }) {
  const left = keepTexts ? EXAMPLES : { ...EXAMPLES, ...TEXTS };
  const file = ts.createSourceFile('rule.ts', source, ts.ScriptTarget.ES2022, false);
  const cuts = [];
  const visit = (node) => {
    if (ts.isObjectLiteralExpression(node)) cuts.push(...cutsIn(node, left));
    ts.forEachChild(node, visit);
  };
  visit(file);
  let text = source;
  for (const { pos, end, by } of cuts.reverse()) text = text.slice(0, pos) + by + text.slice(end);
  return text;
}

function cutsIn(object, left) {
  const named = object.properties.filter((each) => each.name !== undefined && ts.isIdentifier(each.name));
  const names = new Set(named.map(({ name }) => name.text));
  if (!FACTS.every((name) => names.has(name))) return [];
  return named
    .filter((each) => ts.isPropertyAssignment(each) && Object.hasOwn(left, each.name.text))
    .map(({ name, initializer }) => ({
      pos: initializer.pos,
      end: initializer.end,
      by: ` ${left[name.text]}`,
    }));
}

/** The plugin. @param {{ keepTexts: boolean }} options as above */
export const documentationLeftOut = (options) => ({
  name: 'documentation-left-out',
  setup(build) {
    build.onLoad({ filter: /[\\/]server[\\/]src[\\/]rules[\\/].*\.ts$/ }, async ({ path }) => ({
      contents: withoutDocumentation(await readFile(path, 'utf8'), options),
      loader: 'ts',
    }));
  },
});
