import { bilingual } from '../../base/bilingual';
import { done, refused } from '../../base/outcome';
import { writeNewRegulation, type NewRegulationArgs } from '../../features/writeNewRegulation';
import { subjectOf } from '../../precedents/clauses/regionAndSubject';
import { subjectSteps } from '../../precedents/penalties/subjectKnowledge';
import {
  bareLaw,
  isTitlePart,
  NEW_REGULATION,
  type NewRegulationParams,
  REGULATION_KINDS,
  titleOfRegulation,
} from '../../protocol/newRegulation';
import { Pacer } from '../../service/takeTurns';
import { propertyOf } from '../render/fromProtocol';
import { onClientRequest } from '../session/onClientRequest';
import { type Session } from '../session/session';

const FAILED = bilingual('未能新建法规，原因见日志', 'The regulation could not be begun; the log says why');
const UNKNOWN = bilingual(
  '种类、地方或者事项不能用于标题',
  'The kind, the place or the subject cannot stand in a title',
);

/** Writes the skeleton of a new regulation for the client's command, by the custom of the precedents. */
export function registerNewRegulation(session: Session): void {
  onClientRequest(session, NEW_REGULATION, FAILED, async ({ params }) => {
    const answers = readAnswers(params);
    if (answers === undefined) return refused(UNKNOWN);
    const { index } = session;
    await index.whenSearchable();
    const args = argsFor(answers);
    const precedents = index.precedentsFor('');
    // What regulations on the subject have takes a moment, in which others have their turn.
    const known =
      args.subject === ''
        ? undefined
        : await new Pacer(session.host.clock).run(
            subjectSteps(precedents, { exclude: '', title: args.title }),
          );
    return done({ kind: 'skeleton', snippet: writeNewRegulation(args, precedents, known) });
  });
}

function readAnswers(params: unknown): NewRegulationParams | undefined {
  const kind = REGULATION_KINDS.find((known) => known === propertyOf(params, 'kind'));
  const [place, subject] = [propertyOf(params, 'place'), propertyOf(params, 'subject')];
  if (kind === undefined || typeof place !== 'string' || typeof subject !== 'string') return undefined;
  return isTitlePart(place) && isTitlePart(subject) ? { kind, place, subject } : undefined;
}

function argsFor({ kind, place, subject }: NewRegulationParams): NewRegulationArgs {
  const title = titleOfRegulation({ kind, place, subject });
  const isForLaw = kind === '实施办法';
  return {
    title,
    kind: isForLaw ? '办法' : kind,
    place,
    law: isForLaw ? bareLaw(subject) : '',
    subject: isForLaw ? '' : subjectOf(subject + kind),
  };
}
