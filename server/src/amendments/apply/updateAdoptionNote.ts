import { bilingual, type Bilingual } from '../../base/bilingual';
import { formatNumber } from '../../base/ordinal';
import { type TextEdit } from '../../base/textEdit';
import { type Snapshot } from '../../analysis/snapshot';
import { withoutBlanks } from '../../syntax/blanks';
import { type Decision } from '../types';
import { type OldText } from './oldTextUnits';

/** The change of the 题注 that records this decision, or a note why nothing was recorded. */
export interface NoteChange {
  readonly edit: TextEdit | undefined;
  readonly note: Bilingual | undefined;
}

const NONE: NoteChange = { edit: undefined, note: undefined };
/** 第二次修正, 修订 or 第一次修改 at the end of an entry of the 题注. */
const COUNTED = /(?:第([一二三四五六七八九十]+)次)?(修正|修订|修改)(?=[\s\u3000；;，,）)]|$)/gu;

/** Adds an entry for the decision to the 题注 of the old text: 根据…《关于修改〈…〉的决定》第三次修正. */
export function adoptionNoteChange(old: OldText, decision: Decision): NoteChange {
  const { adoptionNote } = old.snapshot.tree;
  if (adoptionNote === undefined) return NONE;
  const { span } = adoptionNote;
  // The 题注 as it stands in the text; it may span several lines.
  const text = old.snapshot.text.slice(span.start, span.end);
  if (decision.date === undefined) {
    return {
      edit: undefined,
      note: bilingual(
        '决定没有写明日期，题注没有增加修正的记载，请自行补写',
        'The decision bears no date; the adoption note was left. Please add the entry',
      ),
    };
  }
  const isBracketed = /[）)]$/u.test(text);
  const entries = [...text.matchAll(COUNTED)];
  const last = entries.at(-1);
  const word = /人民代表大会/u.test(decision.title + (decision.meeting ?? ''))
    ? '修正'
    : /^国务院/u.test(decision.title)
      ? '修订'
      : (last?.[2] ?? '修正');
  const edits: { at: number; end: number; words: string }[] = [];
  const same = entries.filter(([, , kind]) => kind === word);
  const numbered = same.findLast(([, number]) => number !== undefined);
  let order = '';
  if (same.length > 0) {
    order = `第${formatNumber(same.length + 1)}次`;
    if (numbered === undefined && same.length === 1 && same[0]?.index !== undefined) {
      edits.push({ at: same[0].index, end: same[0].index, words: '第一次' });
    }
  }
  const gap = / 根据|　根据/u.exec(text)?.[0].charAt(0) ?? '　';
  // 会议《关于修改〈…〉的决定》; only what courts decide, and a 修正案, is named in full: 会议通过的《最高人民法院关于修改〈…〉的决定》.
  const isCourt = /(?:审判|检察)委员会第[^委员会]+次会议$/u.test(decision.meeting ?? '');
  const name =
    isCourt || decision.form === 'amendment'
      ? `通过的《${quoted(decision.title)}》`
      : `《${quoted(shortTitle(decision))}》`;
  const entry = `${gap}根据${decision.date}${decision.meeting ?? ''}${name}${order}${word}`;
  const at = isBracketed ? text.length - 1 : text.length;
  edits.push({ at, end: at, words: entry });
  const changed = edits.reduceRight(
    (whole, { at: from, end, words }) => whole.slice(0, from) + words + whole.slice(end),
    text,
  );
  return { edit: { span, newText: changed }, note: NOTED };
}

const NOTED = bilingual('题注增加了本次修正的记载', 'The adoption note got the entry of this decision');

/**
 * True where the 题注 says that the decision has already been carried out: it has an entry with the decision's date that
 * names the decision or its meeting.
 */
export function namesDecision({ tree, text }: Snapshot, decision: Decision): boolean {
  const { date, meeting, title } = decision;
  if (tree.adoptionNote === undefined || date === undefined) return false;
  const { start, end } = tree.adoptionNote.span;
  const note = withoutBlanks(text.slice(start, end));
  const names = [title.replace(/^.*?(?=关于)/u, ''), meeting ?? ''].map((name) =>
    withoutBlanks(quoted(name)),
  );
  const [, ...entries] = note.split(withoutBlanks(date));
  return entries.some((behind) => {
    const entry = behind.split('根据')[0] ?? '';
    return names.some((name) => name !== '' && entry.includes(name)) && /修正|修订|修改[^〈]*$/u.test(entry);
  });
}

/** The title of the decision without the body that adopted it, where the meeting names that body already: 关于修改《…》的决定. */
function shortTitle({ title, meeting }: Decision): string {
  if (meeting === undefined) return title;
  return title.replace(/^.*?(?=关于)/u, '');
}

/** A title inside another: 《》 become 〈〉. */
const quoted = (title: string): string => title.replaceAll('《', '〈').replaceAll('》', '〉');
