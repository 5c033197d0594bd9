import assert from 'node:assert/strict';
import { type OpenDocument } from '../../server/src/service/openDocuments';
import { Pacer } from '../../server/src/service/takeTurns';
import { Precedents } from '../../server/src/service/askPrecedents';
import { indexOf, snap } from '../support/snap';

const INDEX = indexOf('//- a.txt\n甲市码头条例\n第一条　为了加强码头管理，制定本条例。\n');
const DRAFT = `乙市码头条例\n${Array.from({ length: 40 }, (_, at) => `第${at + 1}条　码头应当办理第${at}类登记。\n`).join('')}`;

describe('a whole draft beside others', () => {
  const precedents = new Precedents(() => ({ locale: 'zh', sourceId: 'draft', precedents: INDEX }));
  const document = { uri: 'file:///draft.txt', snapshot: snap(DRAFT) } as OpenDocument;
  let now = 0;
  let rests = 0;
  const pacer = (): Pacer =>
    new Pacer({
      // A rest is due whenever it is asked for.
      now: () => (now += 20),
      yieldNow: () => {
        rests++;
        return Promise.resolve();
      },
    });
  beforeEach(() => {
    rests = 0;
  });

  it('gives others their turn at every article', async () => {
    const made = await precedents.parallelDraft(document, {}, ['a.txt'], pacer());
    assert.equal(made?.rows.length, 40);
    assert.ok(rests >= 40, `${rests} rests`);
  });

  it('is given up as soon as nobody wants it', async () => {
    const made = await precedents.parallelDraft(document, {}, ['a.txt'], pacer(), () => rests < 5);
    assert.equal(made, undefined);
    assert.equal(rests, 5);
  });
});
