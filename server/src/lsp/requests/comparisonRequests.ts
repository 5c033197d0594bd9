import { createSnapshot, type Snapshot } from '../../analysis/snapshot';
import { toBase64 } from '../../base/base64';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { comparisonRows } from '../../comparison/comparisonRows';
import { shownRows } from '../../comparison/chooseShownRows';
import { type ComparisonCell } from '../../comparison/types';
import {
  COMMITTED_VERSIONS,
  COMPARE_VERSIONS,
  EXPORT_COMPARISON,
  type ComparedCell,
} from '../../protocol/comparison';
import {
  comparisonTitle,
  remarkText,
  type ComparisonTableOptions,
} from '../../publish/comparison/fillComparisonTable';
import { exportComparison } from '../../publish/comparison/writeComparisonFile';
import { redline } from '../../publish/comparison/writeRedline';
import { TABLE_FORMS } from '../../publish/table/exportTable';
import { tooHeavy } from '../../service/declineLargeTexts';
import { propertyOf } from '../render/fromProtocol';
import { rangeOf } from '../render/toProtocol';
import { onClientQuestion, onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';

const FAILED = bilingual('未能对照，原因见日志', 'The versions could not be compared; the log says why');
const NO_BEFORE = bilingual(
  '修改前的版本读不出来，或者不是文本、Word 文件',
  'The earlier version cannot be read, or is neither a text nor a Word file',
);
const NO_AFTER = bilingual(
  '修改后的版本读不出来，或者不是文本、Word 文件',
  'The later version cannot be read, or is neither a text nor a Word file',
);

/** Lays two versions side by side, and writes them as a table or a redline, for the client's commands. */
export function registerComparison(session: Session): void {
  const { earlier, options } = session;

  onClientQuestion(session, COMMITTED_VERSIONS, { versions: [] }, async ({ uri }) => ({
    versions: await earlier.commitsOf(uri),
  }));

  onClientRequest(session, COMPARE_VERSIONS, FAILED, async ({ params }) => {
    const [before, after] = [
      await versionAt(session, propertyOf(params, 'before')),
      await versionAt(session, propertyOf(params, 'after')),
    ];
    if (before === undefined) return refused(NO_BEFORE);
    if (after === undefined) return refused(NO_AFTER);
    const reason = tooHeavy(before.text) ?? tooHeavy(after.text);
    if (reason !== undefined) return refused(reason);
    const comparison = comparisonRows(before, after);
    const renumbered = propertyOf(params, 'renumbered') !== false;
    const changed = new Set(shownRows(comparison.rows, { unchanged: false, renumbered }));
    return done({
      kind: 'comparison',
      title: comparisonTitle(comparison),
      before: before.text,
      after: after.text,
      rows: comparison.rows.map((row) => ({
        isChanged: changed.has(row),
        before: cellOf(before, row.before),
        after: cellOf(after, row.after),
        marks: row.marks,
        remarks: row.remarks.map(remarkText),
      })),
    });
  });

  onClientRequest(session, EXPORT_COMPARISON, FAILED, async ({ params }) => {
    const written =
      propertyOf(params, 'form') === 'redline' ? await redlineOf(session, params) : tableOf(params);
    return written.ok
      ? done({
          kind: 'file',
          content: contentOf(written.value),
          isBase64: typeof written.value.content !== 'string',
          notes: written.value.notes.map((note) => localize(note, options.locale)),
        })
      : written;
  });
}

const cellOf = (snapshot: Snapshot, cell: ComparisonCell | undefined): ComparedCell | null =>
  cell === undefined ? null : { text: cell.text, range: rangeOf(snapshot, cell.span) };

/** The text of a `VersionPlace`; `undefined` where it cannot be read. */
async function versionAt({ service, earlier }: Session, place: unknown): Promise<Snapshot | undefined> {
  const uri = stringIn(place, 'uri');
  const version = stringIn(place, 'version');
  if (version === '') return service.textOf(uri);
  const text =
    version === 'committed' || version === 'opened'
      ? (await earlier.keptOf(uri))?.[version]
      : await earlier.committedAt(uri, version);
  return text === undefined ? undefined : createSnapshot(text);
}

interface WrittenFile {
  readonly content: string | Uint8Array;
  readonly notes: readonly Bilingual[];
}

const contentOf = ({ content }: WrittenFile): string =>
  typeof content === 'string' ? content : toBase64(content);

/** The redline of two texts. Where the platform has no desk for Word documents it is made here, from the texts alone. */
async function redlineOf({ host }: Session, params: unknown): Promise<Outcome<WrittenFile, Bilingual>> {
  const [before, after] = [stringIn(params, 'before'), stringIn(params, 'after')];
  const reviser = { author: stringIn(params, 'author'), date: stringIn(params, 'date') };
  const document = stringIn(params, 'document');
  const made = await (host.word?.redline({
    before,
    after,
    reviser,
    document: document === '' ? undefined : document,
  }) ?? redline(createSnapshot(before), after, reviser));
  return made.ok ? done({ content: made.value.bytes, notes: made.value.notes }) : made;
}

function tableOf(params: unknown): Outcome<WrittenFile, Bilingual> {
  const before = createSnapshot(stringIn(params, 'before'));
  const after = createSnapshot(stringIn(params, 'after'));
  const form = propertyOf(params, 'form');
  const table = TABLE_FORMS.find((each) => each === form) ?? 'docx';
  const file = exportComparison(comparisonRows(before, after), table, tableOptions(params));
  return file.ok ? done({ content: file.value, notes: [] }) : file;
}

function tableOptions(params: unknown): ComparisonTableOptions {
  const heads = propertyOf(params, 'heads');
  const [before, after] = Array.isArray(heads) ? (heads as readonly unknown[]) : [];
  return {
    unchanged: propertyOf(params, 'unchanged') === true,
    renumbered: propertyOf(params, 'renumbered') !== false,
    remarks: propertyOf(params, 'remarks') !== false,
    deletedMark: propertyOf(params, 'deletedMark') === 'box' ? 'box' : 'strike',
    heads: { ...(isHead(before) && { before }), ...(isHead(after) && { after }) },
  };
}

const isHead = (value: unknown): value is string => typeof value === 'string' && value.trim() !== '';

const stringIn = (value: unknown, name: string): string => {
  const found = propertyOf(value, name);
  return typeof found === 'string' ? found : '';
};
