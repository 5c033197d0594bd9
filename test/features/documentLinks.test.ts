import assert from 'node:assert/strict';
import { documentLinks } from '../../server/src/features/documentLinks';
import { rangesFixture } from '../support/fixture';
import { contextWith, indexOf, snap } from '../support/snap';

const INDEX = indexOf('//- seeds/a.txt\n甲条例\n第一条　甲。\n第二条　乙。\n');

describe('documentLinks', () => {
  it('link the citations that the index holds, articles to their place', () => {
    const { text, ranges } = rangesFixture(
      '第一条　根据⟦《甲条例》⟧、《乙条例》办理。\n第二条　依照⟦《甲条例》第二条⟧办理，乙依照第一条办理。\n',
    );
    const links = documentLinks(snap(text), contextWith(INDEX));
    assert.deepEqual(
      links.map(({ span }) => span),
      ranges,
    );
    const second = INDEX.clausesOf('seeds/a.txt')[1]?.span;
    assert.deepEqual(
      links.map(({ target }) => target),
      [
        { uri: 'seeds/a.txt', span: { start: 0, end: 0 } },
        { uri: 'seeds/a.txt', span: second },
      ],
    );
  });

  it('link nothing without an index', () => {
    assert.deepEqual(documentLinks(snap('第一条　根据《甲条例》办理。\n'), contextWith()), []);
  });
});
