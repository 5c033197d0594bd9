import assert from 'node:assert/strict';
import { type KnownOrigins, wordDocumentOfVersion } from '../../client/src/comparison/wordDocumentOfVersion';
import { type Origin } from '../../client/src/word/wordDocumentOfDraft';

const DRAFT = 'file:///甲条例.txt';
const ORIGIN: Origin = { document: 'file:///甲条例.docx', hash: 'h', revisions: 'accept' };
const SAID = '甲条例\n第一条　甲。\n';

describe('the document that a redline begins with', () => {
  const origins = (said: string | undefined = SAID): KnownOrigins => ({
    of: (draft) => Promise.resolve(draft === DRAFT ? ORIGIN : undefined),
    before: () => Promise.resolve(said),
  });

  it('is the earlier version where that is a Word document itself', async () => {
    for (const uri of ['file:///a.docx', 'file:///a.DOCM']) {
      assert.equal(await wordDocumentOfVersion({ uri }, '', origins()), uri);
    }
    for (const uri of ['file:///a.doc', 'file:///a.txt', 'untitled:a']) {
      assert.equal(await wordDocumentOfVersion({ uri }, '', origins()), undefined);
    }
    // A commit of a document: the file says something else now.
    assert.equal(await wordDocumentOfVersion({ uri: 'file:///a.docx', version: 'abc' }, '', origins()), undefined);
  });

  it('is the one that the draft was opened from, as long as it said the earlier version', async () => {
    const place = { uri: DRAFT, version: 'opened' };
    assert.equal(await wordDocumentOfVersion(place, `${SAID}\n`, origins()), ORIGIN.document);
    assert.equal(await wordDocumentOfVersion(place, SAID.replace('甲。', '乙。'), origins()), undefined);
    assert.equal(await wordDocumentOfVersion(place, SAID, { ...origins(), before: () => Promise.resolve(undefined) }), undefined);
    assert.equal(await wordDocumentOfVersion({ uri: 'file:///乙.txt' }, SAID, origins()), undefined);
  });
}); // prettier-ignore
