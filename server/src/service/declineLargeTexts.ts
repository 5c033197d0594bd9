import { bilingual, type Bilingual } from '../base/bilingual';

/** UTF-16 units that a text may have to be worked on: ten times the largest statute. */
const MOST_UNITS = 4_000_000;
/** UTF-16 units that one line may have: a paragraph is looked at in one go, while everything else waits. */
const LONGEST_LINE = 100_000;

/**
 * Why a text is not worked on; `undefined` for all that could be a regulation. It is no fault of the text: whoever opens
 * it is told, and everything else goes on.
 */
export function tooHeavy(text: string, mostUnits = MOST_UNITS): Bilingual | undefined {
  if (text.length > mostUnits) {
    const millions = (text.length / 1_000_000).toFixed(1);
    return bilingual(
      `文本过大（${millions} 百万字，上限 ${mostUnits / 1_000_000} 百万字），条理不作检查`,
      `The text is too large (${millions} million characters, limit ${mostUnits / 1_000_000} million): Tiaoli does not check it`,
    );
  }
  const line = longLineOf(text);
  if (line === undefined) return undefined;
  return bilingual(
    `第 ${line + 1} 行过长（超过 ${LONGEST_LINE / 10_000} 万字），条理不作检查；请将该行分段`,
    `Line ${line + 1} is too long (over ${LONGEST_LINE.toLocaleString('en')} characters): Tiaoli does not check this text; part the line into paragraphs`,
  );
}

/** The first line that is too long, counted from 0; lines end as the editor ends them. */
function longLineOf(text: string): number | undefined {
  if (text.length <= LONGEST_LINE) return undefined;
  let line = 0;
  let start = 0;
  for (const { index, 0: lineBreak } of text.matchAll(/\r\n|[\r\n]/gu)) {
    if (index - start > LONGEST_LINE) return line;
    start = index + lineBreak.length;
    line++;
  }
  return text.length - start > LONGEST_LINE ? line : undefined;
}
