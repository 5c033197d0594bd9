import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, type Outcome } from '../../base/outcome';
import { allRules } from '../../rules/allRules';
import { choiceOf, isSet, valueOf, type Arguments, type OptionSpec } from '../parseArguments';
import { BaselineWriter, defaultBaseline, namedBaseline, type BaselineUse } from '../check/baseline';
import { CheckRun } from '../check/checkRun';
import { FileChecker, type CheckPlan, type FileResult } from '../check/fileChecker';
import { checkInThreads, threadsFor } from '../check/checkInThreads';
import { wantsColor } from '../color';
import { wrongUsage, type Command, type Context, type ExitCode } from '../command';
import { inputFiles, STDIN, type InputFile } from '../inputFiles';
import { packageVersion } from '../packageVersion';
import { createReporter, REPORT_FORMATS } from '../report/formats';
import { SEVERITIES } from '../report/types';
import { serverConfigOf, serverOptions } from '../server/serverOptions';
import { selectRules, type RuleSelection } from '../ruleSelection';

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
  {
    name: 'baseline',
    placeholder: 'FILE',
    description: bilingual(
      '只报告这个基线文件中没有的问题（默认用最近的 .tiaoli.baseline.json）',
      'report only what this baseline does not hold (default: the nearest .tiaoli.baseline.json)',
    ),
  },
  {
    name: 'write-baseline',
    description: bilingual(
      '把现有的问题全部存为基线，以后只报告新的',
      'store all findings there are as the baseline; later runs report only new ones',
    ),
  },
  {
    name: 'update-baseline',
    description: bilingual(
      '从基线中删去已经没有了的问题，不添加新的',
      'drop from the baseline what is gone; add nothing',
    ),
  },
  {
    name: 'jobs',
    placeholder: 'N',
    description: bilingual(
      '用几个线程检查，1 为不分线程（默认随文件多少而定；--fix 不分线程）',
      'how many threads check; 1 for none besides the first (default: as it pays; --fix takes one)',
    ),
  },
  {
    name: 'include-suppressed',
    description: bilingual(
      '已忽略和在基线中的问题也列出并注明，不影响退出码',
      'also list what is ignored or in the baseline, marked; the exit code stays',
    ),
  },
  ...serverOptions,
];

/** `tiaoli check`: findings of the rules, file by file. */
export const checkCommand: Command = {
  name: 'check',
  usage: 'PATH… [--format text|json|sarif|github] [--fail-on LEVEL] [--rules LIST] [--fix] [--server URL]',
  summary: bilingual('检查法规文本，报告问题', 'check regulations and report findings'),
  options,
  async run(args, context) {
    const problem = wrongUse(args);
    if (problem !== undefined) return wrongUsage(context, 'check', problem);
    const selection = selectRules(rulesIn(args), context.rules);
    if (!selection.ok) return wrongUsage(context, 'check', selection.reason);
    const baseline = baselineOf(args, context.io.cwd);
    if (!baseline.ok) return wrongUsage(context, 'check', baseline.reason);
    return check(args, context, selection.value, baseline.value);
  },
};

async function check(
  args: Arguments,
  context: Context,
  selection: RuleSelection,
  baseline: string | undefined,
): Promise<ExitCode> {
  const { io, locale } = context;
  const use = baselineUse(args);
  const format = choiceOf(args, 'format', REPORT_FORMATS, 'text');
  const reporter = createReporter(format, {
    locale,
    useColor: wantsColor(io),
    version: packageVersion(io),
    rules: selection.rules,
  });
  const fixes = isSet(args, 'fix');
  const server = serverConfigOf(args, io);
  const plan: CheckPlan = {
    fixes,
    ...(server !== undefined && { server }),
    ...(baseline !== undefined && { baseline }),
    ignoresBaseline: use === 'write',
    wantsPlaces: use === 'write' || format === 'sarif',
  };
  const run = new CheckRun({
    context,
    reporter,
    failOn: choiceOf(args, 'fail-on', FAIL_LEVELS, 'error'),
    fixes,
    showsHidden: isSet(args, 'include-suppressed'),
    baseline:
      baseline === undefined || use === 'read'
        ? undefined
        : {
            use,
            writer: new BaselineWriter(baseline, use, (code) =>
              selection.rules.some((rule) => rule.code === code),
            ),
          },
  });
  await io.stdout.write(reporter.begin());
  const files: InputFile[] = [];
  const paths = args.positionals.map(({ value }) => value);
  for await (const file of inputFiles(paths, io, valueOf(args, 'stdin-filename'))) {
    if (file.ok) files.push(file.value);
    else await run.miss(file.reason);
  }
  let number = 0;
  for await (const result of resultsOf(files, { args, context, selection, plan })) {
    const file = files[number++];
    if (file !== undefined) await run.take(file, result);
  }
  return run.end();
}

interface Work {
  readonly args: Arguments;
  readonly context: Context;
  readonly selection: RuleSelection;
  readonly plan: CheckPlan;
}

/**
 * The results in the order of the files. Files are written by one thread only: two names may mean one file. A server is
 * asked by one thread only: the fetched regulations are kept there.
 */
async function* resultsOf(files: readonly InputFile[], work: Work): AsyncGenerator<FileResult> {
  const { args, context, selection, plan } = work;
  const { program, cwd, packageRoot, env } = context.io;
  const jobs = valueOf(args, 'jobs');
  const mayShare =
    program !== undefined && !plan.fixes && plan.server === undefined && context.rules === allRules;
  const threads = !mayShare ? 1 : jobs === undefined ? await threadsFor(files) : Number(jobs);
  if (program !== undefined && threads > 1 && files.every(({ path }) => path !== undefined)) {
    const setup = { plan, rules: rulesIn(args), io: { cwd, packageRoot, env: { ...env } } };
    yield* checkInThreads(files, threads, program, setup);
    return;
  }
  const checker = new FileChecker(context.io, selection, plan);
  try {
    for (const file of files) yield await checker.check(file);
  } finally {
    checker.close();
  }
}

const rulesIn = (args: Arguments): string => valueOf(args, 'rules') ?? '*';

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
  if (!/^[1-9]\d?$/u.test(valueOf(args, 'jobs') ?? '1')) {
    return bilingual('--jobs 的值应为 1 到 99', '--jobs should be 1 to 99');
  }
  if (isSet(args, 'write-baseline') && isSet(args, 'update-baseline')) {
    return bilingual(
      '--write-baseline 和 --update-baseline 只能用一个',
      'use only one of --write-baseline and --update-baseline',
    );
  }
  return undefined;
}

const baselineUse = (args: Arguments): BaselineUse => {
  if (isSet(args, 'write-baseline')) return 'write';
  return isSet(args, 'update-baseline') ? 'update' : 'read';
};

/** The URI of the baseline for all files; without one each file has the nearest. */
function baselineOf(args: Arguments, cwd: string): Outcome<string | undefined, Bilingual> {
  const named = valueOf(args, 'baseline');
  const use = baselineUse(args);
  if (named !== undefined) return namedBaseline(cwd, named, use);
  return done(use === 'read' ? undefined : defaultBaseline(cwd));
}
