import { numberedArticles } from '../analysis/numbering/nextArticleNumber';
import { profileOf } from '../analysis/kindAndRegion';
import { ownName } from '../analysis/selfNameMentions';
import { type Snapshot } from '../analysis/snapshot';
import { bodyText } from '../analysis/headingsAndAncestors';
import { draftNames as minedNames } from '../precedents/mining/fillInDraftNames';
import { positionOf } from '../precedents/roles/classifyClause';
import { roleInDraft } from '../precedents/roles/draftRoles';
import { type Level, levelOfRegion } from './governmentLevel';
import { type Matter, matterOf } from './whatTitleSays';

/** What a draft calls its place, its subject, itself and its lead department. Empty where it does not say. */
export interface DraftNames extends Matter {
  /** 本条例. */
  readonly selfName: string;
  /** 本市. */
  readonly ownRegion: string;
  readonly level: Level | undefined;
  /** 市城市管理部门, as the draft writes it; 市城市管理 without 部门 in `lead`. */
  readonly leadDepartment: string;
  readonly lead: string;
}

/** The lead department is named in so many of the first articles. */
const SEARCHED = 15;

/** What this draft calls things. */
export const namesOfDraft = (snapshot: Snapshot): DraftNames => snapshot.derive(readNames);

function readNames(snapshot: Snapshot): DraftNames {
  const told = matterOf(snapshot.tree.title?.text ?? '');
  const profile = profileOf(snapshot, {});
  const region = told.region === '' ? (profile.region ?? '') : told.region;
  const lead = leadIn(snapshot);
  return {
    ...told,
    ...namesOfPlace(region),
    selfName: ownName(snapshot),
    lead,
    leadDepartment: lead === '' ? '' : lead + formOf(lead, snapshot.text),
  };
}

/** What follows the field in the name of a department, the longest first. */
const FORMS = ['行政主管部门', '主管部门', '行政部门'] as const;

const formOf = (field: string, text: string): string =>
  FORMS.find((form) => text.includes(field + form)) ?? '部门';

const OWN: readonly (readonly [RegExp, string])[] = [
  [/经济特区$/u, '本市'],
  [/自治区$/u, '本自治区'],
  [/自治州$/u, '本州'],
  [/省$/u, '本省'],
  [/自治县$/u, '本自治县'],
  [/自治旗$/u, '本自治旗'],
  [/县$/u, '本县'],
  [/区$/u, '本区'],
  [/市$/u, '本市'],
];

/** What a regulation of a region calls the region and its governments. */
export function namesOfPlace(region: string): Pick<DraftNames, 'region' | 'ownRegion' | 'level'> {
  const city = region.replace(/经济特区$/u, '市');
  return {
    region,
    ownRegion: OWN.find(([unit]) => unit.test(region))?.[1] ?? '',
    level: levelOfRegion(city),
  };
}

function leadIn(snapshot: Snapshot): string {
  const articles = numberedArticles(snapshot);
  const texts = articles.slice(0, SEARCHED).map((article) => bodyText(snapshot, article));
  const lead = texts.find(
    (text, at) =>
      roleInDraft(snapshot.memory, text, { path: [], position: positionOf(at, articles.length) }) ===
      'lead-department',
  );
  const field = lead === undefined ? '' : fieldOf(minedNames('', lead).leadDepartment);
  return NO_FIELD.test(field) ? '' : field;
}

/** 有关主管部门, 区主管部门, 区县（自治县）主管部门 tell no field. */
const NO_FIELD = /^(?:有关|相关|其他|本级|上级|下级|各级|[省市区县州旗盟、（）()]|自治)*$/u;

/** The field of a department: 城市管理 of 城市管理行政主管 and of 城市管理等. */
export const fieldOf = (department: string): string => department.replace(/等?(?:行政)?(?:主管)?$/u, '');
