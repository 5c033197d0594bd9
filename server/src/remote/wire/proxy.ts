import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { type Socket } from 'node:net';
import { type ProxySettings } from '../../service/remote/remoteCorpus';

/** True for a host that is reached without the proxy: this machine, and those that the settings except. */
export function bypasses(host: string, { except }: ProxySettings): boolean {
  const name = host.toLowerCase();
  if (/^(?:localhost|127\.[\d.]+|\[?::1\]?)$/u.test(name)) return true;
  return except.some((rule) => {
    const suffix = rule.trim().toLowerCase().replace(/^\*/u, '').replace(/:\d+$/u, '');
    if (suffix === '') return rule.trim() === '*';
    return (
      name === suffix.replace(/^\./u, '') || name.endsWith(suffix.startsWith('.') ? suffix : `.${suffix}`)
    );
  });
}

/**
 * Asks a proxy for a tunnel to a server; what goes through it is encrypted for the server, the proxy only carries it.
 * @param signal ends the attempt
 * @throws the error of the connection, or one that names the status with which the proxy refused
 */
export function openTunnel(proxy: URL, target: URL, signal: AbortSignal): Promise<Socket> {
  const port = target.port === '' ? '443' : target.port;
  const authority = `${target.hostname}:${port}`;
  const secret = `${decodeURIComponent(proxy.username)}:${decodeURIComponent(proxy.password)}`;
  const request = proxy.protocol === 'https:' ? httpsRequest : httpRequest;
  return new Promise((settle, fail) => {
    const asked = request({
      host: proxy.hostname.replace(/^\[|\]$/gu, ''),
      port: proxy.port === '' ? (proxy.protocol === 'https:' ? 443 : 80) : Number(proxy.port),
      method: 'CONNECT',
      path: authority,
      headers: {
        host: authority,
        ...(secret !== ':' && { 'proxy-authorization': `Basic ${Buffer.from(secret).toString('base64')}` }),
      },
      agent: false,
      signal,
    });
    asked.once('connect', (response, socket) => {
      if (response.statusCode === 200) settle(socket);
      else {
        socket.destroy();
        fail(new Error(`proxy ${response.statusCode ?? 0}`));
      }
    });
    asked.once('response', (response) => {
      response.destroy();
      fail(new Error(`proxy ${response.statusCode ?? 0}`));
    });
    asked.once('error', fail);
    asked.end();
  });
}
