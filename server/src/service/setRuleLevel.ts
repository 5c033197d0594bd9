import { parse, type ObjectNode, type ValueNode } from '@humanwhocodes/momoa';
import { type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { applyEdits } from '../base/textEdit';
import { type RuleLevel } from '../rules/types';
import { parseProjectFile } from './parseProjectFile';

/**
 * The text of a project file in which a rule has a level. Everything else stays as it was written, order and indents
 * included; refused where the file is not understood. `undefined` makes a new file.
 */
export function withRuleLevel(
  text: string | undefined,
  code: string,
  level: RuleLevel,
): Outcome<string, Bilingual> {
  const member = `${JSON.stringify(code)}: ${JSON.stringify(level)}`;
  if (text === undefined) return done(`{\n  "rules": {\n    ${member}\n  }\n}\n`);
  const understood = parseProjectFile(text);
  if (!understood.ok) return refused(understood.reason.message);
  const root = parse(text.replace(/^\uFEFF/u, ' '), { mode: 'json' }).body;
  if (root.type !== 'Object') return done(text);
  const rules = valueIn(root, 'rules');
  if (rules === undefined) return done(withMember(text, root, `"rules": { ${member} }`));
  if (rules.type !== 'Object') return done(replaced(text, rules, `{ ${member} }`));
  const old = valueIn(rules, code);
  return done(
    old === undefined ? withMember(text, rules, member) : replaced(text, old, JSON.stringify(level)),
  );
}

const valueIn = (node: ObjectNode, key: string): ValueNode | undefined =>
  node.members.find(({ name }) => name.type === 'String' && name.value === key)?.value;

const replaced = (text: string, { loc }: ValueNode, newText: string): string =>
  applyEdits(text, [{ span: { start: loc.start.offset, end: loc.end.offset }, newText }]);

/** Puts a member behind the last one, parted from it as the first one is from its bracket. */
function withMember(text: string, { loc, members }: ObjectNode, member: string): string {
  const [first] = members;
  const last = members.at(-1);
  const open = loc.start.offset + 1;
  if (first === undefined || last === undefined) {
    const inside = { start: open, end: loc.end.offset - 1 };
    return applyEdits(text, [{ span: inside, newText: ` ${member} ` }]);
  }
  const gap = text.slice(open, first.loc.start.offset);
  const end = last.loc.end.offset;
  return applyEdits(text, [{ span: { start: end, end }, newText: `,${gap === '' ? ' ' : gap}${member}` }]);
}
