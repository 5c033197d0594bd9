import { MarkdownString } from 'vscode';
import { type Middleware } from 'vscode-languageclient';
import { COMPARE_PRECEDENT_COMMAND, OPEN_PRECEDENT_COMMAND } from '../../server/src/protocol/precedents';

/**
 * Lets our hovers link to two commands and no other. Every other Markdown from the server stays untrusted, and HTML
 * stays off everywhere: what stands in a precedent is text.
 */
export const trustHover: Pick<Middleware, 'provideHover'> = {
  async provideHover(document, position, token, next) {
    const hover = await next(document, position, token);
    for (const content of hover?.contents ?? []) {
      if (content instanceof MarkdownString) {
        content.isTrusted = { enabledCommands: [OPEN_PRECEDENT_COMMAND, COMPARE_PRECEDENT_COMMAND] };
        content.supportHtml = false;
      }
    }
    return hover;
  },
};
