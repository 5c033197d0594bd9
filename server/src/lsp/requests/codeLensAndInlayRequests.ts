import { type CodeLens, type Command, type InlayHint, type InlayHintLabelPart } from 'vscode-languageserver';
import { bilingual, localize, type Bilingual } from '../../base/bilingual';
import { codeLensSteps, MOST_CLOSE, type ArticleLens, type ArticlePrecedents } from '../../features/codeLens';
import { type InlayHint as Hint } from '../../features/inlayHints';
import {
  PICK_PRECEDENT_COMMAND,
  SHOW_CITING_COMMAND,
  type ArticlePlace,
} from '../../protocol/closePrecedents';
import { type OpenDocument } from '../../service/openDocuments';
import { NOTHING_NEAR } from '../../drafting/near/nearClauses';
import { isDraftDocument } from '../../service/isDraftDocument';
import { type Checks } from '../documents/scheduleChecks';
import { onDocument, workInSlices } from '../session/onDocumentRequest';
import { readRange, spanOf } from '../render/fromProtocol';
import { itemPlaceOf, readItemPlace } from './placeOfListedItem';
import { createLocate, type Locate } from '../render/locatePlaces';
import { type Session } from '../session/session';
import { positionOf, rangeOf } from '../render/toProtocol';

/**
 * Answers code lenses and inlay hints, which are shown without being asked for: above each article who cites it and how
 * many precedents are close, behind references what they lead to. The findings go first. Precedents are counted one
 * article at a time, for those in sight.
 */
export function registerAnnotations(session: Session, checks: Checks): void {
  const { connection, service, index, options } = session;
  if (options.opensPrecedents) registerCodeLens(session, checks);
  connection.languages.inlayHint.on(
    onDocument(
      session,
      'inlayHint',
      null,
      async ({ document: asked, settings, params }): Promise<InlayHint[]> => {
        if (!settings.annotations.enabled) return [];
        await checks.whenAtRest(asked.uri);
        const document = service.documents.get(asked.uri) ?? asked;
        const { snapshot } = document;
        const locate = createLocate({ service, index, opensPrecedents: options.opensPrecedents }, document);
        const hints = service.inlayHints(document, spanOf(snapshot, readRange(params.range)));
        return Promise.all(
          hints.map(async (hint) => ({
            position: positionOf(snapshot, hint.offset),
            label: [await labelOf(hint, locate, session)],
          })),
        );
      },
    ),
  );
}

/** ⟨市统计部门应当…⟩, a link to its target. */
async function labelOf(
  { words, count, target }: Hint,
  locate: Locate,
  { options }: Session,
): Promise<InlayHintLabelPart> {
  const more =
    count > 1 ? localize(bilingual(` 等 ${count} 处`, ` and ${count - 1} more`), options.locale) : '';
  const place = await locate(target);
  return {
    value: `⟨${words}${more}⟩`,
    ...(place !== undefined && { location: { uri: place.uri, range: place.range } }),
  };
}

function registerCodeLens(session: Session, checks: Checks): void {
  const { connection, service, options } = session;
  const command = (title: Bilingual, id: string, place: ArticlePlace): Command => ({
    title: localize(title, options.locale),
    command: id,
    arguments: [place],
  });
  const shown = ({ span, citing }: ArticleLens, document: OpenDocument): readonly CodeLens[] => {
    const range = rangeOf(document.snapshot, span);
    const place = { uri: document.uri, position: range.start };
    const precedents: CodeLens = { range, data: itemPlaceOf(document, span.start) };
    return citing === 0
      ? [precedents]
      : [{ range, command: command(citingTitle(citing), SHOW_CITING_COMMAND, place) }, precedents];
  };
  connection.onCodeLens(
    onDocument(session, 'codeLens', null, async (request): Promise<CodeLens[]> => {
      const { document: asked, settings } = request;
      if (!settings.annotations.enabled || !isDraftDocument(asked.uri)) return [];
      await checks.whenAtRest(asked.uri);
      const document = service.documents.get(asked.uri) ?? asked;
      const lenses = await workInSlices(session, { ...request, document }, function* (current, isRestDue) {
        const found = yield* codeLensSteps(current.snapshot, isRestDue);
        return found.flatMap((lens) => shown(lens, current));
      });
      return lenses ?? [];
    }),
  );
  connection.onCodeLensResolve((lens, token) =>
    session.guard('codeLensResolve', lens, (given: CodeLens): CodeLens => {
      const place = readItemPlace(given.data);
      const document = place && service.documents.get(place.uri);
      if (place === undefined || document?.version !== place.version) return given;
      const close = service.precedents.closeTo(document, place.offset);
      const at = { uri: place.uri, position: given.range.start };
      const shown = command(precedentsTitle(close), PICK_PRECEDENT_COMMAND, at);
      // The text above an article is too short to say how to add precedents.
      const tooltip = close?.hits.length === 0 ? localize(NOTHING_NEAR, options.locale) : undefined;
      return { ...given, command: { ...shown, ...(tooltip !== undefined && { tooltip }) } };
    })(lens, token),
  );
}

const citingTitle = (count: number): Bilingual =>
  bilingual(`本文引用 ${count} 次`, count === 1 ? 'cited once here' : `cited ${count} times here`);

function precedentsTitle(close: ArticlePrecedents | undefined): Bilingual {
  const count = close?.hits.length ?? 0;
  const shown = count < MOST_CLOSE ? String(count) : `${count}+`;
  const precedents =
    count === 0
      ? bilingual('没有相近的先例', 'no close precedent')
      : bilingual(`${shown} 条先例`, count === 1 ? '1 precedent' : `${shown} precedents`);
  if (close?.matter === undefined) return precedents;
  const { name, had, of } = close.matter;
  return bilingual(
    `${precedents.zh} · ${name}：${of} 部中 ${had} 部有`,
    `${precedents.en} · ${name}: ${had} of ${of} have it`,
  );
}
