import { formatOrdinal } from '../../base/ordinal';
import { LEVELS } from '../../syntax/levelTable';
import { headingLabel } from '../articlePlace';
import { articleLines, quoted } from './quoteNewText';
import { type HeadingAmendment, type HeadingName } from './types';

/** A heading in the form decisions use: 第三章第二节. A bare 附则 is named by its title. */
export const headingName = (name: HeadingName): string =>
  (name.within === undefined ? '' : headingName(name.within)) + ownName(name);

/** 第三章; “附则”. */
const ownName = ({ level, ordinal, title }: HeadingName): string =>
  ordinal === undefined
    ? `“${title}”`
    : level === 'heading'
      ? `“${headingLabel(level, ordinal)}${title}”`
      : headingLabel(level, ordinal);

const counterOf = (level: HeadingName['level']): string => LEVELS[level].counter ?? '';

/** The sentence on the change of a heading. */
export function printedHeading(amendment: HeadingAmendment): string {
  const { heading } = amendment;
  const counter = counterOf(heading.level);
  switch (amendment.kind) {
    case 'addChapter': {
      const lines = amendment.content.flatMap((part) =>
        'kind' in part ? articleLines(part) : [headingLine(part)],
      );
      return `${added(heading)}：${quoted(lines)}`;
    }
    case 'addHeading': {
      const [first, last] = [amendment.first, amendment.last].map(
        (each) => each && formatOrdinal(each, '条'),
      );
      const range = first === last ? first : `${first ?? ''}至${last ?? ''}`;
      const holds = first === undefined ? '' : `，包括修改后的${range ?? ''}`;
      return `${added(heading)}，${counter}名为“${heading.title}”${holds}。`;
    }
    case 'deleteChapter':
      return `删去${headingName(heading)}。`;
    case 'deleteHeading':
      return `删去${headingName(heading)}的${counter}名。`;
    case 'retitleHeading':
      if (heading.level === 'heading') {
        return `将${headingName(heading)}修改为${ownName({ ...heading, title: amendment.title })}。`;
      }
      return `将${headingName(heading)}的${counter}名修改为“${amendment.title}”。`;
  }
}

function added(heading: HeadingName): string {
  const counter = counterOf(heading.level);
  const place = heading.within === undefined ? '' : `在修改后的${headingName(heading.within)}`;
  return `${place}增加一${counter}${heading.ordinal === undefined ? '' : `，作为${ownName(heading)}`}`;
}

const headingLine = (name: HeadingName): string =>
  name.ordinal === undefined ? name.title : `${ownName(name)}　${name.title}`;
