import { bilingual, localize, type Locale } from '../../base/bilingual';
import { type IndexStatus } from '../../protocol/indexStatus';
import { type Skipped } from '../../service/precedentFolders';
import { lastSegment } from '../../base/fileNames';
import { type RemoteHealth } from '../../service/remote/remoteCorpus';
import { type IndexProgress } from '../../service/buildIndex';
import { withoutLinks } from '../render/markdownBlocks';

/** Files that the status names; of more it only gives the number. */
const NAMED = 5;

/** The index's progress as the client shows it. */
export function toIndexStatus(
  { skipped, ...progress }: IndexProgress,
  locale: Locale,
  server?: RemoteHealth,
): IndexStatus {
  const isFailed = progress.state === 'ready' && progress.regulations === 0 && skipped.length > 0;
  return {
    ...progress,
    ...(isFailed && { state: 'failed' }),
    ...(skipped.length > 0 && { message: withoutLinks(localize(describeSkipped(skipped), locale)) }),
    ...serverStatus(server, locale),
  };
}

function serverStatus(health: RemoteHealth | undefined, locale: Locale): Pick<IndexStatus, 'server'> {
  if (health === undefined || health.state === 'unknown') return {};
  const { state, message } = health;
  return {
    server: { state, ...(message !== undefined && { message: withoutLinks(localize(message, locale)) }) },
  };
}

function describeSkipped(skipped: readonly Skipped[]) {
  const named = (locale: Locale): string =>
    skipped
      .slice(0, NAMED)
      .map(({ uri, reason }) => lastSegment(uri) + (locale === 'zh' ? '：' : ': ') + localize(reason, locale))
      .join(locale === 'zh' ? '；' : '; ');
  const more = skipped.length > NAMED;
  return bilingual(
    `${skipped.length} 个文件或者文件夹没有读入：${named('zh')}${more ? '……' : ''}`,
    `${skipped.length} files or folders were not read: ${named('en')}${more ? ' …' : ''}`,
  );
}
