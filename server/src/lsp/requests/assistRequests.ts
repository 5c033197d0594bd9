import { createSnapshot } from '../../analysis/snapshot';
import { sessionPrecedents } from '../../assist/sessionPrecedents';
import { ASSIST_TOOLS, runTool } from '../../assist/runTool';
import { type AssistHost, type NamedText } from '../../assist/types';
import { pathInFolder } from '../../base/fileIdentity';
import { lastSegment } from '../../base/fileNames';
import { bilingual, type Bilingual } from '../../base/bilingual';
import { done, refused, type Outcome } from '../../base/outcome';
import { ASSIST } from '../../protocol/assist';
import { defaultRuleConfig } from '../../rules/runRules';
import { type Finding } from '../../rules/types';
import { NOTHING_KNOWN } from '../../service/hiding/siftFindings';
import { Pacer } from '../../service/takeTurns';
import { checkingOf } from '../documents/findingsOfDocument';
import { propertyOf } from '../render/fromProtocol';
import { onClientRequest } from '../session/onClientRequest';
import { type IndexLifecycle } from '../session/indexLifecycle';
import { type Session } from '../session/session';

const FAILED = bilingual(
  '工具出错，没有结果；这不等于没有找到。原因见日志',
  'the tool failed and has no result; that is not “nothing found”. The log says why',
);

/** Answers the tools that the client offers to assistants: on open drafts, files of the workspace, and the index. */
export function registerAssist(session: Session, lifecycle: IndexLifecycle): void {
  const host = hostOf(session, lifecycle);
  onClientRequest(session, ASSIST, FAILED, async ({ params, document }) => {
    const tool = propertyOf(params, 'tool');
    const input = propertyOf(params, 'input');
    const name = typeof tool === 'string' ? tool : '';
    const answer = await runTool(name, onDraft(name, input, document?.uri), host);
    return answer.ok ? done({ kind: 'answer', answer: answer.value } as const) : answer;
  });
}

/** Where the arguments name no text, the draft that is worked on is meant. */
function onDraft(tool: string, input: unknown, draft: string | undefined): unknown {
  const takesText = ASSIST_TOOLS.find(({ name }) => name === tool)?.input.properties['path'] !== undefined;
  const isObject = typeof input === 'object' && input !== null && !Array.isArray(input);
  if (!takesText || draft === undefined || (!isObject && input !== undefined)) return input;
  const namesOne = ['path', 'text', 'source'].some((each) => propertyOf(input, each) !== undefined);
  return namesOne ? input : { ...(isObject ? input : {}), path: draft };
}

function hostOf(session: Session, lifecycle: IndexLifecycle): AssistHost {
  const { service, index, options, log } = session;
  return {
    locale: options.locale,
    read: (name) => readText(session, lifecycle, name),
    async precedents(wanted = []) {
      await index.whenSearchable();
      return sessionPrecedents(index, wanted);
    },
    async check({ name, snapshot }: NamedText): Promise<Outcome<readonly Finding[], Bilingual>> {
      // Words handed over are checked like a file, also before any file was.
      await service.readyToCheck();
      const how = name === '' ? undefined : await checkingOf(session, name);
      const pacer = new Pacer(session.host.clock);
      const steps = service.checkSteps(name, snapshot, {
        config: how?.config ?? defaultRuleConfig,
        known: how?.known ?? NOTHING_KNOWN,
        isRestDue: () => pacer.isDue(),
      });
      const { findings } = await pacer.run(steps);
      if (name !== '' && how === undefined) {
        log.info(`${name}: checked for an assistant, though checks are off`);
      }
      return done(findings);
    },
  };
}

const NOT_HERE = bilingual(
  '不是打开的文件，也不在工作区之内',
  'neither an open document nor a file of the workspace',
);

/** An open document by its URI or its name; else a file of the workspace. */
async function readText(
  { service, host }: Session,
  { workspaceFolders }: IndexLifecycle,
  name: string,
): Promise<Outcome<NamedText, Bilingual>> {
  const candidates = [name, ...workspaceFolders.map((folder) => host.folderUri(name, folder) ?? '')];
  for (const uri of candidates) {
    const open = service.documents.get(uri);
    if (open !== undefined) return done({ name: open.uri, snapshot: open.snapshot });
  }
  const named = service.documents.all().filter(({ uri }) => lastSegment(uri) === name);
  const [only] = named;
  if (only !== undefined && named.length === 1) return done({ name: only.uri, snapshot: only.snapshot });
  for (const uri of candidates) {
    const folder = workspaceFolders.find((each) => pathInFolder(each, uri) !== undefined);
    if (folder === undefined) continue;
    const text = await host.workspace.read(uri, folder);
    return text.ok ? done({ name: uri, snapshot: createSnapshot(text.value) }) : text;
  }
  return refused(NOT_HERE);
}
