import assert from 'node:assert/strict';
import { amendment } from '../../../server/src/amendments/draft/draftDecisionOrRepeal';
import { formatOrdinal, ordinal } from '../../../server/src/base/ordinal';
import { snap } from '../../support/snap';

/** A regulation of these articles, numbered from one. */
export const regulation = (articles: readonly string[], title = '甲市码头条例'): string =>
  `${title}\n\n${articles.map((text, at) => `${formatOrdinal(ordinal(at + 1), '条')}　${text}\n`).join('')}`;

export const PURPOSE = '为了加强码头管理，根据有关法律，制定本条例。';
export const SCOPE = '本市行政区域内码头的建设和经营活动，适用本条例。';
export const DUTY = '市交通部门负责码头的监督管理工作。\n区交通部门负责本区码头的日常管理。';
export const LIST =
  '经营码头应当具备下列条件：\n（一）有固定的场所；\n（二）有必要的设备；\n（三）有合格的人员。';
export const PRICE = '经营者应当公开服务项目和价格。';
export const CITING = '违反本条例第五条规定的，由市交通部门责令改正。';
export const FINAL = '本条例自2026年1月1日起施行。';
export const OLD = [PURPOSE, SCOPE, DUTY, LIST, PRICE, CITING, FINAL];

/** The amendments that the decision lists, without title and closing. */
export function listed(young: readonly string[], old: readonly string[] = OLD): string {
  return text(young, old).replace(/^[^]*?作如下修改：\n|\n本决定自[^]*$/gu, '');
}

export function text(young: readonly string[], old: readonly string[] = OLD): string {
  const drafted = amendment(snap(regulation(old)), snap(regulation(young)));
  assert.ok(drafted.ok, JSON.stringify(drafted));
  return drafted.value.text;
}
