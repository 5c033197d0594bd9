import { bilingual } from '../../base/bilingual';
import { COLUMN_HEADS, type ComparisonTableOptions } from '../../publish/comparison/fillComparisonTable';
import { TABLE_FORMS } from '../../publish/table/exportTable';
import { choiceOf, isSet, valueOf, type Arguments, type OptionSpec } from '../parseArguments';

/** The forms of `tiaoli compare`. */
export const COMPARE_FORMS = [...TABLE_FORMS, 'json'] as const;
export type CompareForm = (typeof COMPARE_FORMS)[number];

const DELETED_MARKS = ['strike', 'box'] as const;

/** The options of `tiaoli compare`. */
export const COMPARE_OPTIONS: readonly OptionSpec[] = [
  {
    name: 'to',
    placeholder: 'FORM',
    values: COMPARE_FORMS,
    description: bilingual(
      '格式：docx（Word）、html（网页）、md（Markdown）、json；不写则随 --out 的扩展名，都没有则为 md',
      'docx, html, md or json; without it by the name of --out, else md',
    ),
  },
  {
    name: 'unchanged',
    description: bilingual('没有改动的条文也列入', 'rows that did not change, too'),
  },
  {
    name: 'skip-renumbered',
    description: bilingual('只是序号改变的条文不列入', 'leave out articles of which only the number changed'),
  },
  {
    name: 'without-remarks',
    description: bilingual('不要“说明”一栏', 'without the column of remarks'),
  },
  {
    name: 'deleted',
    placeholder: 'MARK',
    values: DELETED_MARKS,
    description: bilingual(
      '删去的文字的标记：strike 删除线（默认），box 方框',
      'the mark of deleted words: strike (default) or box',
    ),
  },
  {
    name: 'heads',
    placeholder: 'BEFORE,AFTER',
    description: bilingual(
      `表头，用逗号隔开；不写则为“${COLUMN_HEADS.before}，${COLUMN_HEADS.after}”`,
      'what stands over the two columns, with a comma between',
    ),
  },
  {
    name: 'redline',
    description: bilingual(
      '写成一份带修订的 Word 文档：全部接受为修改后，全部拒绝为修改前',
      'one Word document with tracked revisions: accepted it is AFTER, rejected BEFORE',
    ),
  },
  {
    name: 'author',
    placeholder: 'NAME',
    description: bilingual(
      '修订的作者，默认为系统用户名',
      'the author of revisions; the system’s user by default',
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
];

/** What of a comparison is shown, and how. */
export function tableOptions(args: Arguments): ComparisonTableOptions {
  const [before, after] = (valueOf(args, 'heads') ?? '').split(/[,，]/u).map((head) => head.trim());
  return {
    unchanged: isSet(args, 'unchanged'),
    renumbered: !isSet(args, 'skip-renumbered'),
    remarks: !isSet(args, 'without-remarks'),
    deletedMark: choiceOf(args, 'deleted', DELETED_MARKS, 'strike'),
    heads: {
      ...(before !== undefined && before !== '' && { before }),
      ...(after !== undefined && after !== '' && { after }),
    },
  };
}

/** As `--to` says, else as the file's name ends. */
export function formOf(args: Arguments): CompareForm {
  const extension = /\.([a-z]+)$/iu.exec(valueOf(args, 'out') ?? '')?.[1]?.toLowerCase();
  const byName = COMPARE_FORMS.find((form) => form === extension);
  return choiceOf(args, 'to', COMPARE_FORMS, byName ?? 'md');
}
