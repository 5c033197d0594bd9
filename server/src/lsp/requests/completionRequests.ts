import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver';
import { type CompletionEntry, type CompletionKind, type HoverSection } from '../../features/types';
import { type OpenDocument } from '../../service/openDocuments';
import { prepareSoon } from '../documents/askCorpusServer';
import { onDocument, onDocumentAsAsked } from '../session/onDocumentRequest';
import { itemPlaceOf, readItemPlace, type ItemPlace } from './placeOfListedItem';
import { offsetOf, propertyOf, readPosition } from '../render/fromProtocol';
import { renderMarkdown, renderPlainText } from '../render/hoverMarkdown';
import { type Session } from '../session/session';
import { snippetToPlain } from '../render/snippetToPlain';
import { protoEdit, rangeOf } from '../render/toProtocol';
import { onEnter, type OnEnter } from '../../features/onEnter';
import { leftNotes } from '../../features/structureEdits';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { type Snapshot } from '../../analysis/snapshot';
import { hasLockedNumbers } from '../session/projectOfDocument';

/** Characters after which the client asks by itself, besides those of words: a number, a title, a new line. */
export const completionTriggers: readonly string[] = ['第', '《', '\n'];

/** The character after which the next number is written by itself. */
export const onTypeTrigger = '\n';

/** Answers what could be written at the cursor, and writes the next number after a line break. */
export function registerCompletion(session: Session): void {
  const { connection, service } = session;
  connection.onDocumentOnTypeFormatting(
    onDocument(
      session,
      'onTypeFormatting',
      null,
      async ({ document, settings, params }): Promise<TextEdit[]> => {
        const { numberOnEnter } = settings.completion;
        if (params.ch !== onTypeTrigger || numberOnEnter === 'never') return [];
        const makesRoom = numberOnEnter === 'always' && !(await hasLockedNumbers(session, document.uri));
        const { snapshot } = document;
        const offset = offsetOf(snapshot, readPosition(params.position));
        const { edits, unsettled } = onEnter(snapshot, { offset, makesRoom });
        if (unsettled !== undefined) session.note(noNumber(snapshot, unsettled));
        return edits.map((edit) => protoEdit(snapshot, edit));
      },
    ),
  );
  connection.onCompletion(
    onDocumentAsAsked(
      session,
      'completion',
      null,
      async ({ document, settings, params }): Promise<CompletionList> => {
        prepareSoon(session, document);
        const locked = await hasLockedNumbers(session, document.uri);
        const offset = offsetOf(document.snapshot, readPosition(params.position));
        const items = service
          .completion(document, offset, settings, locked)
          .map((entry, index) =>
            toItem(entry, document, { ...itemPlaceOf(document, offset), index }, session),
          );
        // What fits depends on what is typed so far: the client asks again rather than filter an old list.
        return { isIncomplete: true, items };
      },
    ),
  );
  connection.onCompletionResolve((item, token) =>
    session.guard('completionResolve', item, (given: CompletionItem) => resolveItem(given, session))(
      item,
      token,
    ),
  );
}

/** Why a line break brought no number. */
function noNumber(snapshot: Snapshot, { left }: NonNullable<OnEnter['unsettled']>): Bilingual {
  // Nothing moved: the places are called as they are.
  const notes = leftNotes(snapshot, { left, edits: [] });
  const first = notes[0]?.note ?? bilingual('', '');
  const more =
    notes.length > 1
      ? bilingual(`（共${notes.length}处）`, ` and ${notes.length - 1} more`)
      : bilingual('', '');
  return bilingual(
    `没有写序号，插入请用“调整条文”：顺延以后，${first.zh}${more.zh}`,
    `No number written; insert with Edit the Structure Here: were the next ones moved, ${first.en}${more.en}`,
  );
}

/**
 * Adds detail and documentation to the entry that the drafter looks at: the list is made again. An item of an older text
 * is given back as it came.
 */
async function resolveItem(item: CompletionItem, session: Session): Promise<CompletionItem> {
  const { service, settings } = session;
  const place = readItemPlace(item.data);
  const index = propertyOf(item.data, 'index');
  if (place === undefined || typeof index !== 'number') return item;
  const chosen = await settings.of(place.uri);
  const locked = await hasLockedNumbers(session, place.uri);
  const document = service.documents.get(place.uri);
  if (document?.version !== place.version) return item;
  const entry = service.completion(document, place.offset, chosen, locked)[index];
  if (entry?.label !== item.label) return item;
  const { detail, documentation } = entry;
  return {
    ...item,
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation: await render(documentation, session) }),
  };
}

const KIND: Readonly<Record<CompletionKind, CompletionItemKind>> = {
  article: CompletionItemKind.Method,
  heading: CompletionItemKind.Class,
  clause: CompletionItemKind.Snippet,
  continuation: CompletionItemKind.Text,
  reference: CompletionItemKind.Reference,
  title: CompletionItemKind.File,
  term: CompletionItemKind.Variable,
};

/** What the list shows of an entry; detail and documentation come with `completionItem/resolve`. */
function toItem(
  entry: CompletionEntry,
  { snapshot }: OpenDocument,
  data: ItemPlace & { readonly index: number },
  session: Session,
): CompletionItem {
  const { description } = entry;
  const isSnippet = entry.isSnippet && session.client.snippets;
  const newText = entry.isSnippet && !isSnippet ? snippetToPlain(entry.insertText) : entry.insertText;
  return {
    label: entry.label,
    kind: KIND[entry.kind],
    ...(description !== undefined && { labelDetails: { description } }),
    textEdit: { range: rangeOf(snapshot, entry.replace), newText },
    ...(entry.also !== undefined && {
      additionalTextEdits: entry.also.map((edit) => protoEdit(snapshot, edit)),
    }),
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    filterText: entry.filterText,
    sortText: entry.sortText,
    data,
  };
}

/** No links here: only hovers may hold them. */
const render = (sections: readonly HoverSection[], { client, options }: Session): Promise<MarkupContent> =>
  client.markdownCompletion
    ? renderMarkdown(sections, options.locale, undefined)
    : Promise.resolve(renderPlainText(sections));
