import { NOWHERE } from '../articlePlace';
import { readPlaces } from './readPlace';
import { type ClauseForm } from './clauseScanner';
import {
  BESIDE,
  GONE,
  INTO,
  keptSubject,
  readEach,
  readTargets,
  scopeOf,
  subjectOf,
} from './wordsAndTheirPlaces';

/** “A”修改为“B”, at the places it names or those of the clause before. */
export const replaceForm: ClauseForm = (scanner, start) => {
  const read = readTargets(scanner, start.at, start.subject, scopeOf(start));
  if (read === undefined) return undefined;
  const into = scanner.match(INTO, read.end);
  if (into === undefined) return undefined;
  const to = scanner.words(read.end + into[0].length);
  if (to === undefined) return undefined;
  const each = readEach(scanner, read, to);
  if (each === undefined) return undefined;
  return {
    act: {
      kind: 'replace',
      targets: read.targets,
      to: to.words,
      ...(each.words.length > 1 && { each: each.words }),
    },
    end: each.end,
    subject: keptSubject(start.subject, read, false),
  };
};

const DELETE = /(?:删去|删除|取消)/uy;
/** “A”以后的内容 means more than the words quoted, and it does not say how much. */
const BEYOND = /(?:(?:及其?|之|以|起|其)*(?:后|前|上|下)|[至到]|起)/uy;
const WITHIN =
  /(?:在)?(?:其中(?:的)?|该(?:条|款|项)中的|\ue001(?!中)|[\p{Script=Han}]{1,14}?(?:法|条例|规定|办法|规则|细则|解释)(?=第))?/uy;

/** 删去第三条中的“A”; 第三条中的“A”删去; 第三条删去“A”; and behind such a clause 第五条中的“B” alone. */
export const deleteWordsForm: ClauseForm = (scanner, start) => {
  const verb = scanner.match(DELETE, start.at);
  if (verb === undefined && !start.subject.deletes) return deletedBehind(scanner, start);
  const from = scanner.skip(WITHIN, start.at + (verb?.[0].length ?? 0));
  const read = readTargets(scanner, from, start.subject, start.subject.places, true);
  if (read === undefined) return undefined;
  if ([INTO, BESIDE, BEYOND].some((behind) => scanner.match(behind, read.end) !== undefined)) {
    return undefined;
  }
  return {
    act: { kind: 'replace', targets: read.targets, to: '' },
    end: read.end,
    subject: keptSubject(start.subject, read, true),
  };
};

const deletedBehind: ClauseForm = (scanner, start) => {
  const read = readTargets(scanner, start.at, start.subject, scopeOf(start));
  if (read !== undefined) {
    const gone = scanner.match(GONE, read.end);
    if (gone === undefined) return undefined;
    return {
      act: { kind: 'replace', targets: read.targets, to: '' },
      end: read.end + gone[0].length,
      subject: keptSubject(start.subject, read, false),
    };
  }
  const named = readPlaces(scanner.masked.text, start.at, start.subject.places.at(-1) ?? NOWHERE);
  if (named === undefined) return undefined;
  const gone = scanner.match(/(?:中)?(?:，)?(?:删去|删除)(?:其中(?:的)?)?/uy, named.end);
  const words = gone && scanner.words(named.end + gone[0].length);
  if (words === undefined) return undefined;
  const targets = [{ places: named.places, words: words.words, nth: undefined, inherited: false }];
  return {
    act: { kind: 'replace', targets, to: '' },
    end: words.end,
    subject: subjectOf(start.subject, named.places, false),
  };
};
