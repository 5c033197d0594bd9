import { MarkupKind, type MarkupContent } from 'vscode-languageserver';
import { bilingual, localize, type Locale } from '../base/bilingual';
import { type HoverSection } from '../features/types';
import { openPrecedentLink } from '../protocol/precedents';
import { escapeLine, paragraphs, quoteBlock } from './markdown';
import { type Locate, type ResolvedPlace } from './places';

const OPEN = bilingual('打开出处', 'Open source');

/**
 * Blocks of plain text as Markdown. Nothing in it is live but our own links, and those only where `locate` is given.
 */
export async function renderMarkdown(
  sections: readonly HoverSection[],
  locale: Locale,
  locate: Locate | undefined,
): Promise<MarkupContent> {
  const rendered = sections.map(async (section) => {
    const place = section.location === undefined ? undefined : await locate?.(section.location);
    return renderSection(section, place === undefined ? '' : linkTo(place, locale));
  });
  return { kind: MarkupKind.Markdown, value: (await Promise.all(rendered)).join('\n\n---\n\n') };
}

function renderSection({ heading, detail, body }: HoverSection, link: string): string {
  const name = escapeLine(heading);
  const head = [name === '' ? '' : `**${name}**`, link].filter((part) => part !== '').join('  ');
  const blocks = [head, paragraphs(detail ?? ''), quoteBlock(body ?? '')];
  return blocks.filter((block) => block !== '').join('\n\n');
}

const linkTo = ({ source, title, range }: ResolvedPlace, locale: Locale): string =>
  `[${localize(OPEN, locale)}](${openPrecedentLink({ source, range, ...(title !== undefined && { title }) })})`;

/** The same blocks for clients that show plain text only. */
export function renderPlainText(sections: readonly HoverSection[]): MarkupContent {
  const rendered = sections.map(({ heading, detail, body }) =>
    [heading, detail ?? '', body ?? ''].filter((part) => part !== '').join('\n'),
  );
  return { kind: MarkupKind.PlainText, value: rendered.join('\n\n') };
}
