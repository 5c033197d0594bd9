import { fileURLToPath } from 'node:url';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { LineIndex } from '../../base/lineIndex';
import { type HiddenFinding } from '../../service/hiding/siftFindings';
import { type Severity } from '../../rules/types';
import { complain, type Context, type ExitCode } from '../command';
import { type InputFile } from '../inputFiles';
import { writePieces } from '../outputStreams';
import { type Reporter } from '../report/types';
import { SEVERITIES } from '../report/types';
import { type BaselineWriter } from './baseline';
import { type CheckedFile, type FileResult } from './fileChecker';

/** What a run does besides checking. */
export interface CheckRunOptions {
  readonly context: Context;
  readonly reporter: Reporter;
  /** The least severity that makes the exit code 1. */
  readonly failOn: Severity | 'never';
  readonly fixes: boolean;
  /** Whether findings that are known are reported too, marked as such. */
  readonly showsHidden: boolean;
  /** Absent: the baseline stays as it is. */
  readonly baseline: { readonly use: 'write' | 'update'; readonly writer: BaselineWriter } | undefined;
}

/** One run over all files: goes on after whatever cannot be read, and remembers that it happened. */
export class CheckRun {
  readonly #options: CheckRunOptions;
  readonly #told = new Set<string>();
  readonly #failedRules = new Set<string>();
  readonly #counts: Record<Severity, number> = { error: 0, warning: 0, info: 0, hint: 0 };
  readonly #hidden: Record<HiddenFinding['by'], number> = { ignored: 0, baseline: 0 };
  readonly #byRule = new Map<string, number>();
  #files = 0;
  #fixed = 0;
  #stale = 0;
  #isComplete = true;

  constructor(options: CheckRunOptions) {
    this.#options = options;
  }

  /** Nothing is reported of a file that cannot be found. */
  async miss(reason: Bilingual): Promise<void> {
    this.#isComplete = false;
    await this.#complain(reason);
  }

  async take(file: InputFile, result: FileResult): Promise<void> {
    for (const complaint of result.complaints) await this.#complain(complaint);
    for (const [code, reason] of result.failures) await this.#ruleFailed(file, code, reason);
    if (!result.isComplete) this.#isComplete = false;
    if (result.checked !== undefined) await this.#report(file, result.checked);
  }

  async end(): Promise<ExitCode> {
    const { context, reporter, fixes } = this.#options;
    const summary = {
      files: this.#files,
      counts: this.#counts,
      byRule: this.#byRule,
      hidden: this.#hidden,
      fixed: fixes ? this.#fixed : undefined,
      isComplete: this.#isComplete,
    };
    await context.io.stdout.write(reporter.end(summary));
    await this.#endBaseline();
    return this.#exitCode();
  }

  async #report(file: InputFile, checked: CheckedFile): Promise<void> {
    const { context, reporter, showsHidden, baseline } = this.#options;
    if (file.path !== undefined) baseline?.writer.add(file.path, checked);
    const isStored = baseline?.use === 'write' && file.path !== undefined;
    const findings = isStored
      ? checked.findings.map((finding) => ({ hidden: { by: 'baseline' as const }, ...finding }))
      : checked.findings;
    for (const { code, severity, hidden } of findings) {
      if (hidden !== undefined) this.#hidden[hidden.by]++;
      else {
        this.#counts[severity]++;
        this.#byRule.set(code, (this.#byRule.get(code) ?? 0) + 1);
      }
    }
    this.#files++;
    this.#fixed += checked.fixed;
    this.#stale += checked.stale.baseline.length;
    const report = {
      path: file.name,
      kind: checked.kind,
      lines: new LineIndex(checked.text),
      findings: findings.filter(({ hidden }) => hidden === undefined || showsHidden),
    };
    await writePieces(context.io.stdout, reporter.file(report));
  }

  async #endBaseline(): Promise<void> {
    const { baseline } = this.#options;
    if (baseline === undefined) {
      if (this.#stale === 0) return;
      const zh = `基线中有 ${this.#stale} 条记录的问题已经没有了；用 --update-baseline 删去`;
      const en = `${this.#stale} record(s) of the baseline tell of findings that are gone; --update-baseline drops them`;
      await this.#complain(bilingual(zh, en));
      return;
    }
    const written = await baseline.writer.write();
    if (!written.ok) {
      await this.miss(written.reason);
      return;
    }
    const { kept, dropped } = written.value;
    const path = fileURLToPath(baseline.writer.uri);
    const told =
      baseline.use === 'write'
        ? bilingual(
            `已将 ${kept} 个问题存入基线 ${path}`,
            `the baseline ${path} now holds ${kept} finding(s)`,
          )
        : bilingual(
            `已从基线 ${path} 删去 ${dropped} 条，留有 ${kept} 条`,
            `${dropped} record(s) dropped from the baseline ${path}, ${kept} kept`,
          );
    await this.#complain(told);
  }

  /** What holds for many files is told once. */
  async #complain(message: Bilingual): Promise<void> {
    const { context } = this.#options;
    const shown = localize(message, context.locale);
    if (this.#told.has(shown)) return;
    this.#told.add(shown);
    await complain(context, message);
  }

  /** A rule that fails on one text tends to fail on many: it is told once. */
  async #ruleFailed({ name }: InputFile, code: string, reason: string): Promise<void> {
    if (this.#failedRules.has(code)) return;
    this.#failedRules.add(code);
    const zh = `规则 ${code} 出错，结果不完整，请报告（首先见于 ${name}）：${reason}`;
    const en = `rule ${code} failed, the result is incomplete, please report it (first seen in ${name}): ${reason}`;
    await this.#complain(bilingual(zh, en));
  }

  #exitCode(): ExitCode {
    if (!this.#isComplete) return 2;
    const { failOn } = this.#options;
    if (failOn === 'never') return 0;
    const failing = SEVERITIES.slice(0, SEVERITIES.indexOf(failOn) + 1);
    return failing.some((severity) => this.#counts[severity] > 0) ? 1 : 0;
  }
}
