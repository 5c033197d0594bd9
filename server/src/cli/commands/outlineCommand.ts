import { createSnapshot, type Snapshot } from '../../analysis/snapshot';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { LineIndex } from '../../base/lineIndex';
import { symbols, type OutlineSymbol } from '../../features/outline';
import { type ContentsEntry, type DocumentKind, type Label, type StructureNode } from '../../syntax/tree';
import { choiceOf, formatOption, TEXT_OR_JSON } from '../parseArguments';
import { complain, wrongUsage, type Command } from '../command';
import { inputFiles, lostIn, readInput } from '../inputFiles';
import { plainForTerminal } from '../plainForTerminal';
import { rangeOf } from '../report/types';

/** `tiaoli outline`: the structure tree of one text. */
export const outlineCommand: Command = {
  name: 'outline',
  usage: 'PATH [--format text|json]',
  summary: bilingual('显示一个文本的结构', 'show the structure of a text'),
  options: [formatOption],
  async run(args, context) {
    const paths = args.positionals.map(({ value }) => value);
    if (paths.length !== 1) {
      return wrongUsage(context, 'outline', bilingual('需要一个文件', 'exactly one file is needed'));
    }
    for await (const file of inputFiles(paths, context.io, undefined)) {
      const source = file.ok ? await readInput(file.value, context.io) : file;
      if (!source.ok) {
        await complain(context, source.reason);
        return 2;
      }
      for (const { message } of lostIn(source.value)) await complain(context, message);
      const snapshot = createSnapshot(source.value.text);
      const isJson = choiceOf(args, 'format', TEXT_OR_JSON, 'text') === 'json';
      const kind = localize(KIND_NAMES[snapshot.tree.kind], context.locale);
      await context.io.stdout.write(isJson ? outlineJson(snapshot) : outlineText(snapshot, kind));
    }
    return 0;
  },
};

const KIND_NAMES: Readonly<Record<DocumentKind, Bilingual>> = {
  regulation: bilingual('法规', 'regulation'),
  policy: bilingual('政策文件', 'policy document'),
  amendment: bilingual('修改决定', 'amendment'),
  unknown: bilingual('未识别的文本', 'unknown kind of text'),
};

/** What the editor's outline shows, indented. */
function outlineText(snapshot: Snapshot, kind: string): string {
  const write = (entries: readonly OutlineSymbol[], indent: string): string =>
    entries.map(({ name, children }) => `${indent}${name}\n${write(children, `${indent}  `)}`).join('');
  return `［${kind}］\n${plainForTerminal(write(symbols(snapshot), ''))}`;
}

/** `outline --format json`. Scripts read its fields: to change one takes a major version. Lines and columns from 0. */
function outlineJson({ text, tree }: Snapshot): string {
  const lines = new LineIndex(text);
  const outline = {
    version: 1,
    kind: tree.kind,
    title: tree.title?.text ?? null,
    adoptionNote: tree.adoptionNote?.text ?? null,
    tableOfContents: (tree.contents?.entries ?? []).map((entry) => entryOf(entry, lines)),
    children: nodesOf(tree.children, lines),
  };
  return `${JSON.stringify(outline, undefined, 2)}\n`;
}

const entryOf = ({ level, label, title, span }: ContentsEntry, lines: LineIndex) => ({
  level,
  ...numberOf(label),
  title: title?.text ?? null,
  range: rangeOf(lines, span),
});

interface OutlineNode {
  readonly level: string;
  readonly number: number | null;
  readonly suffix: number | null;
  readonly label: string | null;
  readonly title: string | null;
  readonly range: object;
  readonly textRange: object;
  readonly children: readonly OutlineNode[];
}

function nodesOf(nodes: readonly StructureNode[], lines: LineIndex): readonly OutlineNode[] {
  let paragraphs = 0;
  return nodes.map((node) => ({
    level: node.level,
    // 款 carries no number: it is cited by its place (立法法 art. 65).
    ...(node.level === 'paragraph'
      ? { number: ++paragraphs, suffix: null, label: null }
      : numberOf(node.label)),
    title: node.title?.text ?? null,
    range: rangeOf(lines, node.span),
    textRange: rangeOf(lines, node.textSpan),
    children: nodesOf(node.children, lines),
  }));
}

const numberOf = (label: Label | undefined) => ({
  number: label?.ordinal.main ?? null,
  suffix: label === undefined || label.ordinal.sub === 0 ? null : label.ordinal.sub,
  label: label?.text ?? null,
});
