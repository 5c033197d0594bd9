import { createSnapshot } from '../../src/analysis/snapshot';
import { bilingual, localize, type Locale } from '../../src/base/bilingual';
import { clausesOfTree } from '../../src/precedents/clauses/cutIntoClauses';
import { PrecedentCorpus } from '../../src/precedents/search/precedentCorpus';
import { type BadExample, type Fix, type Report, type Rule } from '../../src/rules/types';
import { fenced, prose } from './words';

const UNSEEN = /[\p{Cf}\p{Co}\u00a0\ufffd]/gu;

/** An example as pages show it: `【…】` around the reported stretch, characters without a shape by their number. */
const shown = (example: string): string =>
  example
    .replaceAll('⟦', '【')
    .replaceAll('⟧', '】')
    .replace(
      UNSEEN,
      (char) => `‹U+${(char.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}›`,
    );

/** What the rule says of the example, as the editor would. */
const reportsOf = (rule: Rule, { bad, before, precedent, settings = {} }: BadExample): readonly Report[] => [
  ...rule.check(createSnapshot(bad.replace(/[⟦⟧]/gu, '')), settings, {
    ...(before === undefined ? {} : { before: createSnapshot(before) }),
    ...(precedent === undefined ? {} : { precedents: corpusOf(precedent) }),
  }),
];

function corpusOf(text: string): PrecedentCorpus {
  const corpus = new PrecedentCorpus();
  const { source, clauses } = clausesOfTree(createSnapshot(text).tree, 'precedent.txt');
  corpus.update(source, clauses);
  return corpus;
}

/** The faulty texts with what is reported in each and what its first fix gives. */
export function badExamples(rule: Rule, locale: Locale): readonly string[] {
  return rule.examples.flatMap((example, at) => {
    const reports = reportsOf(rule, example);
    return [
      ...(rule.examples.length > 1 ? [`**${localize(EXAMPLE, locale)} ${at + 1}**`] : []),
      ...(example.settings === undefined ? [] : [fenced(JSON.stringify(example.settings), 'json')]),
      ...(example.precedent === undefined
        ? []
        : [localize(PRECEDENT, locale), fenced(shown(example.precedent)), localize(DRAFT, locale)]),
      ...versions(example.before, example.bad, locale),
      ...reports.map(({ message }) => `> ${prose(localize(message, locale))}`),
      ...fixLines(reports[0]?.fixes ?? [], locale),
      ...(example.fixed === undefined ? [] : [localize(GIVES, locale), fenced(shown(example.fixed))]),
    ];
  });
}

/** A text, with the version before it where the rule compares. */
const versions = (before: string | undefined, text: string, locale: Locale): readonly string[] =>
  before === undefined
    ? [fenced(shown(text))]
    : [localize(BEFORE, locale), fenced(shown(before)), localize(NOW, locale), fenced(shown(text))];

const PRECEDENT = bilingual('先例：', 'The precedent:');
const DRAFT = bilingual('草案：', 'The draft:');
const BEFORE = bilingual('上一版本：', 'The version before:');
const NOW = bilingual('现在：', 'Now:');
const EXAMPLE = bilingual('例', 'Example');
const GIVES = bilingual('采用第一种修复以后：', 'After the first fix:');
const SAFE = bilingual('（结果确定，可以自动修复）', ' (certain: fixed automatically on request)');
const REVIEW = bilingual('（请核对）', ' (to be reviewed)');

function fixLines(fixes: readonly Fix[], locale: Locale): readonly string[] {
  if (fixes.length === 0) return [];
  const lines = fixes.map(
    ({ title, safe }) => `- ${prose(localize(title, locale))}${localize(safe ? SAFE : REVIEW, locale)}`,
  );
  return [localize(bilingual('修复：', 'Fixes:'), locale), lines.join('\n')];
}

/** The right texts that look like the fault. */
export const acceptedExamples = (rule: Rule, locale: Locale): readonly string[] => [
  ...rule.accepts.map((text) => fenced(shown(text))),
  ...(rule.acceptsAfter ?? []).flatMap(({ before, text }) => versions(before, text, locale)),
];
