import { planRenumber, renumberFrom, type RenumberPlan } from '../../analysis/numbering/planRenumbering';
import { numberSequences, type Numbered } from '../../analysis/numbering/numberSequences';
import { type Snapshot } from '../../analysis/snapshot';
import { bilingual } from '../../base/bilingual';
import { formatOrdinal, ordinal } from '../../base/ordinal';
import { emptySpan } from '../../base/span';
import { ChaptersOfRoles } from '../../precedents/chapters/chaptersOfRoles';
import { clausesOfTree } from '../../precedents/clauses/cutIntoClauses';
import { rolesInDraft } from '../../precedents/roles/draftRoles';
import { inferLostHeadings, type LostHeading } from '../../precedents/chapters/inferLostHeadings';
import { namesInTitle } from '../../precedents/clauses/regionAndSubject';
import { sequencesFor } from '../../precedents/mining/clauseLibrary';
import { comparableTo } from '../../precedents/roles/comparableRegulations';
import { roleSequences, type RoleSequence } from '../../precedents/roles/expectedNextRoles';
import { type ClauseRole } from '../../precedents/roles/roleTable';
import { roleName } from '../../precedents/roles/allRoles';
import { type Clause, type PrecedentIndex } from '../../precedents/clauses/types';
import { lineBreakOf } from '../../syntax/lineBreak';
import { articlesOf } from '../../syntax/walkTree';
import { type StructureNode } from '../../syntax/tree';
import { type Fix, type Report, type RuleContext } from '../types';

/** In a text with fewer chapters a lost one would be noticed. */
const FEWEST_CHAPTERS = 3;
/** Longer texts are codes in parts, for which there are few precedents. */
const MOST_ARTICLES = 400;
const ROLES_NAMED = 4;

/** A chapter of the draft with its numbered articles and their roles. */
interface Chapter {
  readonly node: Numbered;
  readonly title: string;
  readonly articles: readonly Numbered[];
  readonly roles: readonly (ClauseRole | undefined)[];
}

/**
 * structure/missing-chapter-heading, where it is inferred: articles at the end of a chapter that precedents have in a
 * chapter of another kind. Nothing is inferred without precedents.
 */
export function inferredHeadings(
  snapshot: Snapshot,
  { precedents, sourceId = '' }: RuleContext,
): readonly Report[] {
  if (precedents === undefined) return [];
  const chapters = snapshot.derive(chaptersOf);
  if (chapters.length < FEWEST_CHAPTERS) return [];
  const sequences = sequencesOfKin(snapshot, precedents, sourceId);
  if (sequences.length === 0) return [];
  return inferLostHeadings(chapters, habitsOf(precedents, sequences)).flatMap((lost) =>
    reportOf(snapshot, chapters[lost.chapter], lost),
  );
}

/** With so many precedents on as many subjects it is known where provisions stand in any regulation (measured). */
const MANY = 30;
const MANY_SUBJECTS = 10;
const SUBJECT = 100;

/**
 * Where the precedents nearest to the draft have their provisions. If they are few, only those on the draft's own
 * subject count: others may divide their chapters differently.
 */
function sequencesOfKin(
  snapshot: Snapshot,
  precedents: PrecedentIndex,
  exclude: string,
): readonly RoleSequence[] {
  const title = snapshot.tree.title?.text ?? '';
  if (areOfManySubjects(precedents, exclude)) {
    return sequencesFor(precedents, { exclude, subject: title || snapshot.text.slice(0, SUBJECT) });
  }
  const { sources, isSameSubject } = comparableTo(precedents, {
    exclude,
    title,
    clauses: snapshot.derive(clausesOf),
  });
  return isSameSubject ? roleSequences(sources) : [];
}

function areOfManySubjects({ sources }: PrecedentIndex, exclude: string): boolean {
  if (sources.length < MANY) return false;
  const subjects = new Set<string>();
  for (const { id, title } of sources) {
    if (id !== exclude) subjects.add(namesInTitle(title).subject);
    if (subjects.size >= MANY_SUBJECTS) return true;
  }
  return false;
}

const clausesOf = ({ tree }: Snapshot): readonly Clause[] => clausesOfTree(tree, '').clauses;

/** What chapters usually contain. It stays the same as long as the texts of the index do. */
const habitsOf = ({ facts }: PrecedentIndex, sequences: readonly RoleSequence[]): ChaptersOfRoles =>
  facts.lasting(habitsOf, sequences, () => new ChaptersOfRoles(sequences));

function chaptersOf(snapshot: Snapshot): readonly Chapter[] {
  const { tree, memory } = snapshot;
  const articles = articlesOf(tree);
  if (tree.kind !== 'regulation' || articles.length > MOST_ARTICLES) return [];
  if (tree.children.some(({ level }) => level === 'part')) return [];
  const headed = tree.children.filter(isNumbered).flatMap((node) => {
    return node.level === 'chapter' && node.title !== undefined ? [{ node, title: node.title }] : [];
  });
  // Finding the roles of a text's articles costs more than the rest of its check.
  if (headed.length < FEWEST_CHAPTERS) return [];
  const clauses = snapshot.derive(clausesOf);
  const roles = rolesInDraft(memory, clauses);
  const roleAt = new Map(clauses.map(({ span }, at) => [span.start, roles[at]]));
  return headed.map(({ node, title }) => {
    const own = articles.flatMap(({ node: article, ancestors }) =>
      ancestors.includes(node) && isNumbered(article) ? [article] : [],
    );
    return {
      node,
      title: title.text.replace(/\s/gu, ''),
      articles: own,
      roles: own.map(({ span }) => roleAt.get(span.start)),
    };
  });
}

const isNumbered = (node: StructureNode): node is Numbered => node.label !== undefined;

function reportOf(
  snapshot: Snapshot,
  chapter: Chapter | undefined,
  { from, title, share, roles }: LostHeading,
): readonly Report[] {
  const [first, last] = [chapter?.articles[from], chapter?.articles.at(-1)];
  if (chapter === undefined || first === undefined || last === undefined) return [];
  const label = formatOrdinal(ordinal(chapter.node.label.ordinal.main + 1), '章');
  const names = roles.slice(0, ROLES_NAMED).map(roleName);
  const run = `${first.label.text}至${last.label.text}`;
  const percent = Math.round(share * 100);
  const zh = names.map((name) => name.zh).join('、');
  const en = names.map((name) => name.en).join(', ');
  return [
    {
      span: first.label.span,
      severity: 'hint',
      message: bilingual(
        `${run}（${zh}）在先例中有 ${percent}% 属于“${title}”一类的章，本章“${chapter.title}”前面的条文则不是；${first.label.text}前可能缺少章标题，例如“${label}　${title}”。`,
        `${percent}% of what precedents have like ${run} (${en}) stands in chapters such as "${title}", unlike the articles before it in "${chapter.title}". A chapter heading may be missing before ${first.label.text}, such as "${label}　${title}".`,
      ),
      fixes: [insertHeading(snapshot, chapter.node, first, title)],
    },
  ];
}

/** Inserts the heading with the number behind its chapter, and renumbers the chapters behind it. */
function insertHeading(snapshot: Snapshot, chapter: Numbered, first: Numbered, title: string): Fix {
  const number = chapter.label.ordinal.main + 1;
  const heading = `${formatOrdinal(ordinal(number), '章')}　${title}`;
  const { text } = snapshot;
  const line = Math.max(
    text.lastIndexOf('\n', first.span.start - 1),
    text.lastIndexOf('\r', first.span.start - 1),
  );
  const sequence = snapshot.derive(numberSequences).find(({ nodes }) => nodes.includes(chapter));
  const next = sequence === undefined ? -1 : sequence.nodes.indexOf(chapter) + 1;
  const isTaken = sequence?.nodes[next]?.label.ordinal.main === number;
  const plan =
    sequence === undefined || !isTaken
      ? undefined
      : planRenumber(snapshot, renumberFrom(sequence, next, ordinal(number + 1)));
  const inserted = { span: emptySpan(line + 1), newText: `${heading}${lineBreakOf(text)}` };
  return {
    title: bilingual(
      `在${first.label.text}前插入“${heading}”${plan === undefined ? '' : followsZh(plan)}`,
      `Insert "${heading}" before ${first.label.text}${plan === undefined ? '' : followsEn(plan)}`,
    ),
    safe: false,
    edits: [inserted, ...(plan?.edits ?? [])].toSorted((a, b) => a.span.start - b.span.start),
  };
}

/** The sentence on what else the fix changes and what it leaves to the drafter. */
const followsZh = ({ labels, references, left }: RenumberPlan): string =>
  `，后面${labels}个章号、${references}处引用顺延${left.length > 0 ? `，另有${left.length}处引用须人工核对` : ''}`;
const followsEn = ({ labels, references, left }: RenumberPlan): string =>
  `, moving ${labels} chapter number(s) and ${references} reference(s)${left.length > 0 ? `; ${left.length} reference(s) left to you to check` : ''}`;
