import assert from 'node:assert/strict';
import { compileFunction } from 'node:vm';
import { buildSync, build } from 'esbuild';
import { fewerHtmlNames, HTML_NAMES } from '../../server/scripts/fewerHtmlNames.mjs';

const PROGRAM = `
import { Parser } from 'htmlparser2';
module.exports = (html) => {
  const texts = [];
  const attributes = [];
  const parser = new Parser({
    ontext: (text) => texts.push(text),
    onopentag: (_, { title }) => attributes.push(title),
  }, { decodeEntities: true });
  parser.end(html);
  return [texts.join(''), ...attributes].join('|');
};`;

type Read = (html: string) => string;

const OPTIONS = {
  stdin: { contents: PROGRAM, resolveDir: __dirname },
  bundle: true,
  platform: 'node',
  format: 'cjs',
  write: false,
} as const;

function run(code = ''): Read {
  const module: { exports: Read } = { exports: () => '' };
  const program = compileFunction(code, ['module', 'exports', 'require']) as (...args: unknown[]) => void;
  program(module, module.exports, require);
  return module.exports;
}

describe('the names of characters that what ships knows', () => {
  let whole: Read;
  let shipped: Read;
  let sizes: readonly number[];
  before(async () => {
    const all = buildSync(OPTIONS).outputFiles[0];
    const fewer = (await build({ ...OPTIONS, plugins: [fewerHtmlNames] })).outputFiles[0];
    sizes = [all, fewer].map((file) => file?.text.length ?? 0);
    whole = run(all?.text);
    shipped = run(fewer?.text);
  });

  it('are those of HTML 4, with and without a semicolon, in text and in attributes', () => {
    assert.ok(HTML_NAMES.length > 250 && new Set(HTML_NAMES).size === HTML_NAMES.length);
    for (const name of HTML_NAMES) {
      for (const end of [';', '', ';;', ' ', '甲', ';x']) {
        const html = `<p title="第&${name}${end}">一&${name}${end}</p>条`;
        assert.equal(shipped(html), whole(html), html);
      }
    }
  });

  it('leave numbers and what is no name as they are', () => {
    for (const html of [
      '&#160;',
      '&#x4e00;',
      '&#19968',
      '&',
      '&;',
      '&a',
      '&条;',
      '&nbs',
      '&Nbsp;',
      '&notit;',
      'A&B;',
    ]) {
      assert.equal(shipped(html), whole(html), html);
    }
    assert.equal(shipped('第&nbsp;一&ldquo;条&rdquo;'), '第\u00A0一“条”');
    assert.equal(shipped('&lsqb;'), '&lsqb;');
  });

  it('take little room', () => {
    const [all = 0, fewer = 0] = sizes;
    assert.ok(all - fewer > 20_000, `${all - fewer}`);
  });
});
