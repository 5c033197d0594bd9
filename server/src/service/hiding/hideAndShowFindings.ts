import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { type Span } from '../../base/span';
import { type HideParams } from '../../protocol/hiding';
import { type Finding } from '../../rules/types';
import { type OpenDocument } from '../openDocuments';
import { PROJECT_FILE_NAME } from '../parseProjectFile';
import { withRuleLevel } from '../setRuleLevel';
import { type NearestProjectFile } from '../nearestProjectFile';
import { NO_SUCH_FILE, type Workspace } from '../workspace';
import { type KnownKind, type IgnoresAndBaseline } from './ignoresAndBaseline';
import { placesOf } from './recognizeFindingPlace';
import { NO_RECORDS, type PlaceRecord, type TextRecords } from './ignoresFile';
import { type Sifted } from './siftFindings';

/** What was done, in words, where the drafter does not see it anyway; or why nothing was done. */
export type Hidden = Outcome<Bilingual | undefined, Bilingual>;

/** What the drafter asks for. */
export interface HideWish extends Pick<HideParams, 'kind' | 'code' | 'ids'> {
  /** The finding, where the wish is about one. */
  readonly span?: Span;
}

/** The document whose findings are hidden, and where that is written down. */
export interface HidingPlace {
  readonly known: IgnoresAndBaseline;
  readonly ruleConfigs: NearestProjectFile;
  readonly workspace: Workspace;
  readonly document: OpenDocument;
  /** The workspace folder of the document: new files go there unless a project file says where. */
  readonly folder: string | undefined;
}

const GONE = bilingual(
  '这里已经没有这个问题，文本可能刚刚改动过',
  'This finding is gone; the text may have just changed',
);
const NO_PROJECT = bilingual(
  '尚未保存的文档不属于任何项目；请先保存，或者在条理的设置“规则”中停用',
  'An unsaved document belongs to no project; save it first, or turn the rule off among the rules in the settings of Tiaoli',
);
const UNSAVED = bilingual(
  '文档尚未保存，忽略只在关闭之前有效',
  'The document is not saved: what is ignored is remembered until it is closed',
);

/**
 * Hides findings or shows them again, as the drafter asks. `sifted` is what the newest version of the document has;
 * `undefined` where it has just changed.
 */
export async function hide(place: HidingPlace, sifted: Sifted | undefined, wish: HideWish): Promise<Hidden> {
  const { code = '' } = wish;
  if (sifted === undefined) return refused(GONE);
  switch (wish.kind) {
    case 'ignorePlace':
      return ignorePlace(place, sifted, wish);
    case 'ignoreRule':
      return change(
        place,
        'ignores',
        (records) => ({ ...records, rules: [...records.rules, code] }),
        UNSAVED,
      );
    case 'disableRule':
      return disableRule(place, code);
    case 'storeBaseline':
      return storeBaseline(place, sifted);
    case 'clearBaseline':
      return change(place, 'baseline', () => NO_RECORDS);
    case 'dropStale':
      return dropStale(place, sifted);
    case 'restore':
      return restore(place, wish.ids ?? []);
  }
}

/** The identity of a record among those of its document. */
export const recordId = ({ rule, hash, before, after, nth }: PlaceRecord): string =>
  [rule, hash, before, after, nth].join(' ');

async function change(
  { known, workspace, document, folder }: HidingPlace,
  kind: KnownKind,
  edit: (records: TextRecords) => TextRecords,
  unsaved?: Bilingual,
): Promise<Hidden> {
  const { uri } = document;
  const changed = await known.change(uri, kind, folder, edit);
  if (!changed.ok) return changed;
  return done(workspace.keeps(uri) ? undefined : unsaved);
}

function ignorePlace(
  place: HidingPlace,
  { all, findings }: Sifted,
  { code, span }: HideWish,
): Promise<Hidden> {
  const { snapshot } = place.document;
  const finding = findings.find(
    (each) => each.code === code && each.span.start === span?.start && each.span.end === span.end,
  );
  const record = finding && placesOf(snapshot, all)[all.indexOf(finding)];
  if (record === undefined) return Promise.resolve(refused(GONE));
  return change(
    place,
    'ignores',
    (records) => ({ ...records, places: [...records.places, record] }),
    UNSAVED,
  );
}

async function disableRule(place: HidingPlace, code: string): Promise<Hidden> {
  const { known, ruleConfigs, workspace, document, folder } = place;
  const { uri } = document;
  if (!workspace.keeps(uri)) return refused(NO_PROJECT);
  const target = `${await known.projectFolder(uri, folder)}/${PROJECT_FILE_NAME}`;
  const old = await workspace.read(target);
  if (!old.ok && old.reason !== NO_SUCH_FILE) return refused(inFile(target, old.reason));
  const text = withRuleLevel(old.ok ? old.value : undefined, code, 'off');
  const written = text.ok ? await workspace.write(target, text.value) : text;
  ruleConfigs.clear();
  if (!written.ok) return refused(inFile(target, written.reason));
  return done(undefined);
}

async function storeBaseline(place: HidingPlace, { all, hidden }: Sifted): Promise<Hidden> {
  const { snapshot } = place.document;
  const ignored = new Set<Finding>(hidden.filter(({ by }) => by === 'ignored').map(({ finding }) => finding));
  const places = placesOf(snapshot, all).filter((_, index) => {
    const finding = all[index];
    return finding !== undefined && !ignored.has(finding);
  });
  const stored = await change(place, 'baseline', () => ({ rules: [], places }), UNSAVED);
  if (!stored.ok || stored.value !== undefined) return stored;
  return done(
    bilingual(
      `已将现有的 ${places.length} 个问题存为基线，以后只报告新的问题`,
      `${places.length} finding(s) stored as the baseline; only new ones will be reported`,
    ),
  );
}

async function dropStale(place: HidingPlace, { stale }: Sifted): Promise<Hidden> {
  let dropped = 0;
  for (const kind of ['ignores', 'baseline'] as const) {
    const gone = new Set(stale[kind].map(recordId));
    if (gone.size === 0) continue;
    const changed = await change(place, kind, (records) => {
      const places = records.places.filter((record) => !gone.has(recordId(record)));
      dropped += records.places.length - places.length;
      return { ...records, places };
    });
    if (!changed.ok) return changed;
  }
  return done(
    bilingual(`已清除 ${dropped} 条失效的记录`, `${dropped} record(s) dropped whose finding is gone`),
  );
}

/** Rules are named by their code, places by {@link recordId}. */
function restore(place: HidingPlace, ids: readonly string[]): Promise<Hidden> {
  const wanted = new Set(ids);
  return change(place, 'ignores', ({ rules, places }) => ({
    rules: rules.filter((code) => !wanted.has(code)),
    places: places.filter((record) => !wanted.has(recordId(record))),
  }));
}

const inFile = (uri: string, { zh, en }: Bilingual): Bilingual => bilingual(`${uri}：${zh}`, `${uri}: ${en}`);
