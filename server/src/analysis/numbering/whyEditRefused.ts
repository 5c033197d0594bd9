import { bilingual, type Bilingual } from '../../base/bilingual';

/** Why a structure edit is not made: what stands in the way, and what to do instead. */
export const NO_REGULATION = bilingual(
  '这份文本不是按条编写的法规，不能调整条文',
  'This text is not a regulation in articles; its structure cannot be edited',
);

export const NO_ARTICLE = bilingual(
  '光标不在条文中，请把光标放在要调整的那一条上',
  'The cursor stands in no article; put it on the one that is meant',
);

export const LOCKED = bilingual(
  '条号已锁定，不能改变；新增条文请用“第X条之一”（锁定写在 .tiaoli.json 的 numbering.locked 中）',
  'Article numbers are locked and stay; insert articles as 第X条之一 (numbering.locked in .tiaoli.json)',
);

export const LOCKED_INSERT = bilingual(
  '条号已锁定，而此处之后已有“之一”，插入会改变它的条号；请把光标放在最后一个“之X”条上再插入',
  'Article numbers are locked, and an inserted article follows here already; put the cursor on the last 第X条之Y to insert behind it',
);

export const NO_NEIGHBOUR = bilingual(
  '这个方向上没有可以交换位置的同级条、章、节',
  'Nothing of the same level stands on that side to change places with',
);

export const NO_NUMBER = bilingual(
  '相邻的标题没有序号，不能交换位置；请先补上序号',
  'A heading here has no number; number it first',
);

export const FIRST_ARTICLE = bilingual('前面没有条文', 'No article stands before this one');

export const OTHER_HEADING = bilingual(
  '上一条在另一章（节）中，不能合并；请先把本条移到那一章',
  'The article before stands under another heading; move this one there first',
);

export const NO_SPLIT = bilingual(
  '请把光标放在一款的开头（第一款除外），或者句号之后，再拆分',
  'Put the cursor at the beginning of a paragraph other than the first, or behind a full stop, to split there',
);

export const IN_ORDER = bilingual('这一条已经是这个条号', 'The article has this number already');

export const NOT_ABOVE = bilingual(
  '新条号必须大于上一条的条号；要把条文移到前面，请用“上移”',
  'The number must be above that of the article before; to move the article up, use “Move Up”',
);

export const NO_ROOM = bilingual(
  '前面没有可以附着的条，不能编为“之一”',
  'No article stands before this one that it could be inserted behind',
);

export const TANGLED = bilingual(
  '此处的版式（几条连成一行，或者条号残缺）不能可靠地调整；请先分行并补齐条号',
  'The layout here (several articles on one line, or damaged numbers) cannot be edited safely; give each article its line and number first',
);

/** A refusal that names what it is about. */
export const taken = (label: string): Bilingual =>
  bilingual(`“${label}”已经有了`, `${label} is used already`);
