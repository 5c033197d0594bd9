// npm run web [-- --build-only] [--no-open] [--locale zh-cn|en] [--port N]: makes the workbench for browsers as a folder of
// plain files, and serves it on this machine. An office copies the folder to any web server.
import { once } from 'node:events';
import { parseArgs } from 'node:util';
import { say } from './host/say';
import { buildSite, siteFolder } from './site/buildSite';
import { serveFolder } from './site/serveFolder';
import { openInBrowser } from './start/openInBrowser';

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      'build-only': { type: 'boolean', default: false },
      'no-open': { type: 'boolean', default: false },
      locale: { type: 'string', default: 'zh-cn' },
      port: { type: 'string', default: '0' },
    },
  });
  const port = Number(values.port);
  if ((values.locale !== 'zh-cn' && values.locale !== 'en') || !Number.isInteger(port)) {
    say('npm run web [-- --build-only] [--no-open] [--locale zh-cn|en] [--port N]');
    return 2;
  }
  await buildSite(values.locale);
  say(
    `网站文件夹（可以原样复制到单位的网页服务器）：\nThe site, to be copied to a web server as it is:\n  ${siteFolder}`,
  );
  if (values['build-only']) return 0;
  const { address, stop } = await serveFolder(siteFolder, port);
  const isShown = !values['no-open'] && (await openInBrowser(address));
  say(
    `${isShown ? '已在浏览器中打开：\nOpened in the browser:' : '请在浏览器中打开：\nOpen in a browser:'}\n  ${address}`,
  );
  say('草案保存在浏览器中。按 Ctrl+C 结束。Drafts are kept in the browser. Press Ctrl+C to stop.');
  await Promise.race([once(process, 'SIGINT'), once(process, 'SIGTERM')]);
  await stop();
  return 0;
}

main().then(
  (code) => process.exit(code),
  (error: unknown) => {
    say(error instanceof Error ? (error.stack ?? error.message) : String(error));
    process.exit(1);
  },
);
