import { findEffectiveClause } from '../analysis/findEffectiveDate';
import { type Snapshot } from '../analysis/snapshot';
import { withoutBlanks } from '../syntax/blanks';
import { escaped } from '../word/write/escapeXml';
import { datesIn } from './dates';
import { LAYOUT_NAMESPACE } from './layout';
import { addressOf, type MarkedTerm } from './markTermsDatesReferences';

/** What stands in the metadata besides the text's own facts. */
export interface MetaParts {
  readonly terms: readonly MarkedTerm[];
  /** The modifications of a decision, as markup. */
  readonly analysis: string;
  /** The layout, as markup. */
  readonly layout: string;
}

/** The schema asks for a date; this one says that the text tells none. */
const NO_DATE = '0001-01-01';

/** The metadata of the whole document. It is the same for the same text: nothing of the machine or the day is in it. */
export function metaOf(snapshot: Snapshot, { terms, analysis, layout }: MetaParts): string {
  const adopted = datesIn(snapshot.tree.adoptionNote?.text ?? '')[0]?.iso;
  const effective = datesIn(findEffectiveClause(snapshot)?.text ?? '')[0]?.iso;
  const title = withoutBlanks(snapshot.tree.title?.text ?? '');
  const references = [
    '<TLCOrganization eId="tiaoli" href="/akn/ontology/organization/tiaoli" showAs="条理 Tiaoli"/>',
    '<TLCOrganization eId="author" href="/akn/ontology/organization/cn/author" showAs="制定机关"/>',
    ...terms.map(
      ({ id, term }) =>
        `<TLCTerm eId="${id}" href="/akn/ontology/term/cn/${id.slice('term_'.length)}" showAs="${escaped(term)}"/>`,
    ),
  ];
  const lifecycle =
    effective === undefined
      ? ''
      : `<lifecycle source="#tiaoli"><eventRef eId="effective" date="${effective}" type="generation" source="#author"/></lifecycle>`;
  return (
    '<meta>' +
    identification(addressOf(title === '' ? '无题' : title), adopted, title) +
    lifecycle +
    analysis +
    `<references source="#tiaoli">${references.join('')}</references>` +
    `<proprietary source="#tiaoli"><t:layout xmlns:t="${LAYOUT_NAMESPACE}">${layout}</t:layout></proprietary>` +
    '</meta>'
  );
}

/** The metadata of an annex: only what the schema asks for. */
export const annexMeta = (title: string, id: string): string =>
  `<meta>${identification(`${addressOf(title)}/${id}`, undefined, '')}</meta>`;

function identification(address: string, date: string | undefined, title: string): string {
  const uri = escaped(address);
  const day = `<FRBRdate date="${date ?? NO_DATE}" name="${date === undefined ? 'unknown' : 'adoption'}"/>`;
  const author = '<FRBRauthor href="#author"/>';
  const names = title === '' ? '' : `<FRBRname value="${escaped(title)}"/>`;
  const level = (name: string, end: string, more: string): string =>
    `<${name}><FRBRthis value="${uri}${end}"/><FRBRuri value="${uri}${end}"/>${day}${author}${more}</${name}>`;
  return (
    '<identification source="#tiaoli">' +
    level('FRBRWork', '', `<FRBRcountry value="cn"/>${names}`) +
    level('FRBRExpression', '/zho@', '<FRBRlanguage language="zho"/>') +
    level('FRBRManifestation', '/zho@/!main.akn', '<FRBRformat value="akn"/>') +
    '</identification>'
  );
}
