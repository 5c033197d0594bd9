import { type Extension, type LogOutputChannel, type SecretStorage, type Uri } from 'vscode';
import { type ComparisonDocuments } from './comparison/comparisonDocuments';
import { type EditPreview } from './previewPlannedEdit';
import { type ParallelDocuments } from './parallelDocuments';
import { type Journal } from './problemJournal';
import { type Server } from './serverConnection';
import { type DraftOrigins } from './word/wordDocumentOfDraft';
import { type WordPages } from './word/wordReportPages';
import { type CompletenessView } from './views/completenessView';
import { type InstructionsView } from './views/instructionsView';
import { type PrecedentsView } from './views/precedentsView';

/** What commands work with. */
export interface Tools {
  readonly server: Server;
  readonly preview: EditPreview;
  readonly log: LogOutputChannel;
  readonly journal: Journal;
  readonly extension: Extension<unknown>;
  /** Where the editor keeps what nobody else may read. */
  readonly secrets: SecretStorage;
  readonly extensionUri: Uri;
  readonly precedents: PrecedentsView;
  readonly completeness: CompletenessView;
  readonly parallel: ParallelDocuments;
  readonly origins: DraftOrigins;
  readonly pages: WordPages;
  readonly comparisons: ComparisonDocuments;
  readonly instructions: InstructionsView;
}
