/** A rule's level as people write it in settings. */
export type LevelSetting = 'off' | 'hint' | 'info' | 'warning' | 'error';

/** Always, with what follows moving where the number is taken; only where it is not taken; never. */
export const NUMBER_ON_ENTER = ['always', 'atEnd', 'never'] as const;
export type NumberOnEnter = (typeof NUMBER_ON_ENTER)[number];

/**
 * Section `tiaoli` of the editor's settings, as the server asks for it with `workspace/configuration` (scope: the
 * document). Editors do not check values against the schema: the server must.
 */
export interface Settings {
  readonly corpus: {
    /** Folders with the user's own precedents: absolute paths, or relative to the workspace folder. */
    readonly folders: readonly string[];
    /** Index files that `tiaoli index` made: absolute paths, or relative to the workspace folder. */
    readonly indexFiles: readonly string[];
    /** Glob patterns of files and folders that are no precedents, for paths inside corpus and workspace folders. */
    readonly exclude: readonly string[];
    /** The address of a corpus server, or several parted by commas; empty: none is asked. */
    readonly server: string;
    /** A file with the certificates of the authority behind the server's own: an absolute path; may be empty. */
    readonly serverCertificates: string;
  };
  /** Rule code, or a prefix with `/*`, to level. The longest match wins; `.tiaoli.json` wins over settings. */
  readonly rules: Readonly<Record<string, LevelSetting>>;
  readonly completion: {
    /** Whether standard clauses and continuations from precedents are offered; numbers and references always are. */
    readonly clauses: boolean;
    /** When a line break behind an article or an item writes the next number. */
    readonly numberOnEnter: NumberOnEnter;
  };
  readonly hover: {
    /** How many precedents a hover shows, 0 to 5. */
    readonly precedents: number;
    /** Whether a hover marks how precedents differ from the draft's article. */
    readonly differences: boolean;
  };
  readonly annotations: {
    /** Whether counts stand above articles (code lens) and a target's first words behind references (inlay hints). */
    readonly enabled: boolean;
  };
  readonly diagnostics: {
    readonly enabled: boolean;
    /** Milliseconds of rest after a key before the check runs. */
    readonly debounce: number;
  };
}

/** The settings of someone who set nothing; `package.json` states the same (a test compares). */
export const DEFAULT_SETTINGS: Settings = {
  corpus: { folders: [], indexFiles: [], exclude: [], server: '', serverCertificates: '' },
  rules: {},
  completion: { clauses: true, numberOnEnter: 'always' },
  hover: { precedents: 3, differences: true },
  annotations: { enabled: false },
  diagnostics: { enabled: true, debounce: 200 },
};
