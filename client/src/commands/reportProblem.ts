import { env, l10n, UIKind, version, window, workspace } from 'vscode';
import { problemReport } from '../problemReport';
import { type Tools } from '../whatCommandsUse';

/** Opens an unsaved report with versions, settings and the journal, for the drafter to complete and to copy. */
export async function reportProblem({ journal, extension }: Tools): Promise<void> {
  const content = problemReport(
    { versions: versionsOf(extension), settings: userSettings(extension), journal: journal.lines },
    {
      intro: l10n.t(
        'This report holds no text of drafts or precedents and no names of files or folders. Nothing has been sent: read it, say what went wrong, and copy it to whom you like.',
      ),
      what: l10n.t('What went wrong, and what you expected'),
      versions: l10n.t('Versions'),
      settings: l10n.t('Settings'),
      log: l10n.t('Log'),
      none: l10n.t('None'),
    },
  );
  await window.showTextDocument(await workspace.openTextDocument({ language: 'markdown', content }));
}

const versionsOf = ({ packageJSON }: Tools['extension']): readonly string[] => [
  `Tiaoli ${String((packageJSON as { readonly version: unknown }).version)}`,
  `VS Code ${version} (${env.appHost}, ${env.uiKind === UIKind.Web ? 'web' : 'desktop'}${env.remoteName === undefined ? '' : ', remote'})`,
  `${platformName()}, ${env.language}`,
  `${workspace.isTrusted ? 'trusted' : 'untrusted'} workspace, ${workspace.workspaceFolders?.length ?? 0} folders`,
];

/** What the user or the workspace has set of our section, by the keys that we contribute. */
function userSettings({ packageJSON }: Tools['extension']): Readonly<Record<string, unknown>> {
  const { contributes } = packageJSON as {
    readonly contributes: { readonly configuration: readonly { readonly properties: object }[] };
  };
  const section = workspace.getConfiguration('tiaoli');
  const keys = contributes.configuration.flatMap(({ properties }) => Object.keys(properties));
  return Object.fromEntries(
    keys.flatMap((key) => {
      const name = key.replace(/^tiaoli\./, '');
      const { globalValue, workspaceValue, workspaceFolderValue } = section.inspect<unknown>(name) ?? {};
      const value = workspaceFolderValue ?? workspaceValue ?? globalValue;
      return value === undefined ? [] : [[name, value] as const];
    }),
  );
}

/** The machine, or that it is a browser, which tells nothing of its machine. */
const platformName = (): string =>
  'process' in globalThis ? `${process.platform} ${process.arch}, Node ${process.versions.node}` : 'web';
