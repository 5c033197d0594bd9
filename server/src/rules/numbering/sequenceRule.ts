import { lostChoices } from '../../analysis/numbering/likelyLostNumbers';
import { lostChapters } from '../../analysis/lostChapterHeadings';
import { type Snapshot } from '../../analysis/snapshot';
import { numberFaults, type NumberedLevel, type NumberFault } from '../../analysis/numbering/numberSequences';
import { type Bilingual, bilingual } from '../../base/bilingual';
import { LEVELS } from '../../syntax/levelTable';
import { type BadExample, NOTHING_TO_REPORT, type Report, type Rule, type RuleLevel } from '../types';
import { fixesFor } from './numberingFixes';
import { faultMessage } from './faultMessages';

/**
 * Renumbering from the first fault also mends those behind it. So in a text full of faults only the first have fixes:
 * each plan reads the whole text, and a check must stay linear.
 */
const MOST_WITH_FIXES = 20;
/**
 * All plans together may have so many edits. A real code needs fewer; a text that repeats itself for megabytes would
 * need more.
 */
const MOST_EDITS = 50_000;

/** What distinguishes the rules made here. */
export interface SequenceRuleFacts {
  readonly level: NumberedLevel;
  readonly kind: NumberFault['kind'];
  readonly default: RuleLevel;
  readonly measured: Bilingual;
  readonly examples: readonly BadExample[];
  readonly accepts: readonly string[];
}

const KINDS = {
  gap: bilingual('序号有间断', 'numbers are skipped'),
  duplicate: bilingual('序号重复', 'a number is used twice'),
  order: bilingual('序号倒退', 'the numbers go back'),
} as const;

const EXPLANATIONS = {
  gap: bilingual(
    '两个序号之间缺了号。多半是中间的文字失去了自动编号，或者删去一处以后没有重新编号。修复时可以为失去序号的段落补号，也可以从这里起重新编号；重新编号时，本文内的引用一并改写。',
    'Numbers are missing between two units. Most often the text in between lost its automatic number, or something was deleted without renumbering. Fix it by numbering the paragraph that lost its number, or by renumbering from here; references in this text change in the same edit.',
  ),
  duplicate: bilingual(
    '同一序号用了两次。若前后序号连续，只改这一个；否则从这里起重新编号，本文内的引用一并改写。',
    'One number is used twice. If the numbers around it are continuous only this one changes; otherwise renumber from here, with the references in this text.',
  ),
  order: bilingual(
    '序号比前面的小。多半是移动了文字而没有改号，或者写错了数字。',
    'The number is smaller than the one before. Most often text was moved without renumbering, or a digit is wrong.',
  ),
} as const;

const BASIS = bilingual(
  '《中华人民共和国立法法》（2023年）第六十五条：编、章、节、条的序号用中文数字依次表述，项的序号用中文数字加括号依次表述，目的序号用阿拉伯数字依次表述。条的序号贯通全文；节在章内、项在款内、目在项内重新起算。',
  'Legislation Law (2023), article 65: parts, chapters, sections and articles are numbered in sequence in Chinese numerals, items in bracketed Chinese numerals, subitems in Arabic numerals. Articles run through the whole text; sections restart in a chapter, items in a paragraph, subitems in an item.',
);

/**
 * Makes the rule `numbering/<level>-<kind>`. All of them share one analysis, in which every fault belongs to exactly
 * one rule.
 */
export function sequenceRule(facts: SequenceRuleFacts): Rule {
  const { level, kind } = facts;
  const name = LEVELS[level].name;
  return {
    code: `numbering/${level}-${kind}`,
    level: facts.default,
    summary: bilingual(`${name.zh}的${KINDS[kind].zh}`, `${name.en} numbering: ${KINDS[kind].en}`),
    explanation: EXPLANATIONS[kind],
    basis: BASIS,
    measured: facts.measured,
    fixable: true,
    examples: facts.examples,
    accepts: facts.accepts,
    check: (snapshot) => {
      const faults = snapshot
        .derive(numberFaults)
        .filter((fault) => fault.sequence.level === level && fault.kind === kind);
      return faults.length === 0 ? NOTHING_TO_REPORT : reports(snapshot, faults);
    },
  };
}

function* reports(snapshot: Snapshot, faults: readonly NumberFault[]): Iterable<Report> {
  let reported = 0;
  let edits = 0;
  for (const fault of faults) {
    if (isExplained(snapshot, fault)) continue;
    reported++;
    const fixes = reported <= MOST_WITH_FIXES && edits < MOST_EDITS ? fixesFor(snapshot, fault) : [];
    for (const fix of fixes) edits += fix.edits.length;
    yield {
      span: fault.node.label.span,
      message: faultMessage(fault, lostChoices(snapshot, fault)),
      related: related(fault),
      fixes,
    };
  }
}

/** True for the number of a chapter whose heading was lost: structure/missing-chapter-heading reports it. */
function isExplained(snapshot: Snapshot, { sequence, kind, expected, node }: NumberFault): boolean {
  if (sequence.level !== 'chapter' || kind !== 'gap') return false;
  const lost = snapshot.derive(lostChapterNumbers);
  for (let number = expected.main; number < node.label.ordinal.main; number++) {
    if (!lost.has(number)) return false;
  }
  return true;
}

const lostChapterNumbers = (snapshot: Snapshot): ReadonlySet<number | undefined> =>
  new Set(snapshot.derive(lostChapters).map(({ number }) => number));

function related({ previous }: NumberFault): NonNullable<Report['related']> {
  if (previous === undefined) return [];
  return [
    { span: previous.label.span, message: bilingual('上一个序号在这里。', 'The number before is here.') },
  ];
}
