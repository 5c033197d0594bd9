import { type FileEvent } from 'vscode-languageserver';
import { propertyOf } from '../render/fromProtocol';
import { isProjectFileChange } from '../session/fileWatching';
import { type IndexLifecycle } from '../session/indexLifecycle';
import { refreshAnnotations } from '../session/refreshAnnotations';
import { type Session } from '../session/session';
import { type Checks } from './scheduleChecks';

/** Follows settings and files on disk: the open documents are checked again, the index takes over what changed. */
export function followChangedSettings(session: Session, checks: Checks, lifecycle: IndexLifecycle): void {
  const { connection, client, settings, ruleConfigs, known } = session;
  connection.onDidChangeConfiguration((params) => {
    settings.changed(params);
    checks.scheduleAll();
    refreshAnnotations(connection, client);
    lifecycle.run('didChangeConfiguration', lifecycle.rebuildIfScopeChanged());
  });
  connection.onDidChangeWatchedFiles((params) => {
    const changes = params.changes.filter(isFileEvent);
    if (changes.some(isProjectFileChange)) {
      ruleConfigs.clear();
      known.clear();
      checks.scheduleAll();
    }
    lifecycle.run('didChangeWatchedFiles', lifecycle.watching.follow(changes));
  });
}

/** Entries without a URI are passed over: the others of the batch count. */
const isFileEvent = (change: unknown): change is FileEvent => typeof propertyOf(change, 'uri') === 'string';
