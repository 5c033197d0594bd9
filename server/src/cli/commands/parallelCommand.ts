import { createSnapshot } from '../../analysis/snapshot';
import { profileOf } from '../../analysis/kindAndRegion';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { runToEnd } from '../../base/steps';
import { MOST_PRECEDENTS, parallelDraft } from '../../features/parallelProvisions/parallelDraft';
import { exportTable, TABLE_FORMS, type TableForm } from '../../publish/table/exportTable';
import { parallelTable } from '../../service/parallelTable';
import { choiceOf, valueOf, type Arguments } from '../parseArguments';
import { complain, wrongUsage, type Command, type Context, type ExitCode } from '../command';
import { inputFiles, readInput } from '../inputFiles';
import { readParallelQuestion, readSources } from '../parallel/parallelSources';
import { ownId } from '../findDraftInCorpus';
import { ProjectFiles } from '../projectFiles';
import { serverOptions } from '../server/serverOptions';
import { withServer } from '../server/serverSession';
import { writeOut } from '../writeOut';

/** `tiaoli parallel`: a whole draft beside higher law and precedents, 立法参考对照表. */
export const parallelCommand: Command = {
  name: 'parallel',
  usage:
    'DRAFT [--corpus DIR…] [--index FILE…] [--server URL] [--precedent TITLE|FILE…] [--to docx|html|md] [--out FILE]',
  summary: bilingual(
    '立法参考对照表：草案逐条对照上位法和先例',
    'the whole draft, article by article, beside higher law and precedents',
  ),
  options: [
    {
      name: 'corpus',
      placeholder: 'DIR…',
      description: bilingual(
        '在这些文件夹中找上位法和先例；不写则用随附的范本',
        'look for higher law and precedents in these folders; without it, in those that ship with Tiaoli',
      ),
    },
    {
      name: 'index',
      placeholder: 'FILE…',
      description: bilingual(
        '在 tiaoli index --out 写的文件中找',
        'look in files written by tiaoli index --out',
      ),
    },
    {
      name: 'precedent',
      placeholder: 'TITLE|FILE…',
      description: bilingual(
        `指定先例的标题或者文件，最多 ${MOST_PRECEDENTS} 部；不写则按主题选取`,
        `titles or files of the precedents, at most ${MOST_PRECEDENTS}; without it, those on the draft’s subject`,
      ),
    },
    {
      name: 'to',
      placeholder: 'FORM',
      values: TABLE_FORMS,
      description: bilingual(
        '格式：docx（Word）、html（网页）、md（Markdown）；不写则随 --out 的扩展名，都没有则为 md',
        'docx, html or md; without it by the name of --out, else md',
      ),
    },
    {
      name: 'out',
      placeholder: 'FILE',
      description: bilingual(
        '写入文件；docx 必须写明',
        'write to a file, which docx needs; without it, to standard output',
      ),
    },
    ...serverOptions,
  ],
  async run(args, context) {
    const asked = readParallelQuestion(args);
    if (!asked.ok) return wrongUsage(context, 'parallel', asked.reason);
    const out = valueOf(args, 'out');
    const form = formOf(args, out);
    if (form === 'docx' && out === undefined) return wrongUsage(context, 'parallel', NEEDS_OUT);
    if (asked.value.precedents.length > MOST_PRECEDENTS) {
      return wrongUsage(context, 'parallel', TOO_MANY);
    }
    const draft = await readDraft(asked.value.draft, context);
    if (draft === undefined) return 2;
    const sources = await readSources(asked.value, context);
    if (!sources.ok) return refuse(sources.reason, context);
    const { corpus, chosen, isComplete } = sources.value;
    const { snapshot, settings } = draft;
    // The regulations of a server that are nearest to the draft and cited in it stand among the others from here on.
    const problem = await withServer(args, context, corpus, (server) => server.prepare('draft', snapshot));
    if (problem !== undefined) await complain(context, problem);
    const found = runToEnd(
      parallelDraft(snapshot, {
        precedents: corpus,
        sourceId: ownId(snapshot, corpus, chosen),
        profile: profileOf(snapshot, settings),
        ...(chosen !== undefined && { chosen }),
      }),
    );
    if (found.rows.every(({ kind }) => kind === 'heading')) return refuse(NO_ARTICLES, context);
    const table = parallelTable(found, (words) => localize(words, context.locale));
    const file = exportTable(table, form);
    if (!file.ok) return refuse(file.reason, context);
    if (!(await writeOut(file.value, out, context))) return 2;
    return isComplete && problem === undefined ? 0 : 2;
  },
};

const NEEDS_OUT = bilingual(
  'docx 需要用 --out 指定要写入的文件',
  'docx needs --out to name the file to write',
);
const TOO_MANY = bilingual(
  `先例最多 ${MOST_PRECEDENTS} 部`,
  `there can be at most ${MOST_PRECEDENTS} precedents`,
);
const NO_ARTICLES = bilingual('草案中没有条文', 'the draft has no articles');

async function refuse(reason: Bilingual, context: Context): Promise<ExitCode> {
  await complain(context, reason);
  return 2;
}

function formOf(args: Arguments, out: string | undefined): TableForm {
  const extension = /\.([a-z]+)$/iu.exec(out ?? '')?.[1]?.toLowerCase();
  const byName = TABLE_FORMS.find((form) => form === extension);
  return choiceOf(args, 'to', TABLE_FORMS, byName ?? 'md');
}

/** The draft with what its project file says of it; `undefined` where it cannot be read, which is told. */
async function readDraft(path: string, context: Context) {
  const configs = new ProjectFiles((problem) => void complain(context, problem));
  for await (const file of inputFiles([path], context.io, undefined)) {
    const source = file.ok ? await readInput(file.value, context.io) : file;
    if (!file.ok || !source.ok) {
      await complain(context, source.ok ? NO_ARTICLES : source.reason);
      return undefined;
    }
    const config = await configs.of(file.value.folder);
    return {
      snapshot: createSnapshot(source.value.text),
      settings: config.ok ? config.value.settings : {},
    };
  }
  await complain(context, bilingual(`${path}：没有文本文件`, `${path}: no text file`));
  return undefined;
}
