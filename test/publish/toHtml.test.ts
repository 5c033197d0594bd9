import assert from 'node:assert/strict';
import { createSnapshot } from '../../server/src/analysis/snapshot';
import { toHtml } from '../../server/src/publish/toHtml';

const page = (text: string): string => toHtml(createSnapshot(text));

describe('publish/toHtml', () => {
  it('gives every article an anchor and every line its form', () => {
    const html = page('甲条例\n第一章　总则\n第一条　甲。\n乙。\n第一条之一　丙：\n（一）丁。\n');
    assert.match(html, /<h1 class="title">甲条例<\/h1>/u);
    assert.match(html, /<h2 class="chapter"[^>]*><span class="label">第一章<\/span>　总则<\/h2>/u);
    assert.match(html, /<p class="article" id="art_1"><span class="label">第一条<\/span>　甲。<\/p>/u);
    assert.match(html, /<p class="paragraph">乙。<\/p>/u);
    assert.match(html, /id="art_1_1"/u);
    assert.match(html, /<p class="item"><span class="label">（一）<\/span>丁。<\/p>/u);
  });

  it('gives headings an anchor too, and none twice', () => {
    const html = page(
      '甲条例\n第一章　总则\n第一节　一般\n第一条　甲。\n第一条　乙。\n第二章　附则\n第二条　丙。\n',
    );
    const ids = [...html.matchAll(/ id="([^"]+)"/gu)].map(([, id]) => id);
    assert.deepEqual(ids, ['chp_1', 'chp_1__sec_1', 'art_1', 'art_1-2', 'chp_2', 'art_2']);
  });

  it('shows text of the draft as text', () => {
    const html = page('甲<script>条例\n第一条　"&<img src=x onerror=1>`\u0007。\n');
    assert.doesNotMatch(html, /<script|<img/u);
    assert.match(html, /&#60;img src=x/u);
  });

  it('loads nothing and runs nothing', () => {
    const html = page('甲条例\n第一条　甲。\n');
    assert.doesNotMatch(html, /https?:|<link|<script|url\(|@import/u);
    assert.match(html, /@page \{ size: A4/u);
  });

  it('writes tables as tables', () => {
    const html = page('甲条例\n第一条　甲：\n| 一 | 二 |\n| --- | --- |\n| 三 | 四 |\n');
    assert.match(html, /<thead><tr><th>一<\/th><th>二<\/th><\/tr><\/thead>/u);
    assert.match(html, /<tbody><tr><td>三<\/td><td>四<\/td><\/tr><\/tbody>/u);
  });

  it('has a calm page for nothing', () => {
    assert.match(page(''), /<main>\n<\/main>/u);
  });
});
