import { draftNames as minedNames } from '../../precedents/mining/fillInDraftNames';
import { classify, positionOf } from '../../precedents/roles/classifyClause';
import { type SourceClauses } from '../../precedents/clauses/cutIntoClauses';
import { bareRegion, namesOf } from '../../precedents/clauses/regionAndSubject';
import { fieldOf, namesOfPlace } from '../draftNames';
import { type Level } from '../governmentLevel';
import { REGIONS } from '../../syntax/regionTable';
import { matterOf } from '../whatTitleSays';

/** What a precedent calls its place, its subject and its lead department. Empty where it does not say. */
export interface SourceNames {
  /** 甲市, 甲 without its unit, and other names that the text itself uses; the longest first. */
  readonly regions: readonly string[];
  readonly level: Level | undefined;
  readonly subject: string;
  /** The names of the subject, the longest first. */
  readonly subjects: readonly string[];
  /** 市工业和信息化, without 部门. */
  readonly lead: string;
}

const SEARCHED = 15;

/** Reads the names from a source. The index remembers the result under this function. */
export function sourceNames({ source, clauses }: SourceClauses): SourceNames {
  const { region: named, subject } = matterOf(source.title);
  const region = named === '' ? regionBegun(source.title) : named;
  const told = namesOf(source.title, clauses);
  const lead = clauses
    .slice(0, SEARCHED)
    .find(
      ({ text, path }, at) =>
        classify(text, { path, position: positionOf(at, clauses.length), title: source.title }) ===
        'lead-department',
    );
  const regions = [region, bareRegion(region), ...told.regions].filter((name) => name.length >= 2);
  const subjects = [subject, ...told.subjects].filter((name) => name.length >= 2);
  return {
    regions: longestFirst(regions),
    level: namesOfPlace(region).level,
    subject,
    subjects: longestFirst(subjects),
    lead: lead === undefined ? '' : fieldOf(minedNames('', lead.text).leadDepartment),
  };
}

/** 杭州市 of 杭州西溪国家湿地公园保护管理条例: a title may name its city without 市. */
const regionBegun = (title: string): string =>
  REGIONS.find(({ short, name }) => short.length >= 2 && short !== name && title.startsWith(short))?.name ??
  '';

const longestFirst = (names: readonly string[]): readonly string[] =>
  [...new Set(names)].sort((a, b) => b.length - a.length);
