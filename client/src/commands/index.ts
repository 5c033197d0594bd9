import { type Tools } from '../whatCommandsUse';
import { chooseFolders } from './chooseFolders';
import { answerPreview, applyAmendment } from './applyAmendment';
import { comparePrecedent, compareWithArticle } from './comparePrecedent';
import { compareVersions, goToCompared, toggleComparison } from './compareVersions';
import { copyPrecedent } from './copyPrecedent';
import { draftAmendment, draftExplanation, draftPackage, draftRepeal } from './draftDecision';
import { goToArticle } from './goToArticle';
import { exportComparison, exportRedline } from './exportComparison';
import { fixAll, fixAllInWorkspace } from './fixAll';
import { hideFinding, hideInDraft } from './hideFinding';
import { insertPrecedent } from './insertPrecedent';
import { newRegulation } from './newRegulation';
import { insertProvision } from './insertProvision';
import { openGuide } from './openGuide';
import { openPrecedent, previewPrecedent } from './openPrecedent';
import { openSample } from './openSample';
import { openWalkthrough } from './openWalkthrough';
import { pickPrecedent } from './pickPrecedent';
import { pickStructureEdit, structureEdit } from './structureEdit';
import { rebuildIndex } from './rebuildIndex';
import { renumber } from './renumber';
import { reportProblem } from './reportProblem';
import { restartServer } from './restartServer';
import { saveParallel } from './saveParallel';
import { searchPrecedents } from './searchPrecedents';
import { searchSimilar } from './searchSimilar';
import { forgetServerCredentials, setServerCredentials } from '../corpusServerCredentials';
import { showCiting } from './showCiting';
import { showIgnored } from './showIgnored';
import { showLog } from './showLog';
import { showParallel, showParallelDraft } from './showParallel';
import { showRule } from './showRule';
import { showStatus } from './showStatus';
import { openWord } from '../word/openWord';
import { exportAs, exportWord } from '../word/exportDraft';
import { writeBack } from '../word/writeBackToWord';

/** What a command does; the argument, where there is one, comes from a menu, a link or a view. */
export type Command = (arg?: unknown) => Promise<void>;

/** Every command of the extension; `package.json` contributes the same (a test compares). */
export const commandTable = (tools: Tools): Readonly<Record<string, Command>> => ({
  'tiaoli.applyAmendment': (arg) => applyAmendment(tools, arg),
  'tiaoli.applyPreview': () => answerPreview(tools, true),
  'tiaoli.discardPreview': () => answerPreview(tools, false),
  'tiaoli.chooseFolders': () => chooseFolders(tools),
  'tiaoli.comparePrecedent': (arg) => comparePrecedent(arg),
  'tiaoli.compareVersions': (arg) => compareVersions(tools, arg),
  'tiaoli.toggleComparison': (arg) => toggleComparison(tools, arg),
  'tiaoli.goToCompared': () => goToCompared(tools),
  'tiaoli.exportComparison': (arg) => exportComparison(tools, arg),
  'tiaoli.exportRedline': (arg) => exportRedline(tools, arg),
  'tiaoli.compareWithArticle': (arg) => compareWithArticle(tools, arg),
  'tiaoli.copyPrecedent': (arg) => copyPrecedent(arg),
  'tiaoli.draftAmendment': () => draftAmendment(tools),
  'tiaoli.draftExplanation': () => draftExplanation(tools),
  'tiaoli.draftPackage': () => draftPackage(tools),
  'tiaoli.draftRepeal': () => draftRepeal(tools),
  'tiaoli.goToArticle': (arg) => goToArticle(arg),
  'tiaoli.insertProvision': (arg) => insertProvision(tools, arg),
  'tiaoli.exportHtml': () => exportAs(tools, 'html'),
  'tiaoli.exportMarkdown': () => exportAs(tools, 'md'),
  'tiaoli.exportAkn': () => exportAs(tools, 'akn'),
  'tiaoli.exportWord': () => exportWord(tools),
  'tiaoli.fixAll': () => fixAll(tools),
  'tiaoli.fixAllInWorkspace': (arg) => fixAllInWorkspace(tools, arg),
  'tiaoli.ignorePlace': () => hideFinding(tools, 'ignorePlace'),
  'tiaoli.ignoreRule': () => hideFinding(tools, 'ignoreRule'),
  'tiaoli.disableRule': () => hideFinding(tools, 'disableRule'),
  'tiaoli.showIgnored': () => showIgnored(tools),
  'tiaoli.dropStale': () => hideInDraft(tools, 'dropStale'),
  'tiaoli.storeBaseline': () => hideInDraft(tools, 'storeBaseline'),
  'tiaoli.clearBaseline': () => hideInDraft(tools, 'clearBaseline'),
  'tiaoli.insertPrecedent': (arg) => insertPrecedent(tools, arg),
  'tiaoli.insertArticle': () => structureEdit(tools, 'insertArticle'),
  'tiaoli.insertSubArticle': () => structureEdit(tools, 'insertSubArticle'),
  'tiaoli.splitArticle': () => structureEdit(tools, 'splitArticle'),
  'tiaoli.mergeArticle': () => structureEdit(tools, 'mergeArticle'),
  'tiaoli.moveUp': () => structureEdit(tools, 'moveUp'),
  'tiaoli.moveDown': () => structureEdit(tools, 'moveDown'),
  'tiaoli.numberAsSubArticle': () => structureEdit(tools, 'numberAsSubArticle'),
  'tiaoli.deleteArticle': () => structureEdit(tools, 'deleteArticle'),
  'tiaoli.pickStructureEdit': (arg) => pickStructureEdit(tools, arg),
  'tiaoli.newRegulation': () => newRegulation(tools),
  'tiaoli.openGuide': (arg) => openGuide(arg),
  'tiaoli.openPrecedent': (arg) => openPrecedent(arg),
  'tiaoli.openSample': () => openSample(tools),
  'tiaoli.openWalkthrough': () => openWalkthrough(tools),
  'tiaoli.openWord': (arg) => openWord(tools, arg),
  'tiaoli.pickPrecedent': (arg) => pickPrecedent(tools, arg),
  'tiaoli.previewPrecedent': (arg) => previewPrecedent(arg),
  'tiaoli.rebuildIndex': () => rebuildIndex(tools),
  'tiaoli.renumber': () => renumber(tools),
  'tiaoli.reportProblem': () => reportProblem(tools),
  'tiaoli.restartServer': () => restartServer(tools),
  'tiaoli.refreshCompleteness': () => tools.completeness.askAgain(),
  'tiaoli.saveParallel': (arg) => saveParallel(tools, arg),
  'tiaoli.searchPrecedents': () => searchPrecedents(tools),
  'tiaoli.searchSimilar': () => searchSimilar(tools),
  'tiaoli.setServerCredentials': () => setServerCredentials(tools),
  'tiaoli.forgetServerCredentials': () => forgetServerCredentials(tools),
  'tiaoli.showCiting': (arg) => showCiting(arg),
  'tiaoli.showInstruction': (arg) => tools.instructions.look(arg),
  'tiaoli.toggleInstruction': () => tools.instructions.toggle(),
  'tiaoli.showLog': () => showLog(tools),
  'tiaoli.showParallel': () => showParallel(tools),
  'tiaoli.showParallelDraft': () => showParallelDraft(tools),
  'tiaoli.showStatus': () => showStatus(tools),
  'tiaoli.stopIndexing': () => tools.server.stopIndexing(),
  'tiaoli.writeBack': () => writeBack(tools, 'beside'),
  'tiaoli.writeBackInPlace': () => writeBack(tools, 'inPlace'),
  'tiaoli.showRule': (arg) => showRule(tools, arg),
});
