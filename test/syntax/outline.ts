import { parse } from '../../server/src/syntax/parse';
import { type StructureNode } from '../../server/src/syntax/tree';

/** One line a node, indented by depth: level, label, title in `[]`, the node's own text. */
export function outlineOf(text: string, nodes: readonly StructureNode[], indent = ''): readonly string[] {
  return nodes.flatMap((node) => {
    const hasOwnText = node.level !== 'article' && node.textSpan.start !== node.title?.span.start;
    const parts = [
      node.level,
      node.label?.text,
      node.title && `[${node.title.text}]`,
      hasOwnText ? text.slice(node.textSpan.start, node.textSpan.end) : '',
    ];
    const line = parts.filter((part) => part !== undefined && part !== '').join(' ');
    return [indent + line, ...outlineOf(text, node.children, `${indent}  `)];
  });
}

/** The body of a text as `outlineOf` writes it. */
export const bodyOf = (text: string): readonly string[] => outlineOf(text, parse(text).children);
