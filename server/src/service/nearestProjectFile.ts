import { bilingual, type Bilingual } from '../base/bilingual';
import { FileMap } from '../base/fileIdentity';
import { type LevelSetting } from '../protocol/settings';
import { type RuleConfig } from '../rules/runRules';
import { isRoot, parentOf, type Workspace } from './workspace';
import { parseProjectFile, PROJECT_FILE_NAME } from './parseProjectFile';

/** Takes what is wrong in a project file; the message begins with the file's URI. */
export type OnConfigProblem = (message: Bilingual) => void;

/**
 * The rule configuration of each document: that of the nearest `.tiaoli.json` in its folder or above it, over the
 * editor's settings. Files are read once and kept until {@link clear}.
 */
export class NearestProjectFile {
  readonly #workspace: Workspace;
  readonly #onProblem: OnConfigProblem;
  readonly #byFolder = new FileMap<Promise<RuleConfig | undefined>>();

  constructor(workspace: Workspace, onProblem: OnConfigProblem) {
    this.#workspace = workspace;
    this.#onProblem = onProblem;
  }

  /** Forgets what was read: a project file has changed. */
  clear(): void {
    this.#byFolder.clear();
  }

  /** The configuration for a document. @param settings the editor's levels, by the codes of rules */
  async of(uri: string, settings: Readonly<Record<string, LevelSetting>>): Promise<RuleConfig> {
    const project = this.#workspace.keeps(uri) ? await this.#ofFolder(parentOf(uri)) : undefined;
    if (project === undefined) return { levels: settings, settings: {} };
    return {
      levels: { ...uncovered(settings, project.levels), ...project.levels },
      settings: project.settings,
    };
  }

  #ofFolder(folder: string): Promise<RuleConfig | undefined> {
    const known = this.#byFolder.get(folder);
    if (known !== undefined) return known;
    const config = this.#read(folder);
    this.#byFolder.set(folder, config);
    return config;
  }

  async #read(folder: string): Promise<RuleConfig | undefined> {
    const uri = `${folder}/${PROJECT_FILE_NAME}`;
    const text = await this.#workspace.read(uri);
    if (!text.ok) return isRoot(folder) ? undefined : this.#ofFolder(parentOf(folder));
    const config = parseProjectFile(text.value);
    if (!config.ok) {
      this.#onProblem(inFile(uri, config.reason.message));
      return undefined;
    }
    for (const problem of config.value.problems) this.#onProblem(inFile(uri, problem.message));
    return config.value.rules;
  }
}

const inFile = (uri: string, message: Bilingual): Bilingual =>
  bilingual(`${uri}：${message.zh}`, `${uri}: ${message.en}`);

/**
 * The settings of the editor about which the project file says nothing. The project file wins even where the editor's
 * setting names the rule more exactly.
 */
function uncovered(
  settings: Readonly<Record<string, LevelSetting>>,
  project: RuleConfig['levels'],
): Readonly<Record<string, LevelSetting>> {
  const covers = (pattern: string, code: string): boolean =>
    pattern.endsWith('*') ? code.startsWith(pattern.slice(0, -1)) : pattern === code;
  return Object.fromEntries(
    Object.entries(settings).filter(
      ([code]) => !Object.keys(project).some((pattern) => covers(pattern, code)),
    ),
  );
}
