import { bilingual, localize } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { outlineNodes, paragraphsOf, type Placed } from '../../syntax/walkTree';
import { placeOf, textFacts, titleOf } from '../answerLimitsAndSources';
import { readText } from '../toolArguments';
import { INTEGER, listOf, orNull, record, SHOWN, STRING, TEXT_ARGUMENTS } from '../toolSchema';
import { type AssistTool } from '../types';

const MOST_ENTRIES = 600;
/** So much of an article tells what it is about. */
const OPENING = 40;

/** What a text holds, from its parts to its articles. */
export const outline: AssistTool = {
  name: 'tiaoli_outline',
  title: bilingual('大纲', 'Outline'),
  description:
    '给出一个文本（文件、草稿或者文字）的结构：编、章、节、条，每条的开头和款数，行号从 1 起。先看大纲，再取需要的条文。' +
    '不用于：读条文原文（用 tiaoli_get_clause）；索引中的法规没有大纲，用 tiaoli_search_precedents 查找。',
  input: { properties: TEXT_ARGUMENTS, required: [] },
  output: {
    properties: {
      kind: {
        ...STRING,
        description: 'regulation 法规 · policy 规范性文件 · amendment 修改决定 · unknown 未识别',
      },
      title: orNull('string'),
      adoptionNote: orNull('string'),
      entries: listOf(
        record({
          depth: { ...INTEGER, description: '从 0 起' },
          level: STRING,
          label: orNull('string'),
          title: orNull('string'),
          opening: { ...orNull('string'), description: '条文的开头' },
          paragraphs: { ...INTEGER, description: '款数' },
          line: INTEGER,
        }),
      ),
      entryCount: SHOWN,
      annexes: listOf(STRING),
    },
    required: ['kind', 'title', 'adoptionNote', 'entries', 'entryCount', 'annexes'],
  },
  async run(args, host) {
    const own = args.ownText();
    if (args.problem !== undefined) return refused(args.problem);
    const read = await readText(own, host);
    if (!read.ok) return read;
    const { snapshot } = read.value;
    const { tree } = snapshot;
    const nodes = outlineNodes(tree);
    const entryOf = ({ node, ancestors }: Placed) => ({
      depth: ancestors.length,
      level: node.level,
      label: node.label?.text ?? null,
      title: node.title?.text.slice(0, 200) ?? null,
      opening:
        node.level === 'article' || node.level === 'paragraph'
          ? snapshot.text.slice(
              node.textSpan.start,
              Math.min(node.textSpan.end, node.textSpan.start + OPENING),
            )
          : null,
      paragraphs: paragraphsOf(node).length,
      line: placeOf(snapshot, node.span.start).line,
    });
    const entries = nodes.slice(0, MOST_ENTRIES).map(entryOf);
    const notes = nodes.length > MOST_ENTRIES ? [CUT] : nodes.length === 0 ? [NOTHING] : [];
    return done({
      kind: tree.kind,
      title: titleOf(snapshot) === '' ? null : titleOf(snapshot),
      adoptionNote: tree.adoptionNote?.text.slice(0, 2000) ?? null,
      entries,
      entryCount: { shown: entries.length, total: nodes.length },
      annexes: tree.annexes.slice(0, 50).map(({ heading }) => heading.text),
      sources: [textFacts(read.value)],
      notes: notes.map((note) => localize(note, host.locale)),
    });
  },
};

const CUT = bilingual(`只列出前 ${MOST_ENTRIES} 项`, `only the first ${MOST_ENTRIES} entries are listed`);
const NOTHING = bilingual(
  '没有读出结构：文本中没有章、条',
  'no structure was read: the text has neither chapters nor articles',
);
