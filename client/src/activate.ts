import { commands, type ExtensionContext, l10n, type TextDocument, window, workspace } from 'vscode';
import { offerAssistTools } from './assistantTools';
import { type Command, commandTable } from './commands';
import { ComparisonDocuments } from './comparison/comparisonDocuments';
import { followDraftEditor } from './draftEditor';
import { hoverWhileStarting } from './hoverWhileStarting';
import { createEditPreview } from './editPreview';
import { provideGuide } from './guide/serveGuide';
import { showIndexStatus } from './indexStatusItem';
import { ParallelDocuments } from './parallelDocuments';
import { Journal } from './journal';
import { providePrecedents } from './precedentDocuments';
import { recognizePlainText } from './recognizePlainText';
import { provideRulePages } from './rulePages';
import { type Connect, createServer, type Server } from './server';
import { CompletenessView } from './views/completenessView';
import { DutiesView } from './views/dutiesView';
import { InstructionsView } from './views/instructionsView';
import { PrecedentsView } from './views/precedentsView';
import { acceptDroppedWord } from './word/dropWord';
import { DraftOrigins } from './word/draftOrigins';
import { acceptPastedWord } from './word/pasteWord';
import { provideWordEditor } from './word/wordEditor';
import { WordPages } from './word/wordPages';

let server: Server | undefined;

/**
 * Registers everything; the server itself starts with the first regulation, or with a command that needs it, unless who
 * gets it starts it at once.
 */
export function activateWith(context: ExtensionContext, connect: Connect): Server {
  const log = window.createOutputChannel(l10n.t('Tiaoli'), { log: true });
  const journal = new Journal((line) => {
    log.info(line);
  });
  const running = createServer(context, log, journal, connect);
  server = running;

  const startFor = (document: TextDocument): void => {
    if (document.languageId === 'regulation') void running.start();
  };
  const { extension, extensionUri, secrets } = context;
  const preview = createEditPreview();
  const precedents = new PrecedentsView();
  const completeness = new CompletenessView(running);
  const parallel = new ParallelDocuments(running);
  const origins = new DraftOrigins(context);
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
    log,
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
    hoverWhileStarting(running),
    providePrecedents(running),
    offerAssistTools(running, extension),
    provideRulePages(extensionUri),
    provideGuide(extensionUri),
    workspace.onDidOpenTextDocument(startFor),
    ...Object.entries(table).map(([id, run]) => commands.registerCommand(id, timed(journal, id, run))),
    recognizePlainText(context.globalState),
  );
  workspace.textDocuments.forEach(startFor);
  return running;
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
