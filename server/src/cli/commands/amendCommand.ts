import { dirname, resolve } from 'node:path';
import { applyDecision, type AppliedDecision } from '../../amendments/apply/applyDecision';
import { type InstructionResult } from '../../amendments/apply/applyInstructions';
import { readDecision } from '../../amendments/read/readDecision';
import { createSnapshot } from '../../analysis/snapshot';
import { bilingual, localize, type Bilingual, type Locale } from '../../base/bilingual';
import { decidingBodySetting } from '../../amendments/draft/writeDecisionHead';
import { amendment, packageAmendment } from '../../amendments/draft/draftDecisionOrRepeal';
import { explanation } from '../../amendments/draft/writeExplanation';
import { AMENDMENT_FORMS, type DraftingHow } from '../../amendments/draft/decisionOrAmendmentForm';
import { unsaidNote } from '../../service/decisionWarnings';
import { choiceOf, valueOf, type Arguments, formatOption, TEXT_OR_JSON } from '../parseArguments';
import { complain, wrongUsage, type Command, type Context, type ExitCode } from '../command';
import { STDIN, readTexts } from '../inputFiles';
import { ProjectFiles } from '../projectFiles';
import { writeOut } from '../writeOut';

/** `tiaoli amend apply BASE DECISION`, `tiaoli amend draft BEFORE AFTER` and `tiaoli amend explain BEFORE AFTER`. */
export const amendCommand: Command = {
  name: 'amend',
  usage:
    'apply BASE DECISION… [--law TITLE] [--format text|json] | draft BEFORE AFTER [BEFORE AFTER…] [--form decision|amendment] | explain BEFORE AFTER [--out FILE]',
  summary: bilingual(
    '把修改决定应用到法规，或者由前后两稿起草修改决定、修正案和说明',
    'apply an amending decision to a regulation, or draft the decision or its explanation from two versions',
  ),
  options: [
    {
      name: 'law',
      placeholder: 'TITLE',
      description: bilingual(
        '决定修改多部法规时，应用其中对这一部的部分（默认按法规的标题）',
        'of a decision on several laws, the part on this one (default: by the title of BASE)',
      ),
    },
    {
      name: 'form',
      placeholder: 'FORM',
      values: AMENDMENT_FORMS,
      description: bilingual(
        'draft 的形式：decision 修改决定（默认），amendment 修正案',
        'what draft writes: a decision 修改决定 (default) or an amendment 修正案',
      ),
    },
    formatOption,
    {
      name: 'out',
      placeholder: 'FILE',
      description: bilingual('写入文件，而不是标准输出', 'write to a file instead of standard output'),
    },
  ],
  async run(args, context) {
    const [act, ...paths] = args.positionals.map(({ value }) => value);
    if (act === 'apply' && paths.length >= 2) return apply(paths, args, context);
    if (act === 'draft' && paths.length >= 2 && paths.length % 2 === 0) return draft(paths, args, context);
    if (act === 'explain' && paths.length === 2) return explain(paths, args, context);
    return wrongUsage(
      context,
      'amend',
      USAGE[act ?? ''] ?? bilingual('请写明 apply、draft 或者 explain', 'say apply, draft or explain'),
    );
  },
};

const USAGE: Readonly<Record<string, Bilingual>> = {
  apply: bilingual(
    'apply 需要一个法规和一个或者几个决定',
    'apply needs a regulation and one decision or more',
  ),
  draft: bilingual(
    'draft 需要修改前、修改后两个文件；打包修改几部法规的，成对列出',
    'draft needs the text before and the text after; for a decision on several laws, pairs of them',
  ),
  explain: bilingual(
    'explain 需要修改前、修改后两个文件',
    'explain needs the text before and the text after',
  ),
};

async function apply(paths: readonly string[], args: Arguments, context: Context): Promise<ExitCode> {
  const texts = await readTexts(paths, context);
  const [base, ...decisions] = texts ?? [];
  if (base === undefined) return 2;
  const steps: AppliedDecision[] = [];
  let text = base;
  for (const [index, source] of decisions.entries()) {
    const decision = readDecision(source);
    const name = paths[index + 1] ?? '';
    if (decision === undefined) {
      await complain(context, bilingual(`${name}：不是修改决定或者修正案`, `${name}: no amending decision`));
      return 2;
    }
    const applied = applyDecision(createSnapshot(text), decision, valueOf(args, 'law'));
    if (!applied.ok) {
      const { zh, en } = applied.reason;
      await complain(context, bilingual(`${name}：${zh}`, `${name}: ${en}`));
      return 2;
    }
    steps.push(applied.value);
    ({ text } = applied.value);
    await reportStep(applied.value, context);
  }
  const isJson = choiceOf(args, 'format', TEXT_OR_JSON, 'text') === 'json';
  const output = isJson ? `${JSON.stringify(report(text, steps, context.locale), undefined, 2)}\n` : text;
  if (!(await writeOut(output, valueOf(args, 'out'), context))) return 2;
  return steps.some(({ results }) => results.some(({ status }) => status !== 'applied')) ? 1 : 0;
}

/** On standard error: what was not carried out, what was inferred, and which other laws the decision amends. */
async function reportStep({ results, notes, others }: AppliedDecision, context: Context): Promise<void> {
  const say = (message: Bilingual): Promise<void> => complain(context, message);
  for (const { instruction, status, reason, notes: inferred } of results) {
    const where = instruction.number === '' ? '' : `${instruction.number}、`;
    const quote = `${where}${instruction.quote}`;
    if (status !== 'applied') {
      const [zh, en] = status === 'unread' ? ['没有读懂', 'not read'] : ['没有执行', 'refused'];
      await say(bilingual(`${zh}：${quote}（${reason?.zh ?? ''}）`, `${en}: ${quote} (${reason?.en ?? ''})`));
    }
    for (const each of inferred) {
      await say(bilingual(`说明：${quote}：${each.zh}`, `note: ${quote}: ${each.en}`));
    }
  }
  for (const each of notes) await say(bilingual(`说明：${each.zh}`, `note: ${each.en}`));
  if (others.length > 0) {
    const names = others.map((title) => `《${title}》`).join('、');
    await say(bilingual(`决定还修改：${names}`, `the decision also amends ${names}`));
  }
}

/** `amend apply --format json`. Scripts read its fields: to change one takes a major version. */
const report = (text: string, steps: readonly AppliedDecision[], locale: Locale) => ({
  version: 1,
  title: createSnapshot(text).tree.title?.text ?? '',
  text,
  instructions: steps.flatMap(({ results }) => results.map((result) => entryOf(result, locale))),
  notes: steps.flatMap(({ notes }) => notes.map((note) => localize(note, locale))),
  others: [...new Set(steps.flatMap(({ others }) => others))],
});

const entryOf = ({ instruction, status, reason, notes, articles }: InstructionResult, locale: Locale) => ({
  number: instruction.number,
  quote: instruction.quote,
  status,
  reason: reason === undefined ? null : localize(reason, locale),
  notes: notes.map((note) => localize(note, locale)),
  articles,
});

async function draft(paths: readonly string[], args: Arguments, context: Context): Promise<ExitCode> {
  const texts = await readTexts(paths, context);
  if (texts === undefined) return 2;
  const form = choiceOf(args, 'form', AMENDMENT_FORMS, 'decision');
  const snapshots = texts.map((text) => createSnapshot(text));
  const laws = snapshots.flatMap((before, at) => {
    const after = snapshots[at + 1];
    return at % 2 === 0 && after !== undefined ? [{ before, after }] : [];
  });
  const how = await howFor(paths.at(-1) ?? '', context);
  const [law] = laws;
  if (law === undefined) return 2;
  if (laws.length > 1 && form === 'amendment') {
    return wrongUsage(context, 'amend', ONE_LAW);
  }
  const drafted =
    laws.length === 1 ? amendment(law.before, law.after, { ...how, form }) : packageAmendment(laws, how);
  if (!drafted.ok) {
    await complain(context, drafted.reason);
    return 2;
  }
  for (const each of drafted.value.unsaid) await complain(context, unsaidNote(each));
  return (await writeOut(drafted.value.text, valueOf(args, 'out'), context)) ? 0 : 2;
}

const ONE_LAW = bilingual(
  '修正案只修改一部法律；打包修改请用决定的形式',
  'a 修正案 amends one law; several are amended by a decision',
);

async function explain(paths: readonly string[], args: Arguments, context: Context): Promise<ExitCode> {
  const [before, after] = (await readTexts(paths, context)) ?? [];
  if (before === undefined || after === undefined) return 2;
  const how = await howFor(paths[1] ?? '', context);
  const text = explanation(createSnapshot(before), createSnapshot(after), how);
  if (!text.ok) {
    await complain(context, text.reason);
    return 2;
  }
  return (await writeOut(text.value, valueOf(args, 'out'), context)) ? 0 : 2;
}

/** Who decides, as the project file for a text says. */
async function howFor(path: string, context: Context): Promise<Pick<DraftingHow, 'body'>> {
  const configs = new ProjectFiles((problem) => void complain(context, problem));
  const folder = path === STDIN ? context.io.cwd : dirname(resolve(context.io.cwd, path));
  const config = await configs.of(folder);
  const body = config.ok ? decidingBodySetting(config.value.settings['decidingBody']) : undefined;
  return body === undefined ? {} : { body };
}
