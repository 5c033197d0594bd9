import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import { bilingual, localize, type Locale } from '../../base/bilingual';
import { type HoverSection } from '../../features/types';
import { comparePrecedentLink, openPrecedentLink } from '../../protocol/precedents';
import { escapeLine, paragraphs, quoteBlock, quoteChanges } from './markdownBlocks';
import { type Locate, type ResolvedPlace } from './locatePlaces';

const OPEN = bilingual('打开出处', 'Open source');
const COMPARE = bilingual('对比', 'Compare');

/** Sections of plain text as Markdown. Nothing in it is live but our own links, which need `locate`. */

export async function renderMarkdown(
  sections: readonly HoverSection[],
  locale: Locale,
  locate: Locate | undefined,
): Promise<MarkupContent> {
  const rendered = sections.map(async (section) => {
    return renderSection(section, locate === undefined ? [] : await linksOf(section, locale, locate));
  });
  return { kind: MarkupKind.Markdown, value: (await Promise.all(rendered)).join('\n\n---\n\n') };
}

function renderSection({ heading, detail, body, changes }: HoverSection, links: readonly string[]): string {
  const name = escapeLine(heading);
  const head = [name === '' ? '' : `**${name}**`, ...links].filter((part) => part !== '').join('  ');
  const blocks = [head, paragraphs(detail ?? ''), changes ? quoteChanges(changes) : quoteBlock(body ?? '')];
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** To open the text where it stands, and to compare it with the drafter's own. */
async function linksOf(section: HoverSection, locale: Locale, locate: Locate): Promise<readonly string[]> {
  const { heading, location, counterpart } = section;
  const place = location && (await locate(location));
  if (place === undefined) return [];
  const own = counterpart && (await locate(counterpart.location));
  if (own === undefined) return [linkTo(place, locale)];
  const compare = comparePrecedentLink({
    draft: { source: own.source, name: counterpart?.name ?? '', range: own.range },
    precedent: { source: place.source, name: heading, range: place.range },
  });
  return [linkTo(place, locale), `[${localize(COMPARE, locale)}](${compare})`];
}

const linkTo = ({ source, title, range }: ResolvedPlace, locale: Locale): string =>
  `[${localize(OPEN, locale)}](${openPrecedentLink({ source, range, ...(title !== undefined && { title }) })})`;

/** The sections of a hover for clients that show plain text only. */
export function renderPlainText(sections: readonly HoverSection[]): MarkupContent {
  const rendered = sections.map(({ heading, detail, body }) =>
    [heading, detail ?? '', body ?? ''].filter((part) => part !== '').join('\n'),
  );
  return { kind: MarkupKind.PlainText, value: rendered.join('\n\n') };
}
