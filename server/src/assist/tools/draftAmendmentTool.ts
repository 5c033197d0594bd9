import { amendment } from '../../amendments/draft/draftDecisionOrRepeal';
import { bilingual, localize } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { unsaidNote } from '../../service/decisionWarnings';
import { textFacts } from '../answerLimitsAndSources';
import { readText } from '../toolArguments';
import { STRING, textArgument } from '../toolSchema';
import { type AssistTool } from '../types';

const LONGEST_DECISION = 200_000;

/** The decision that makes one version of the other. */
export const draftAmendment: AssistTool = {
  name: 'tiaoli_draft_amendment',
  title: bilingual('起草修改决定', 'Draft an amending decision'),
  description:
    '由同一法规修改前、修改后的两个文本起草修改决定，并按决定在旧文本上执行一遍加以验证。决定的措辞符合立法技术规范，请原样采用。' +
    '不用于：起草新法规；把决定应用到文本。机关名称、日期等留空处请用户填写，不要代填。',
  input: {
    properties: { before: textArgument('修改前的文本'), after: textArgument('修改后的文本') },
    required: ['before', 'after'],
  },
  output: {
    properties: {
      decision: { ...STRING, description: '修改决定全文' },
      proved: { type: 'boolean', description: 'true：按决定修改旧文本，得到的就是新文本' },
    },
    required: ['decision', 'proved'],
  },
  async run(args, host) {
    const [was, is] = [args.textArgument('before'), args.textArgument('after')];
    if (args.problem !== undefined) return refused(args.problem);
    const before = await readText(was, host);
    if (!before.ok) return before;
    const after = await readText(is, host);
    if (!after.ok) return after;
    const drafted = amendment(before.value.snapshot, after.value.snapshot);
    if (!drafted.ok) return drafted;
    const { text, unsaid } = drafted.value;
    if (text.length > LONGEST_DECISION) return refused(TOO_LONG);
    return done({
      decision: text,
      proved: !unsaid.includes('unproved'),
      sources: [textFacts(before.value), textFacts(after.value)],
      notes: unsaid.map((each) => localize(unsaidNote(each), host.locale)),
    });
  },
};

const TOO_LONG = bilingual('决定过长，请在编辑器中起草', 'the decision is too long: draft it in the editor');
