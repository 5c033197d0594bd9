import { readBracketedLabel, readNumberedLabel } from '../../syntax/readLabels';
import { bilingual } from '../../base/bilingual';
import { note, type State } from './workingState';
import { newUnit, type Unit } from './oldTextUnits';

/** The lines of a quotation as paragraphs with their items. `by` is the index of the instruction that quotes them. */
export function quotedUnits(lines: readonly string[], by: number): readonly Unit[] {
  const units: Unit[] = [];
  let list = false;
  lines.forEach((line, index) => {
    const unit = quotedUnit(line, by);
    const above: Unit | undefined = units.at(-1);
    const item: Unit | undefined = above?.children.findLast(({ level }) => level === 'item');
    if (unit.level === 'paragraph' && item !== undefined && goesOnBelow(lines, index, item.number, by)) {
      item.children.push({ ...unit, level: 'list' });
    } else if (unit.level === 'paragraph' && list && above !== undefined) {
      above.children.push({ ...unit, level: 'list' });
      if (unit.text.endsWith('。')) list = false;
    } else if (unit.level === 'paragraph' || above === undefined || above.level === unit.level) {
      units.push(unit);
    } else {
      const parent =
        unit.level === 'subitem'
          ? (above.children.findLast(({ level }) => level === 'item') ?? above)
          : above;
      parent.children.push(unit);
    }
    if (unit.level === 'paragraph' && /[：:]$/u.test(unit.text)) {
      list =
        /[，；、]$/u.test(lines[index + 1] ?? '') &&
        quotedUnit(lines[index + 1] ?? '', by).level === 'paragraph';
    }
  });
  return units;
}

/** True where the next item below a line has the number behind `number`, so that the line stands inside a list. */
function goesOnBelow(lines: readonly string[], at: number, number: number | undefined, by: number): boolean {
  if (number === undefined) return false;
  for (const line of lines.slice(at + 1)) {
    const unit = quotedUnit(line, by);
    if (unit.level === 'item') return unit.number === number + 1;
  }
  return false;
}

export function quotedUnit(line: string, by: number): Unit {
  const bracketed = readBracketedLabel(line, 0);
  if (bracketed !== undefined) {
    const { label, chinese } = bracketed;
    const level = chinese ? 'item' : 'subitem';
    return {
      ...newUnit(level, line.slice(label.span.end).trim(), label.text, by),
      number: label.ordinal.main,
    };
  }
  const numbered = readNumberedLabel(line, 0);
  if (numbered !== undefined) {
    return {
      ...newUnit('subitem', line.slice(numbered.span.end).trim(), numbered.text, by),
      number: numbered.ordinal.main,
    };
  }
  return newUnit('paragraph', line.trim(), '', by);
}

/** Adds the full stop to a quotation that ends without one: the decision puts it behind the closing mark, “…处罚”。 */
export function ended(state: State, lines: readonly string[], by: number): readonly string[] {
  const last = lines.at(-1);
  if (last === undefined || !/[\p{Script=Han}0-9]$/u.test(last)) return lines;
  note(state, by, bilingual('引文末尾补了句号', 'A full stop was put at the end of the quotation'));
  return [...lines.slice(0, -1), `${last}。`];
}

const ARTICLE = /^第[零〇一二三四五六七八九十百千0-9]{1,9}条(?:之[一二三四五六七八九十]{1,3})?[\s\u3000]+/u;

/** The lines of an article without its number, which the quotation may repeat. */
export function withoutNumber([first = '', ...rest]: readonly string[]): readonly string[] {
  const words = first.replace(ARTICLE, '');
  return words === '' && rest.length > 0 ? rest : [words, ...rest];
}
