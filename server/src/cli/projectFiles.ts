import { bilingual, type Bilingual } from '../base/bilingual';
import { done, type Outcome } from '../base/outcome';
import { findProjectFile, inFile, readProjectFile } from '../node/findProjectFile';
import { defaultRuleConfig, type RuleConfig } from '../rules/runRules';

/**
 * The project files of one run. Each is read once, and what is wrong in it is told once: an unknown key as a
 * warning, a file that is no JSON as an error.
 */
export class ProjectFiles {
  readonly #onProblem: (problem: Bilingual) => void;
  readonly #byFolder = new Map<string, Promise<Outcome<RuleConfig, Bilingual>>>();
  readonly #byFile = new Map<string, Promise<Outcome<RuleConfig, Bilingual>>>();

  constructor(onProblem: (problem: Bilingual) => void) {
    this.#onProblem = onProblem;
  }

  /** The rules that hold in `folder`, or why they cannot be known. */
  of(folder: string): Promise<Outcome<RuleConfig, Bilingual>> {
    return remembered(this.#byFolder, folder, async () => {
      const file = await findProjectFile(folder);
      return file === undefined
        ? done(defaultRuleConfig)
        : remembered(this.#byFile, file, () => this.#read(file));
    });
  }

  async #read(file: string): Promise<Outcome<RuleConfig, Bilingual>> {
    const config = await readProjectFile(file);
    if (!config.ok) {
      this.#onProblem(config.reason);
      const zh = `未检查 ${file} 所在文件夹的文件：请先改正它`;
      const en = `files under ${file} are not checked: mend it first`;
      this.#onProblem(bilingual(zh, en));
      return config;
    }
    for (const problem of config.value.problems) this.#onProblem(inFile(file, problem.message));
    return done(config.value.rules);
  }
}

function remembered<T>(known: Map<string, Promise<T>>, key: string, make: () => Promise<T>): Promise<T> {
  const existing = known.get(key);
  if (existing !== undefined) return existing;
  const made = make();
  known.set(key, made);
  return made;
}
