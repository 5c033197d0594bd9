// Preloaded into a process under test (node --import): any use of the network ends it with exit code 97. Every way
// out goes through one of these; pipes to the parent process do not.
import dgram from 'node:dgram';
import dns from 'node:dns';
import http from 'node:http';
import https from 'node:https';
import net from 'node:net';
import { syncBuiltinESMExports } from 'node:module';

const forbid = (owner, name) => {
  owner[name] = () => {
    console.error(`network use: ${name}\n${new Error().stack}`);
    process.exit(97);
  };
};

forbid(net.Socket.prototype, 'connect');
forbid(net.Server.prototype, 'listen');
forbid(dgram, 'createSocket');
forbid(dgram.Socket.prototype, 'bind');
forbid(dgram.Socket.prototype, 'send');
forbid(dgram.Socket.prototype, 'connect');
for (const module of [http, https]) for (const name of ['request', 'get']) forbid(module, name);
for (const owner of [dns, dns.promises]) {
  for (const [name, value] of Object.entries(owner)) {
    if (typeof value === 'function' && /^(lookup|resolve|reverse)/.test(name)) forbid(owner, name);
  }
}
syncBuiltinESMExports();
