/** Settings of the workbench for all who open it; each may change them for himself. */
const DEFAULTS = {
  'chat.disableAIFeatures': true,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'files.autoSave': 'afterDelay',
  'telemetry.telemetryLevel': 'off',
  // A draft is none of the languages that it knows, and its models are not part of the site.
  'workbench.editor.languageDetection': false,
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.settings.showAISearchToggle': false,
  'workbench.startupEditor': 'none',
};

/** What the workbench is told before it starts; the page adds its own address. */
const CONFIGURATION = {
  productConfiguration: { nameShort: '条理 Tiaoli', nameLong: '条理 Tiaoli' },
  isEnabledFileDownloads: true,
  isEnabledFileUploads: true,
  isEnabledCoderGettingStarted: false,
  windowIndicator: { label: '$(book) 条理', tooltip: '草案保存在本浏览器 · Drafts are kept in this browser' },
};

/** The page: no program in it, so that a server may forbid those. @param locale of the page, as in `zh-cn` */
export const pageFor = (locale: string): string => `<!DOCTYPE html>
<html lang="${locale}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1.0, maximum-scale=1.0, user-scalable=no">
    <title>条理 Tiaoli</title>
    <link rel="icon" href="tiaoli/client/media/icon.png">
    <link rel="stylesheet" href="out/vs/code/browser/workbench/workbench.css">
  </head>
  <body aria-label="">
    <script src="start.js"></script>
    <script type="module" src="out/nls.messages.js"></script>
    <script type="module" src="out/vs/code/browser/workbench/workbench.js"></script>
  </body>
</html>
`;

/** What the workbench opens, and with which extensions beside the page. */
export interface SiteStart {
  readonly folder: { readonly scheme: string; readonly path: string };
  readonly extensions: readonly string[];
  /** For tests: extensions under development, and the program in one of them that the workbench runs and then closes. */
  readonly development?: { readonly extensions: readonly string[]; readonly suite: string };
  /** Settings beside those of every site. */
  readonly settings?: Readonly<Record<string, unknown>>;
}

const SITE: SiteStart = {
  folder: { scheme: 'tiaoli-drafts', path: '/草案' },
  extensions: ['tiaoli', 'tiaoli-drafts'],
};

/**
 * The page's own program: tells the workbench where it lies, wherever the folder was put.
 */
export const startProgram = ({
  folder,
  extensions,
  development,
  settings,
}: SiteStart = SITE): string => `const base = new URL('.', location.href);
globalThis._VSCODE_FILE_ROOT = new URL('out/', base).toString();
const at = (folder) => ({
  $mid: 1,
  scheme: base.protocol.replace(':', ''),
  authority: base.host,
  path: base.pathname + folder,
});
const configuration = {
  ...${JSON.stringify({ ...CONFIGURATION, configurationDefaults: { ...DEFAULTS, ...settings } })},
  folderUri: ${JSON.stringify({ $mid: 1, ...folder })},
  additionalBuiltinExtensions: ${JSON.stringify(extensions)}.map(at),${developmentOf(development)}
  webviewEndpoint: new URL('out/vs/workbench/contrib/webview/browser/pre/', base).toString(),
};
const meta = document.createElement('meta');
meta.id = 'vscode-workbench-web-configuration';
meta.setAttribute('data-settings', JSON.stringify(configuration));
document.head.append(meta);
// So that the browser does not clear drafts away when it runs short of space.
void navigator.storage?.persist?.().catch(() => undefined);
`;

const developmentOf = (development: SiteStart['development']): string =>
  development === undefined
    ? ''
    : `
  developmentOptions: {
    extensions: ${JSON.stringify(development.extensions)}.map(at),
    extensionTestsPath: at(${JSON.stringify(development.suite)}),
  },`;
