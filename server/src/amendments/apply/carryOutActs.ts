import { type Act, type Instruction } from '../types';
import { addAnnex } from './changeAnnexes';
import {
  addHeading,
  deleteHeadings,
  mergeHeading,
  moveUnder,
  renumberHeadings,
  retitleHeading,
} from './changeHeadings';
import { insert } from './insertArticlesAndParagraphs';
import { replaceLines } from './replaceLines';
import { mergeInto, moveBeside, swap } from './moveAndSwapArticles';
import { addPreamble } from './changePreamble';
import { fail, type State } from './workingState';
import { rewrite } from './rewriteArticlesAndParagraphs';
import { merge, remove, renumber, split } from './deleteMergeSplitRenumber';
import { appendWords, insertWords, replaceWords } from './replaceAndInsertWords';
import { bilingual } from '../../base/bilingual';

/**
 * The pass in which each kind of act is carried out. All acts speak of the old text, so their order in the decision
 * does not count. New numbers and moves come first, replaced words last.
 */
const PASS: Readonly<Record<Act['kind'], number>> = {
  order: 0,
  statement: 0,
  unread: 0,
  confirm: 0,
  replaceLines: 2,
  renumber: 1,
  merge: 2,
  split: 2,
  delete: 2,
  rewrite: 2,
  insert: 2,
  addAnnex: 2,
  addPreamble: 2,
  retitle: 2,
  addHeading: 2,
  deleteHeading: 2,
  mergeHeading: 2,
  renumberHeading: 2,
  retitleHeading: 2,
  moveUnder: 1,
  moveBeside: 1,
  swap: 1,
  mergeInto: 2,
  replace: 3,
  insertWords: 3,
  appendWords: 3,
};

/**
 * Carries out the active instructions. Their index is the `by` of all they write; what fails is recorded in
 * `state.failures`.
 */
export function carryOut(
  state: State,
  instructions: readonly Instruction[],
  isActive: (index: number) => boolean,
): void {
  for (let pass = 0; pass <= 3; pass++) {
    instructions.forEach(({ act, number }, by) => {
      if (PASS[act.kind] === pass && isActive(by)) one(state, act, by, number);
    });
  }
}

function one(state: State, act: Act, by: number, item: string): void {
  switch (act.kind) {
    case 'order':
      state.adjustsOrder = true;
      return;
    case 'statement':
    case 'unread':
    case 'confirm':
      return;
    case 'replaceLines':
      replaceLines(state, act, by);
      return;
    case 'retitle':
      if (state.title !== undefined) {
        fail(state, by, bilingual('题目已由另一条修改', 'The title is changed by another instruction'));
      } else state.title = act.title;
      return;
    case 'rewrite':
      rewrite(state, act, by);
      return;
    case 'renumber':
      renumber(state, act, by, item);
      return;
    case 'split':
      split(state, act, by);
      return;
    case 'merge':
      merge(state, act, by);
      return;
    case 'insert':
      insert(state, act, by, item);
      return;
    case 'addAnnex':
      addAnnex(state, act.name, act.lines, by);
      return;
    case 'addPreamble':
      addPreamble(state, act.lines, by);
      return;
    case 'delete':
      remove(state, act, by);
      return;
    case 'replace':
      replaceWords(state, act, by);
      return;
    case 'insertWords':
      insertWords(state, act, by);
      return;
    case 'appendWords':
      appendWords(state, act.places, act.words, by);
      return;
    case 'retitleHeading':
      retitleHeading(state, act, by);
      return;
    case 'addHeading':
      addHeading(state, act, by);
      return;
    case 'deleteHeading':
      deleteHeadings(state, act, by);
      return;
    case 'mergeHeading':
      mergeHeading(state, act, by);
      return;
    case 'renumberHeading':
      renumberHeadings(state, act, by);
      return;
    case 'moveUnder':
      moveUnder(state, act, by);
      return;
    case 'moveBeside':
      moveBeside(state, act, by);
      return;
    case 'swap':
      swap(state, act, by);
      return;
    case 'mergeInto':
      mergeInto(state, act, by);
  }
}
