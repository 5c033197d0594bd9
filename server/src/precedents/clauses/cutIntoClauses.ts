import { runToEnd, type Steps } from '../../base/steps';
import { isHeadingLevel } from '../../syntax/levelTable';
import { allNodes } from '../../syntax/walkTree';
import { withoutBlanks } from '../../syntax/blanks';
import { type RegulationTree, type StructureNode } from '../../syntax/tree';
import { CleanText, normalizeBlanks } from './cleanClauseText';
import { datedBy } from './readDates';
import { type Clause, type PrecedentSource } from './types';

const BODY =
  /(?:^|[日，,；;（(])(?<body>\p{Script=Han}{2,24}?(?:人民代表大会常务委员会|人民代表大会|人大常委会|人民政府|国务院|人民法院|人民检察院)|国务院)/u;
/** 第十三届 of 甲省第十三届人民代表大会. */
const TERM = /第[零〇一二三四五六七八九十百\d]{1,4}届/u;

/**
 * The body that adopted a text, by its adoption note 题注, without the number of its term: 甲省人民代表大会常务委员会. The
 * first that is named: what comes behind approved or amended it.
 */
export function issuerOf(adoptionNote: string): string | undefined {
  const body = BODY.exec(withoutBlanks(adoptionNote))?.groups?.['body'];
  return body?.replace(TERM, '').replace(/人大常委会$/u, '人民代表大会常务委员会');
}

/** A source with its clauses in text order. */
export interface SourceClauses {
  readonly source: PrecedentSource;
  readonly clauses: readonly Clause[];
}

/** True for a text in articles: a policy document has neither their roles nor their order. */
export const isRegulation = ({ clauses }: SourceClauses): boolean =>
  clauses.some((clause) => clause.level === 'article');

/**
 * The clauses of a parsed text: every article; every paragraph of a regulation that stands in no article (its
 * label is empty: the text lost a number); every section of a policy document that has text of its own.
 * @param id the file's URI or path; its last part names a text that has no title
 */
export const clausesOfTree = (tree: RegulationTree, id: string): SourceClauses =>
  runToEnd(clauseSteps(tree, id));

/** Units of a text between two rests. */
const STEP = 256;

/** The same step by step. */
export function* clauseSteps(tree: RegulationTree, id: string): Steps<SourceClauses> {
  const clean = new CleanText(tree);
  const records: Omit<Clause, 'source'>[] = [];
  for (const [index, { node, ancestors }] of allNodes(tree).entries()) {
    if (index % STEP === STEP - 1) yield;
    const text = isClause(tree, node, ancestors) ? clean.ofUnit(node) : '';
    if (text === '' || isLeadIn(node, text) || isStray(node, text)) continue;
    const label = node.label === undefined ? '' : withoutBlanks(node.label.text);
    const path = [...ancestors, node].map(pathName).filter((name) => name !== '');
    records.push({ level: node.level, label, path, text, span: node.span });
  }
  const title = tree.title === undefined ? fileStem(id) : normalizeBlanks(tree.title.text);
  const dated = datedBy(
    tree,
    records.map((record) => record.text),
  );
  const issuer = issuerOf(tree.adoptionNote?.text ?? '');
  const told = {
    ...(dated !== undefined && { date: dated.origin }),
    ...(issuer !== undefined && { issuer: 'note' as const }),
  };
  const source: PrecedentSource = {
    id,
    title,
    date: dated?.date,
    ...(issuer !== undefined && { issuer }),
    ...(Object.keys(told).length > 0 && { told }),
  };
  return { source, clauses: records.map((record) => ({ source, ...record })) };
}

function isClause(tree: RegulationTree, node: StructureNode, ancestors: readonly StructureNode[]): boolean {
  if (node.level === 'article' || node.level === 'heading') return true;
  const isLoose = ancestors.every((ancestor) => isHeadingLevel(ancestor.level));
  return node.level === 'paragraph' && tree.kind === 'regulation' && isLoose;
}

/** The sentence that only introduces the sections below it. */
const isLeadIn = (node: StructureNode, text: string): boolean =>
  text.endsWith('：') && node.children.some((child) => child.level === 'heading');

/** A loose line that is no sentence: a remnant of a heading or of page furniture. */
const isStray = (node: StructureNode, text: string): boolean =>
  node.level === 'paragraph' && !/[。；：]/u.test(text);

/** `第三章 数据要素`, `（三）发展目标`, `第二十五条`. */
function pathName(node: StructureNode): string {
  const label = node.label === undefined ? '' : withoutBlanks(node.label.text);
  const title = node.title === undefined ? '' : normalizeBlanks(node.title.text);
  const gap = node.level !== 'heading' && label !== '' && title !== '' ? ' ' : '';
  return label + gap + title;
}

/** The last part of a URI or path without its extension. */
function fileStem(id: string): string {
  const name = id.split(/[/\\]/u).at(-1) ?? id;
  return decodePercents(name).replace(/\.[^.]{1,12}$/u, '');
}

function decodePercents(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text; // A plain path may hold a bare percent sign.
  }
}
