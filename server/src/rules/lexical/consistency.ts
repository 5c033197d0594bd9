import { profileOf } from '../../analysis/profile';
import { charactersOf, mayHold, needsOf } from '../../analysis/characters';
import { findInProse, inPassages, masked } from '../../analysis/prose';
import { type Snapshot } from '../../analysis/snapshot';
import { type TextQuery } from '../../analysis/textMemory';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { shiftSpan, type Span } from '../../base/span';
import { type Report, type Rule } from '../types';
import { matchesOf } from './matches';
import { factsOf, type ConsistencyRow, type Style } from './types';

interface Use {
  readonly style: Style;
  readonly span: Span;
  readonly found: string;
}

/**
 * The rules of a list of rows: where a text uses more than one of a row's styles, each use of a rarer style is reported
 * with the count of both. Of equally frequent styles the row's earlier one wins. A house style set in the project
 * overrules the count. All rows share one look at each passage.
 */
export function consistencyRules(rows: readonly ConsistencyRow[]): readonly Rule[] {
  const styles = rows.flatMap((row) => row.styles.map((style) => ({ style, needs: needsOf(style.pattern) })));
  const usesIn: TextQuery<readonly Use[]> = (_, facts) => {
    const own = facts.recall(masked);
    const characters = facts.recall(charactersOf);
    let uses = NONE;
    for (const { style, needs } of styles) {
      if (!mayHold(characters, needs)) continue;
      const found = usesOf(style, own);
      if (found.length > 0) uses = [...uses, ...found];
    }
    return uses.length < 2 ? uses : [...uses].sort((a, b) => a.span.start - b.span.start);
  };
  const usesInProse = inPassages(({ facts }) => facts.recall(usesIn));
  const uses = (snapshot: Snapshot): readonly Use[] =>
    findInProse(snapshot, usesInProse).map(({ start, found }) => ({
      ...found,
      span: shiftSpan(found.span, start),
    }));
  return rows.map((row) =>
    ruleOf(row, (snapshot) => snapshot.derive(uses).filter(({ style }) => row.styles.includes(style))),
  );
}

const usesOf = (style: Style, text: string): readonly Use[] =>
  matchesOf(style.pattern, text).map((match) => ({
    style,
    span: { start: match.index, end: match.index + match[0].length },
    found: match[0],
  }));

function ruleOf(row: ConsistencyRow, usesIn: (snapshot: Snapshot) => readonly Use[]): Rule {
  const { styles, kinds = ['regulation'], setting, holds } = row;
  return {
    ...factsOf(row),
    fixable: styles.some(({ write }) => write !== undefined),
    ...(setting === undefined
      ? {}
      : { setting: { key: setting, values: styles.map(({ name }) => name), description: row.summary } }),
    *check(snapshot, settings): Iterable<Report> {
      if (!kinds.includes(snapshot.tree.kind)) return;
      if (holds?.(profileOf(snapshot, settings), snapshot) === false) return;
      const all = usesIn(snapshot);
      const house = setting === undefined ? undefined : styles.find(({ name }) => name === settings[setting]);
      const wanted = house ?? mostUsed(styles, all);
      if (wanted === undefined) return;
      const usual = all.filter(({ style }) => style === wanted);
      for (const use of all) {
        if (use.style !== wanted) yield reportOf(use, wanted, all, usual, house !== undefined);
      }
    },
  };
}

const NONE: readonly Use[] = [];

function mostUsed(styles: readonly Style[], uses: readonly Use[]): Style | undefined {
  const counts = new Map<Style, number>();
  for (const { style } of uses) counts.set(style, (counts.get(style) ?? 0) + 1);
  const often = (style: Style | undefined): number => (style && counts.get(style)) ?? 0;
  return styles.reduce<Style | undefined>(
    (best, style) => (often(style) > often(best) ? style : best),
    undefined,
  );
}

function reportOf(
  { style, span, found }: Use,
  wanted: Style,
  all: readonly Use[],
  usual: readonly Use[],
  isHouseStyle: boolean,
): Report {
  const better = wanted.write?.(found);
  const count = all.filter((use) => use.style === style).length;
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
