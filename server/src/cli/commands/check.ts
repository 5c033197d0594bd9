import { createSnapshot } from '../../analysis/snapshot';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { LineIndex } from '../../base/lineIndex';
import { checkSnapshot, type RuleConfig } from '../../rules/run';
import { type Finding, type Severity } from '../../rules/types';
import { choiceOf, isSet, valueOf, type Arguments, type OptionSpec } from '../arguments';
import { wantsColor } from '../color';
import { complain, wrongUsage, type Command, type Context, type ExitCode } from '../command';
import { inputFiles, readInput, STDIN, type InputFile, type SourceText } from '../files';
import { fixText, replaceFile } from '../fixes';
import { packageVersion } from '../packageVersion';
import { writePieces } from '../io';
import { ProjectConfigs } from '../projectConfigs';
import { SeedContext, seedClauses } from '../precedents';
import { createReporter, REPORT_FORMATS } from '../report/formats';
import { SEVERITIES, type FileReport } from '../report/types';
import { selectRules, withSelection, type RuleSelection } from '../ruleSelection';

const FAIL_LEVELS = [...SEVERITIES, 'never'] as const;

const options: readonly OptionSpec[] = [
  {
    name: 'format',
    placeholder: 'FORMAT',
    values: REPORT_FORMATS,
    description: bilingual(
      '输出格式：text（默认）、json、sarif、github',
      'report format: text (default), json, sarif, github',
    ),
  },
  {
    name: 'fail-on',
    placeholder: 'LEVEL',
    values: FAIL_LEVELS,
    description: bilingual(
      '有这一级别或者更严重的问题时退出码为 1：error（默认）、warning、info、hint、never',
      'exit with 1 on findings of this level or worse: error (default), warning, info, hint, never',
    ),
  },
  {
    name: 'rules',
    placeholder: 'LIST',
    description: bilingual(
      '只运行这些规则：代码或者前缀，以逗号分隔，可以写明级别，例如 numbering,structure/self-name=info；=off 为排除',
      'run only these rules: codes or prefixes parted by commas, with a level if wanted, such as numbering,structure/self-name=info; =off leaves one out',
    ),
  },
  {
    name: 'fix',
    description: bilingual(
      '把可以自动修复的写回文件，再报告其余的',
      'write the safe fixes and report what is left',
    ),
  },
  {
    name: 'stdin-filename',
    placeholder: 'PATH',
    description: bilingual(
      '标准输入（-）在报告中的文件名；也由它决定用哪个 .tiaoli.json',
      'the name of standard input (-) in the report; decides which .tiaoli.json holds',
    ),
  },
];

/** `tiaoli check`: findings of the rules, file by file. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'PATH… [--format text|json|sarif|github] [--fail-on LEVEL] [--rules LIST] [--fix]',
  summary: bilingual('检查法规文本，报告问题', 'check regulations and report findings'),
  options,
  async run(args, context) {
    const problem = wrongUse(args);
    if (problem !== undefined) return wrongUsage(context, 'check', problem);
    const selection = selectRules(valueOf(args, 'rules') ?? '*', context.rules);
    if (!selection.ok) return wrongUsage(context, 'check', selection.reason);
    return new CheckRun(args, context, selection.value).run();
  },
};

function wrongUse(args: Arguments): Bilingual | undefined {
  const paths = args.positionals.map(({ value }) => value);
  if (paths.length === 0) {
    return bilingual('缺少文件或者文件夹。标准输入写作 -', 'no file or folder given. Standard input is -');
  }
  if (isSet(args, 'fix') && paths.includes(STDIN)) {
    return bilingual(
      '--fix 要写回文件，不能用于标准输入',
      '--fix writes files; it cannot be used with standard input',
    );
  }
  return undefined;
}

/** One run over all files: goes on after whatever cannot be read, and remembers that it happened. */
class CheckRun {
  readonly #args: Arguments;
  readonly #context: Context;
  readonly #selection: RuleSelection;
  readonly #configs: ProjectConfigs;
  readonly #failedRules = new Set<string>();
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  #seeds: Promise<SeedContext | undefined> | undefined;
  #files = 0;
  #fixed = 0;
  #isComplete = true;

  constructor(args: Arguments, context: Context, selection: RuleSelection) {
    this.#args = args;
    this.#context = context;
    this.#selection = selection;
    this.#configs = new ProjectConfigs(context);
  }

  async run(): Promise<ExitCode> {
    const { io, locale } = this.#context;
    const reporter = createReporter(choiceOf(this.#args, 'format', REPORT_FORMATS, 'text'), {
      locale,
      useColor: wantsColor(io),
      version: packageVersion(io),
      rules: this.#selection.rules,
    });
    await io.stdout.write(reporter.begin());
    const paths = this.#args.positionals.map(({ value }) => value);
    for await (const file of inputFiles(paths, io, valueOf(this.#args, 'stdin-filename'))) {
      if (!file.ok) {
        await this.#missed(file.reason);
        continue;
      }
      const report = await this.#checkFile(file.value);
      if (report !== undefined) await writePieces(io.stdout, reporter.file(report));
    }
    const fixed = isSet(this.#args, 'fix') ? this.#fixed : undefined;
    await io.stdout.write(
      reporter.end({ files: this.#files, counts: this.#counts, fixed, isComplete: this.#isComplete }),
    );
    return this.#exitCode();
  }

  async #checkFile(file: InputFile): Promise<FileReport | undefined> {
    const config = await this.#configs.of(file.folder);
    if (!config.ok) {
      this.#isComplete = false;
      return undefined;
    }
    const source = await readInput(file, this.#context.io);
    if (!source.ok) {
      await this.#missed(source.reason);
      return undefined;
    }
    try {
      return await this.#report(file, source.value, withSelection(config.value, this.#selection));
    } catch (error) {
      const reason = String(error);
      await this.#missed(bilingual(`${file.name}：处理时出错：${reason}`, `${file.name}: failed: ${reason}`));
      return undefined;
    }
  }

  async #report(file: InputFile, source: SourceText, config: RuleConfig): Promise<FileReport> {
    const failures = new Map<string, unknown>();
    const { rules } = this.#selection;
    const seeds = await (this.#seeds ??= this.#readSeeds());
    const check = (text: string) => {
      const snapshot = createSnapshot(text);
      const onFailure = (code: string, error: unknown) => failures.set(code, error);
      const findings = checkSnapshot(snapshot, config, onFailure, rules, seeds?.of(snapshot));
      return { snapshot, findings };
    };
    const text = isSet(this.#args, 'fix')
      ? await this.#fix(file, source, (each) => check(each).findings)
      : source.text;
    const { snapshot, findings } = check(text);
    for (const [code, error] of failures) await this.#ruleFailed(file, code, error);
    for (const { severity } of findings) this.#counts[severity]++;
    this.#files++;
    return { path: file.name, kind: snapshot.tree.kind, lines: new LineIndex(text), findings };
  }

  /** Rules do without precedents where the seeds cannot be read, and the user is told so. */
  async #readSeeds(): Promise<SeedContext | undefined> {
    const seeds = await seedClauses(this.#context.io);
    if (seeds.ok) return new SeedContext(seeds.value);
    await this.#missed(seeds.reason);
    return undefined;
  }

  async #fix(
    { path }: InputFile,
    source: SourceText,
    check: (text: string) => readonly Finding[],
  ): Promise<string> {
    const fixed = fixText(source.text, check);
    if (path !== undefined && fixed.text !== source.text) await replaceFile(path, source, fixed.text);
    this.#fixed += fixed.count;
    return fixed.text;
  }

  async #missed(reason: Bilingual): Promise<void> {
    this.#isComplete = false;
    await complain(this.#context, reason);
  }

  /** A rule that fails on one text tends to fail on many: it is told once. */
  async #ruleFailed({ name }: InputFile, code: string, error: unknown): Promise<void> {
    this.#isComplete = false;
    if (this.#failedRules.has(code)) return;
    this.#failedRules.add(code);
    const reason = String(error);
    await complain(
      this.#context,
      bilingual(
        `规则 ${code} 出错，结果不完整，请报告（首先见于 ${name}）：${reason}`,
        `rule ${code} failed, the result is incomplete, please report it (first seen in ${name}): ${reason}`,
      ),
    );
  }

  #exitCode(): ExitCode {
    if (!this.#isComplete) return 2;
    const failOn = choiceOf(this.#args, 'fail-on', FAIL_LEVELS, 'error');
    if (failOn === 'never') return 0;
    const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
    return failing.some((severity) => this.#counts[severity] > 0) ? 1 : 0;
  }
}
