import { type Disposable, workspace } from 'vscode';
import { PRECEDENT_SCHEME, SOURCE_TEXT } from '../../server/src/protocol/precedents';
import { type Server } from './server';

/** Shows the extension's own precedents as read-only documents; the URI's query is the source id. */
export const providePrecedents = (server: Server): Disposable =>
  workspace.registerTextDocumentContentProvider(PRECEDENT_SCHEME, {
    async provideTextDocumentContent(uri, token) {
      const result = await server.request(SOURCE_TEXT, { source: uri.query }, token);
      if (result === undefined) return undefined;
      return result.kind === 'text' ? result.text : result.reason;
    },
  });
