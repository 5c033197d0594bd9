import { type Span } from '../base/span';
import { HEADING_LEVELS } from '../syntax/levelTable';
import { nodesOf } from '../syntax/walkTree';
import { type ContentsEntry, type RegulationTree, type StructureNode } from '../syntax/tree';
import { type Emitter } from './writeWordsAndGaps';
import { type Words } from './tellWordsFromLayout';

interface FrontPart {
  readonly emitter: Emitter;
  readonly words: Words;
  readonly tree: RegulationTree;
  readonly ids: ReadonlyMap<StructureNode, string>;
}

/** Writes what stands above the body: title, adoption note, table of contents, and other lines as they are. */
export function writeFront(part: FrontPart, end: number): void {
  const { emitter, words, tree } = part;
  const known = [
    tree.title && { span: tree.title.span, write: writeTitle },
    tree.adoptionNote && { span: tree.adoptionNote.span, write: writeNote },
    tree.contents && { span: tree.contents.span, write: writeContents },
  ]
    .filter((each) => each !== undefined)
    .filter(({ span }) => span.end <= end)
    .sort((a, b) => a.span.start - b.span.start);
  if (known.length === 0 && words.stretches({ start: 0, end }).length === 0) return;
  emitter.within('preface', {}, () => {
    for (const { span, write } of known) {
      if (span.start < emitter.last) continue;
      writeLines(part, span.start);
      write(part, span);
    }
    writeLines(part, end);
  });
}

/** Lines with words up to `end`, a block each. */
export function writeLines({ emitter, words }: Pick<FrontPart, 'emitter' | 'words'>, end: number): void {
  for (const span of words.stretches({ start: emitter.last, end })) emitter.carrier('p', span);
}

function writeTitle({ emitter }: FrontPart, span: Span): void {
  emitter.within('longTitle', {}, () => {
    emitter.carrier('p', span, {}, (words) => {
      emitter.within('docTitle', {}, () => {
        emitter.words(words);
      });
    });
  });
}

function writeNote({ emitter }: FrontPart, span: Span): void {
  emitter.within('container', { name: 'adoptionNote' }, () => {
    emitter.carrier('p', span);
  });
}

/** Each entry leads to its heading; an entry is as long as its line, the number of a page included. */
function writeContents(part: FrontPart, { end }: Span): void {
  const { emitter, tree, words } = part;
  const heading = tree.contents?.heading;
  if (heading !== undefined) emitter.carrier('p', heading.span);
  const entries = tree.contents?.entries ?? [];
  const targets = headingsByNumber(part);
  let number = 0;
  for (let index = 0; index < entries.length;) {
    writeLines(part, entries[index]?.span.start ?? end);
    emitter.open('toc', { eId: `toc${++number > 1 ? `_${number}` : ''}` });
    for (; index < entries.length; index++) {
      const entry = entries[index];
      if (entry === undefined) break;
      if (words.stretches({ start: emitter.last, end: entry.span.start }).length > 0) break;
      const level = HEADING_LEVELS.indexOf(entry.level) + 1;
      const target = targets.get(keyOf(entry, index === 0 ? undefined : above(entries, index)));
      emitter.carrier('tocItem', entry.span, { href: `#${target ?? ''}`, level: String(level) });
    }
    emitter.close();
  }
  writeLines(part, end);
}

/** The chapter that an entry of a section stands under. */
function above(entries: readonly ContentsEntry[], index: number): ContentsEntry | undefined {
  if (entries[index]?.level !== 'section') return undefined;
  for (let at = index - 1; at >= 0; at--) if (entries[at]?.level === 'chapter') return entries[at];
  return undefined;
}

type Numbered = Pick<ContentsEntry, 'level' | 'label' | 'title'>;

const keyOf = (entry: Numbered, chapter: Numbered | undefined): string =>
  `${chapter?.label?.ordinal.main ?? ''}/${entry.level}/${entry.label?.ordinal.main ?? entry.title?.text ?? ''}`;

function headingsByNumber({ tree, ids }: FrontPart): ReadonlyMap<string, string> {
  const targets = new Map<string, string>();
  for (const level of HEADING_LEVELS) {
    for (const { node, ancestors } of nodesOf(tree, level)) {
      const chapter =
        level === 'section' ? ancestors.findLast((each) => each.level === 'chapter') : undefined;
      const key = keyOf({ ...node, level }, chapter && { ...chapter, level: 'chapter' });
      const id = ids.get(node);
      if (id !== undefined && !targets.has(key)) targets.set(key, id);
    }
  }
  return targets;
}
