import {
  CompletionItemKind,
  InsertTextFormat,
  type CompletionItem,
  type CompletionList,
  type MarkupContent,
  type TextEdit,
} from 'vscode-languageserver';
import { type CompletionEntry, type CompletionKind, type HoverSection } from '../features/types';
import { type OpenDocument } from '../service/documents';
import { onDocument } from './documentRequest';
import { offsetOf, readPosition } from './fromProto';
import { renderMarkdown, renderPlainText } from './renderSections';
import { type Session } from './session';
import { snippetToPlain } from './snippetText';
import { protoEdit, rangeOf } from './toProto';

/** Characters after which the client asks by itself, besides those of words: a number, a title, a new line. */
export const completionTriggers: readonly string[] = ['第', '《', '\n'];

/** The character after which the next number is written by itself. */
export const onTypeTrigger = '\n';

/** Answers what could be written at the cursor, and writes the next number after a line break. */
export function registerCompletion(session: Session): void {
  const { connection, service } = session;
  connection.onDocumentOnTypeFormatting(
    onDocument(session, 'onTypeFormatting', null, ({ document, params }): TextEdit[] => {
      if (params.ch !== onTypeTrigger) return [];
      const { snapshot } = document;
      const offset = offsetOf(snapshot, readPosition(params.position));
      return service.onLineBreak(document, offset).map((edit) => protoEdit(snapshot, edit));
    }),
  );
  connection.onCompletion(
    onDocument(
      session,
      'completion',
      null,
      async ({ document, settings, params }): Promise<CompletionList> => {
        const offset = offsetOf(document.snapshot, readPosition(params.position));
        const entries = service.completion(document, offset, settings);
        const items = await Promise.all(entries.map((entry) => toItem(entry, document, session)));
        // What fits depends on what is typed so far: the client asks again rather than filter an old list.
        return { isIncomplete: true, items };
      },
    ),
  );
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

async function toItem(
  entry: CompletionEntry,
  { snapshot }: OpenDocument,
  session: Session,
): Promise<CompletionItem> {
  const { description, detail, documentation } = entry;
  const isSnippet = entry.isSnippet && session.client.snippets;
  const newText = entry.isSnippet && !isSnippet ? snippetToPlain(entry.insertText) : entry.insertText;
  return {
    label: entry.label,
    kind: KIND[entry.kind],
    ...(description !== undefined && { labelDetails: { description } }),
    ...(detail !== undefined && { detail }),
    ...(documentation !== undefined && { documentation: await render(documentation, session) }),
    textEdit: { range: rangeOf(snapshot, entry.replace), newText },
    insertTextFormat: isSnippet ? InsertTextFormat.Snippet : InsertTextFormat.PlainText,
    filterText: entry.filterText,
    sortText: entry.sortText,
  };
}

/** No links here: only hovers may hold them. */
const render = (sections: readonly HoverSection[], { client, options }: Session): Promise<MarkupContent> =>
  client.markdownCompletion
    ? renderMarkdown(sections, options.locale, undefined)
    : Promise.resolve(renderPlainText(sections));
