import { type Disposable, workspace } from 'vscode';
import { clauseRangeOf, PRECEDENT_SCHEME, SOURCE_TEXT } from '../../server/src/protocol/precedents';
import { type Server } from './serverConnection';

/** Shows precedents and clauses as read-only documents; the URI's query is the source id, its fragment the clause. */
export const providePrecedents = (server: Server): Disposable =>
  workspace.registerTextDocumentContentProvider(PRECEDENT_SCHEME, {
    async provideTextDocumentContent(uri, token) {
      const range = clauseRangeOf(uri.fragment);
      const params = { source: uri.query, ...(range !== undefined && { range }) };
      const result = await server.request(SOURCE_TEXT, params, token);
      if (result === undefined) return undefined;
      return result.kind === 'text' ? result.text : result.reason;
    },
  });
