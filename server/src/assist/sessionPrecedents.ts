import { bilingual, type Bilingual } from '../base/bilingual';
import { done, refused, type Outcome } from '../base/outcome';
import { type WorkspaceIndex } from '../service/workspaceIndex';
import { WiderIndex } from '../service/remote/widerIndex';
import { type AssistPrecedents } from './types';

const NO_PRECEDENTS = bilingual('索引中没有任何法规', 'the index holds no text');

/**
 * The precedents of an index for the tools, with those of a server where one is used beside it.
 * @param wanted titles or identities of regulations that the tool will look up; only these are asked of a server
 */
export async function sessionPrecedents(
  index: WorkspaceIndex,
  wanted: readonly string[],
): Promise<Outcome<AssistPrecedents, Bilingual>> {
  const { server } = index;
  const fetched = await server.wholeOf(wanted);
  const own = index.precedentsFor('');
  const precedents = fetched.length === 0 ? own : new WiderIndex(own, fetched);
  if (server.health === undefined && precedents.sources.length === 0) return refused(NO_PRECEDENTS);
  return done({
    index: precedents,
    asking: (work) => server.asking(work),
    get problem(): Bilingual | undefined {
      return server.health?.message;
    },
  });
}
