import { toBase64 } from '../../base/base64';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, type Outcome, refused } from '../../base/outcome';
import { NOTHING_NEAR } from '../../drafting/near/nearClauses';
import { holdsNear, type ParallelClause, type ParallelProvisions } from '../../features/parallelProvisions';
import { detail, headingsAbove, originOf, yearOf } from '../../precedents/clauses/describeSource';
import {
  PARALLEL_DRAFT,
  PARALLEL_PRECEDENTS,
  PARALLEL_PROVISIONS,
  type ParallelResult,
} from '../../protocol/parallel';
import { exportTable } from '../../publish/table/exportTable';
import { changedCell, plainCell, type TableDocument, type TableRow } from '../../publish/table/tableModel';
import { MOST_PRECEDENTS } from '../../features/parallelProvisions/parallelDraft';
import { Pacer } from '../../service/takeTurns';
import { parallelPage, CITED, FOUND_BY, NEAR, nameOf, parallelTable } from '../../service/parallelTable';
import { propertyOf } from '../render/fromProtocol';
import { NOT_OPEN, offsetAsked, onClientRequest } from '../session/onClientRequest';
import { projectOf } from '../session/projectOfDocument';
import { type Session } from '../session/session';

const FAILED = bilingual(
  '未能列出对应条文，原因见日志',
  'The provisions could not be listed; the log says why',
);
const NO_ARTICLE = bilingual(
  '光标不在写有内容的条文中，请把光标放在一条上',
  'The cursor is in no article with a text; put it into one',
);
const LEGEND = bilingual(
  '左栏中的删除线：本条有、该先例没有；右栏中的粗体：该先例有、本条没有。没有标记的一行，两者的文字相差太大。上位法在前，先例按相近程度排列。',
  'Struck through on the left: only in your article. Bold on the right: only in the precedent. A row without marks is worded too differently. Higher law comes first, then the closest precedents.',
);

const NO_INDEX = bilingual('先例索引尚未建好', 'The index of precedents is not built yet');
const NO_ARTICLES = bilingual('草案中没有条文', 'The draft has no articles');

type Document = Extract<ParallelResult, { readonly kind: 'document' }>;

/** Lays higher law and precedents beside an article or the whole draft, as a document to be read and saved. */
export function registerParallel(session: Session): void {
  const { service, index, options, host } = session;
  const say = (text: Bilingual): string => localize(text, options.locale);

  onClientRequest(session, PARALLEL_PROVISIONS, FAILED, async (request) => {
    await index.whenSearchable();
    const { document, params } = request;
    if (document === undefined) return refused(NO_ARTICLE);
    const project = await projectOf(session, document.uri);
    await index.server.prepare(document.uri, document.snapshot);
    const at = offsetAsked(document, params);
    const found = await index.server.asking(() => service.precedents.parallel(document, at, project));
    if (found === undefined) return refused(NO_ARTICLE);
    if (found.clauses.length === 0 && found.higher.length === 0) return refused(NOTHING_NEAR);
    return documentOf(tableOf(found, say));
  });

  onClientRequest(session, PARALLEL_PRECEDENTS, FAILED, async ({ document }) => {
    await index.whenSearchable();
    if (document === undefined) return refused(NOT_OPEN);
    await index.server.prepare(document.uri, document.snapshot);
    const choices = service.precedents.parallelChoices(document, await projectOf(session, document.uri));
    if (choices === undefined) return refused(NO_INDEX);
    return done({
      kind: 'precedents',
      precedents: choices.map(({ source, isFitting }) => ({
        id: source.id,
        title: source.title,
        detail: originOf(source, session.options.locale),
        isFitting,
      })),
      most: MOST_PRECEDENTS,
    });
  });

  onClientRequest(session, PARALLEL_DRAFT, FAILED, async (request) => {
    await index.whenSearchable();
    const { document, params, token } = request;
    if (document === undefined) return refused(NOT_OPEN);
    const project = await projectOf(session, document.uri);
    const chosen = propertyOf(params, 'precedents');
    const ids = Array.isArray(chosen) ? chosen.filter((id) => typeof id === 'string') : undefined;
    const pacer = new Pacer(host.clock);
    await index.server.prepare(document.uri, document.snapshot);
    const isWanted = (): boolean => !token.isCancellationRequested;
    const found = await service.precedents.parallelDraft(document, project, ids, pacer, isWanted);
    if (found === undefined) return refused(NO_INDEX);
    if (found.rows.every(({ kind }) => kind === 'heading')) return refused(NO_ARTICLES);
    return documentOf(parallelTable(found, say), parallelPage(found, say));
  });
}

/**
 * A table in the forms in which it is shown and saved; each was read back.
 * @param page what is shown in the place of a table that is too wide
 */
function documentOf(table: TableDocument, page?: string): Outcome<Document, Bilingual> {
  const docx = exportTable(table, 'docx');
  if (!docx.ok) return docx;
  const html = exportTable(table, 'html');
  if (!html.ok) return html;
  const markdown = exportTable(table, 'md');
  if (!markdown.ok) return markdown;
  return done({
    kind: 'document',
    title: table.title,
    markdown: page ?? markdown.value,
    html: html.value,
    docx: toBase64(docx.value),
  });
}

function tableOf(found: ParallelProvisions, say: (text: Bilingual) => string): TableDocument {
  const { name, text, higher, clauses, without } = found;
  const titles = without.map(({ title }) => `《${title}》`).join('、');
  const missing = bilingual(
    `没有对应条文的先例：${titles}`,
    `Precedents without such a provision: ${titles}`,
  );
  return {
    title: say(bilingual(`${name} 条文对应`, `${name}: parallel provisions`)),
    notes: [
      say(LEGEND),
      ...(holdsNear(found) ? [] : [say(NOTHING_NEAR)]),
      ...(without.length > 0 ? [say(missing)] : []),
    ],
    widths: [1, 2, 2],
    head: [
      bilingual('先例', 'Precedent'),
      bilingual(`本草案${name}`, `${name} of this draft`),
      bilingual('该先例的条文', 'Provision of the precedent'),
    ].map((words) => plainCell(say(words))),
    rows: [
      ...higher.flatMap((each) =>
        each.kind === 'named' ? [] : rowOf(each, text, say, say(each.kind === 'cited' ? CITED : NEAR)),
      ),
      ...clauses.map((clause) => rowOf(clause, text, say)),
    ],
  };
}

function rowOf(
  { clause, score, by, changes }: ParallelClause,
  text: string,
  say: (text: Bilingual) => string,
  kind = '',
): TableRow {
  const percent = Math.round(score * 100);
  const close = say(by === 'wording' ? bilingual(`相近 ${percent}%`, `${percent}% close`) : FOUND_BY[by]);
  const small = detail(headingsAbove(clause).join(' › '), yearOf(clause.source), close);
  return {
    kind: 'cells',
    cells: [
      [{ text: nameOf(clause) + kind, mark: 'strong' }, { text: `\n${small}` }],
      changes === undefined ? plainCell(text) : changedCell(changes, 'older'),
      changes === undefined ? plainCell(clause.text) : changedCell(changes, 'newer'),
    ],
  };
}
