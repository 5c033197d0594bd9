import * as vscode from 'vscode';
import { type CancellationToken, Disposable, type Extension, l10n, window, workspace } from 'vscode';
import { ASSIST } from '../../server/src/protocol/assist';
import { type Server } from './serverConnection';

/** Newer VS Code lets assistants use tools; the oldest that this extension runs in does not know them. */
interface ToolsApi {
  readonly registerTool?: (name: string, tool: LanguageModelTool) => Disposable;
}

interface LanguageModelTool {
  prepareInvocation(options: { readonly input: unknown }): {
    readonly invocationMessage: string;
    readonly confirmationMessages: { readonly title: string; readonly message: string };
  };
  invoke(options: { readonly input: unknown }, token: CancellationToken): Promise<unknown>;
}

interface ResultClasses {
  readonly LanguageModelToolResult: new (parts: readonly unknown[]) => unknown;
  readonly LanguageModelTextPart: new (text: string) => unknown;
}

interface ContributedTool {
  readonly name: string;
}

/** The one setting that turns the tools off. */
const SETTING = 'tiaoli.assistant.enabled';

/**
 * Offers the tools for assistants, where this VS Code knows such tools and the setting does not turn them off. They
 * answer from the server, which only reads; nothing is sent anywhere by them.
 */
export function offerAssistTools(server: Server, { packageJSON }: Extension<unknown>): Disposable {
  const api = vscode.lm as unknown as ToolsApi | undefined;
  const register = api?.registerTool?.bind(api);
  if (register === undefined) return new Disposable(() => undefined);
  let offered: readonly Disposable[] = [];
  const names = toolNames(packageJSON);
  const follow = (): void => {
    const isOn = workspace.getConfiguration().get<boolean>(SETTING, true);
    if (isOn === offered.length > 0) return;
    offered.forEach((tool) => void tool.dispose());
    offered = isOn ? names.map((name) => register(name, toolFor(name, server))) : [];
  };
  follow();
  const following = workspace.onDidChangeConfiguration((change) => {
    if (change.affectsConfiguration(SETTING)) follow();
  });
  return new Disposable(() => {
    following.dispose();
    offered.forEach((tool) => void tool.dispose());
  });
}

/** The tools that the manifest contributes. */
function toolNames(manifest: unknown): readonly string[] {
  const { contributes } = manifest as { contributes?: { languageModelTools?: readonly ContributedTool[] } };
  return (contributes?.languageModelTools ?? []).map(({ name }) => name);
}

function toolFor(name: string, server: Server): LanguageModelTool {
  return {
    prepareInvocation: ({ input }) => ({
      invocationMessage: l10n.t('Tiaoli: {0}', titleOf(name)),
      confirmationMessages: {
        title: l10n.t('Tiaoli: {0}', titleOf(name)),
        message: l10n.t(
          'Text of the drafts and precedents that this asks for ({0}) will be handed to the assistant, and to whoever runs its model. Nothing is changed.',
          askedFor(input),
        ),
      },
    }),
    async invoke({ input }, token) {
      const { document } = window.activeTextEditor ?? {};
      const uri = document?.languageId === 'regulation' ? document.uri.toString() : undefined;
      const result = await server.request(
        ASSIST,
        { tool: name, input, ...(uri !== undefined && { uri }) },
        token,
      );
      // An error, so that it never looks as if nothing had been found.
      if (result === undefined) throw new Error(l10n.t('The language server did not answer'));
      if (result.kind === 'refused') throw new Error(result.reason);
      const { LanguageModelToolResult, LanguageModelTextPart } = vscode as unknown as ResultClasses;
      return new LanguageModelToolResult([new LanguageModelTextPart(JSON.stringify(result.answer))]);
    },
  };
}

/** What a tool does, in the user's language. */
function titleOf(name: string): string {
  switch (name) {
    case 'tiaoli_search_precedents':
      return l10n.t('search precedents');
    case 'tiaoli_get_clause':
      return l10n.t('get a clause');
    case 'tiaoli_outline':
      return l10n.t('outline of a text');
    case 'tiaoli_check_text':
      return l10n.t('check a text');
    case 'tiaoli_compare_versions':
      return l10n.t('compare two versions');
    case 'tiaoli_verify_citations':
      return l10n.t('verify citations');
    case 'tiaoli_draft_amendment':
      return l10n.t('draft an amending decision');
    default:
      return l10n.t('articles that a changed law touches');
  }
}

const MOST_SHOWN = 120;

/** The names and words in the arguments, short and as plain text: they come from an assistant. */
function askedFor(input: unknown): string {
  const words: string[] = [];
  const visit = (value: unknown, depth: number): void => {
    if (typeof value === 'string') words.push(value);
    else if (depth < 3 && typeof value === 'object' && value !== null) {
      Object.values(value).forEach((each) => {
        visit(each, depth + 1);
      });
    }
  };
  visit(input, 0);
  const shown = words
    .map((word) =>
      word
        .replace(/[\s\p{Cc}`*_[\]()<>\\#|!~]+/gu, ' ')
        .trim()
        .slice(0, 40),
    )
    .filter((word) => word !== '')
    .join('; ')
    .slice(0, MOST_SHOWN);
  return shown === '' ? l10n.t('the present draft') : shown;
}
