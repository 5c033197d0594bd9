import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The repository's root folder. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url)).replace(/\/$/, '');

/** A contributed setting, as far as tests look at it. */
export interface ContributedSetting {
  readonly default?: unknown;
  readonly scope?: string;
  readonly order?: number;
  readonly markdownDescription?: string;
}

/** The parts of `package.json` that VS Code reads and tests look at. */
export interface Manifest {
  readonly activationEvents: readonly string[];
  readonly l10n: string;
  readonly capabilities: {
    readonly untrustedWorkspaces: { readonly restrictedConfigurations: readonly string[] };
  };
  readonly contributes: {
    readonly languages: readonly {
      readonly id: string;
      readonly extensions: readonly string[];
      readonly filenamePatterns: readonly string[];
      readonly firstLine: string;
      readonly configuration: string;
    }[];
    readonly grammars: readonly { readonly path: string }[];
    readonly semanticTokenScopes: readonly { readonly scopes: Readonly<Record<string, readonly string[]>> }[];
    readonly walkthroughs: readonly {
      readonly steps: readonly {
        readonly id: string;
        readonly description: string;
        readonly media: { readonly image: Readonly<Record<string, string>>; readonly altText: string };
        readonly completionEvents: readonly string[];
      }[];
    }[];
    readonly commands: readonly {
      readonly command: string;
      readonly title: string;
      readonly category: string;
    }[];
    /** An entry runs a command or opens a submenu. */
    readonly menus: Readonly<
      Record<string, readonly { readonly command?: string; readonly submenu?: string }[]>
    >;
    readonly languageModelTools: readonly object[];
    readonly jsonValidation: readonly {
      readonly fileMatch: string | readonly string[];
      readonly url: string;
    }[];
    readonly configuration: readonly {
      readonly title: string;
      readonly order: number;
      readonly properties: Readonly<Record<string, ContributedSetting>>;
    }[];
  };
}

/** A JSON file of the repository. */
export const readJson = (path: string): unknown => JSON.parse(readFileSync(`${ROOT}/${path}`, 'utf8'));

/** `package.json` as it stands. */
export const manifest = readJson('package.json') as Manifest;

/** Every setting of every group. */
export const contributedSettings: Readonly<Record<string, ContributedSetting>> = Object.fromEntries(
  manifest.contributes.configuration.flatMap(({ properties }) => Object.entries(properties)),
);
