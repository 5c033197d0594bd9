import { profileOf } from '../../analysis/kindAndRegion';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { NOTHING_TO_REPORT, type Report, type Rule } from '../types';
import { type PatternPool, type Told } from './patternPool';
import { factsOf, type ConsistencyRow, type Style } from './types';

type Use = Told<Style>;

/**
 * Makes the rules of a list of rows. Where a text uses several styles of a row, each use of a rarer one is reported
 * with the counts of both. Where two are as frequent, the earlier one in the row is kept. A style that the project sets
 * decides instead of the counts.
 */
export const consistencyRules = (rows: readonly ConsistencyRow[], pool: PatternPool): readonly Rule[] =>
  rows.map((row) => {
    const questions = row.styles.map((style) => pool.add({ pattern: style.pattern, tell: () => style }));
    return ruleOf(row, (snapshot) => {
      const all: Use[] = [];
      for (const usesOf of questions) {
        for (const use of usesOf(snapshot)) all.push(use);
      }
      return all.sort((a, b) => a.span.start - b.span.start);
    });
  });

function ruleOf(row: ConsistencyRow, usesIn: (snapshot: Snapshot) => readonly Use[]): Rule {
  const { styles, kinds = ['regulation'], setting, holds } = row;
  return {
    ...factsOf(row),
    fixable: styles.some(({ write }) => write !== undefined),
    ...(setting === undefined
      ? {}
      : { setting: { key: setting, values: styles.map(({ name }) => name), description: row.summary } }),
    check: (snapshot, settings) => {
      if (!kinds.includes(snapshot.tree.kind)) return NOTHING_TO_REPORT;
      if (holds?.(profileOf(snapshot, settings), snapshot) === false) return NOTHING_TO_REPORT;
      const all = usesIn(snapshot);
      if (all.length === 0) return NOTHING_TO_REPORT;
      const house = setting === undefined ? undefined : styles.find(({ name }) => name === settings[setting]);
      const wanted = house ?? mostUsed(styles, all);
      if (wanted === undefined) return NOTHING_TO_REPORT;
      const usual = all.filter(({ told }) => told === wanted);
      return all
        .filter(({ told }) => told !== wanted)
        .map((use) => reportOf(use, wanted, all, usual, house !== undefined));
    },
  };
}

function mostUsed(styles: readonly Style[], uses: readonly Use[]): Style | undefined {
  const counts = new Map<Style, number>();
  for (const { told: style } of uses) counts.set(style, (counts.get(style) ?? 0) + 1);
  const often = (style: Style | undefined): number => (style && counts.get(style)) ?? 0;
  return styles.reduce<Style | undefined>(
    (best, style) => (often(style) > often(best) ? style : best),
    undefined,
  );
}

function reportOf(
  { told: style, span, found }: Use,
  wanted: Style,
  all: readonly Use[],
  usual: readonly Use[],
  isHouseStyle: boolean,
): Report {
  const better = wanted.write?.(found);
  const count = all.filter((use) => use.told === style).length;
  const first = usual[0];
  return {
    span,
    message: isHouseStyle
      ? bilingual(
          `本项目统一写作“${wanted.name}”，此处写作“${style.name}”。`,
          `This project writes "${wanted.name}"; here it is "${style.name}".`,
        )
      : mixed(wanted.name, usual.length, style.name, count),
    ...(first === undefined
      ? {}
      : {
          related: [
            {
              span: first.span,
              message: bilingual(`写作“${wanted.name}”之处`, `where it is "${wanted.name}"`),
            },
          ],
        }),
    ...(better === undefined || better === found
      ? {}
      : {
          fixes: [
            {
              title: bilingual(`改为“${better}”`, `Change to "${better}"`),
              safe: false,
              edits: [{ span, newText: better }],
            },
          ],
        }),
  };
}

const mixed = (wanted: string, often: number, other: string, seldom: number): Bilingual =>
  bilingual(
    `全文写法不一：“${wanted}”${often}处，“${other}”${seldom}处；宜统一为“${wanted}”。`,
    `Two styles in one text: "${wanted}" ${often} times, "${other}" ${seldom} times; keep to "${wanted}".`,
  );
