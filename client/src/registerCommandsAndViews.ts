import { commands, type ExtensionContext, Uri } from 'vscode';
import { offerAssistTools } from './assistantTools';
import { type Begun } from './prepareServer';
import { type Command, commandTable } from './commands';
import { ComparisonDocuments } from './comparison/comparisonDocuments';
import { followDraftEditor } from './currentDraft';
import { createEditPreview } from './previewPlannedEdit';
import { provideGuide } from './guide/serveGuide';
import { showIndexStatus } from './indexStatusItem';
import { type OwnFolder } from './ownFolder';
import { ParallelDocuments } from './parallelDocuments';
import { type Journal } from './problemJournal';
import { providePrecedents } from './precedentDocuments';
import { recognizePlainText } from './recognizePlainText';
import { provideRulePages } from './rulePages';
import { type Server } from './serverConnection';
import { CompletenessView } from './views/completenessView';
import { DutiesView } from './views/dutiesView';
import { InstructionsView } from './views/instructionsView';
import { PrecedentsView } from './views/precedentsView';
import { acceptDroppedWord } from './word/dropWord';
import { DraftOrigins } from './word/wordDocumentOfDraft';
import { acceptPastedWord } from './word/pasteWord';
import { provideWordEditor } from './word/wordEditor';
import { WordPages } from './word/wordReportPages';

let server: Server | undefined;

/** Registers everything beside what has begun before. `openFolder`: a folder of our own in what the editor gives us. */
export function activateWith(
  context: ExtensionContext,
  begun: Begun,
  openFolder: (folder: Uri) => OwnFolder,
): void {
  const { log, journal, server: running } = begun;
  server = running;
  const { extension, extensionUri, secrets } = context;
  const preview = createEditPreview();
  const precedents = new PrecedentsView();
  const completeness = new CompletenessView(running);
  const parallel = new ParallelDocuments(running);
  const origins = new DraftOrigins(openFolder(Uri.joinPath(context.globalStorageUri, 'word')), journal);
  const pages = new WordPages();
  const comparisons = new ComparisonDocuments(running);
  const instructions = new InstructionsView();
  const tools = {
    server: running,
    preview,
    log,
    journal,
    extension,
    secrets,
    extensionUri,
    precedents,
    completeness,
    parallel,
    origins,
    pages,
    comparisons,
    instructions,
  };
  const table = commandTable(tools);
  context.subscriptions.push(
    begun,
    preview,
    precedents,
    completeness,
    new DutiesView(running),
    parallel,
    origins,
    pages,
    acceptDroppedWord(tools),
    acceptPastedWord(running),
    provideWordEditor(running),
    comparisons,
    instructions,
    followDraftEditor(),
    showIndexStatus(running),
    providePrecedents(running),
    offerAssistTools(running, extension),
    provideRulePages(extensionUri),
    provideGuide(extensionUri),
    secrets.onDidChange(() => void running.accessChanged()),
    ...Object.entries(table).map(([id, run]) => commands.registerCommand(id, timed(journal, id, run))),
    recognizePlainText(context.globalState),
  );
}

/** The command, with a line in the journal on how long it took or that it failed. */
const timed =
  (journal: Journal, name: string, run: Command): Command =>
  async (arg) => {
    const started = performance.now();
    try {
      await run(arg);
      journal.note({ event: 'command', name, millis: performance.now() - started });
    } catch (error) {
      journal.note({ event: 'command-failed', name, error });
      throw error;
    }
  };

/** Waits for the server to end, so that it can close its files. */
export const deactivate = (): Promise<void> | undefined => server?.stop();
