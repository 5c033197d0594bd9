import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What a cluster is started with. */
export interface ClusterOptions {
  /** From `searchNodeArtefacts`. */
  readonly folder: string;
  readonly nodes?: number;
  /** Megabytes of heap of each node. */
  readonly heap?: number;
  /** True: the compiler of the machine works as it would in service, which starts later and runs faster. */
  readonly isForSpeed?: boolean;
}

interface Place {
  readonly http: number;
  readonly transport: number;
}

/** How often the cluster is waited for, twenty seconds each. */
const WAITS = 9;

/** A cluster of OpenSearch nodes on this machine's loopback, each a process of its own that can be killed, held and started again. */
export class SearchCluster {
  readonly #options: ClusterOptions;
  readonly #data: string;
  readonly #places: readonly Place[];
  readonly #processes = new Map<number, ChildProcess>();

  private constructor(options: ClusterOptions, data: string, places: readonly Place[]) {
    this.#options = options;
    this.#data = data;
    this.#places = places;
  }

  /** Starts the nodes and waits until they have found each other. */
  static async start(options: ClusterOptions): Promise<SearchCluster> {
    const count = options.nodes ?? 3;
    const ports = await freePorts(count * 2);
    const places = Array.from({ length: count }, (_, node): Place => ({
      http: ports[node * 2] ?? 0,
      transport: ports[node * 2 + 1] ?? 0,
    }));
    const cluster = new SearchCluster(options, await mkdtemp(join(tmpdir(), 'tiaoli-cluster-')), places);
    try {
      await Promise.all(places.map((_, node) => cluster.startNode(node)));
      await cluster.whenNodes(count);
    } catch (error) {
      await cluster.stop();
      throw error;
    }
    return cluster;
  }

  /** The address of one node. */
  url(node: number): string {
    return `http://127.0.0.1:${this.#places[node]?.http ?? 0}`;
  }

  /** The setting that names all nodes, with a corpus. */
  setting(corpus: string): string {
    return this.#places
      .map((_, node) => (node === 0 ? `${this.url(0)}/${corpus}` : this.url(node)))
      .join(',');
  }

  async startNode(node: number): Promise<void> {
    const { folder, heap = 256, isForSpeed = false } = this.#options;
    const place = this.#places[node];
    if (place === undefined) throw new Error(`no node ${node}`);
    const seeds = this.#places.map(({ transport }) => `127.0.0.1:${transport}`).join(',');
    const names = this.#places.map((_, each) => `node${each}`).join(',');
    const settings = {
      'path.home': join(this.#data, `node${node}`),
      'node.name': `node${node}`,
      'cluster.name': 'tiaoli-test',
      'network.host': '127.0.0.1',
      'http.port': place.http,
      'transport.port': place.transport,
      'transport.type': 'netty4',
      'http.type': 'netty4',
      'discovery.seed_hosts': seeds,
      'cluster.initial_cluster_manager_nodes': names,
      'action.auto_create_index': false,
      'cluster.routing.allocation.disk.threshold_enabled': false,
      'cluster.fault_detection.leader_check.timeout': '2s',
      'cluster.fault_detection.leader_check.retry_count': 2,
      'cluster.fault_detection.follower_check.timeout': '2s',
      'cluster.fault_detection.follower_check.retry_count': 2,
    };
    const given = Object.entries(settings);
    const child = spawn(
      'java',
      [
        `-Xms${heap}m`,
        `-Xmx${heap}m`,
        '-XX:+UseSerialGC',
        ...(isForSpeed ? [] : ['-XX:TieredStopAtLevel=1']),
        '-cp',
        `${folder}:${folder}/*`,
        'SearchNode',
        ...given.map(([name, value]) => `${name}=${String(value)}`),
      ],
      { stdio: ['pipe', 'pipe', 'pipe'] },
    );
    let told = '';
    child.stderr.on('data', (data: Buffer) => (told += data.toString()));
    this.#processes.set(node, child);
    await new Promise<void>((settle, fail) => {
      child.once('exit', (code) => {
        fail(new Error(`node ${node} ended with ${String(code)}: ${told.slice(-2000)}`));
      });
      child.stdout.on('data', (data: Buffer) => {
        if (data.toString().includes('started')) settle();
        else told += data.toString();
      });
    });
  }

  /** Ends a node at once, as a power failure does. */
  async kill(node: number): Promise<void> {
    const child = this.#processes.get(node);
    this.#processes.delete(node);
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Holds a node: its connections stay open and it answers nothing. */
  hold(node: number): void {
    this.#processes.get(node)?.kill('SIGSTOP');
  }

  letGo(node: number): void {
    this.#processes.get(node)?.kill('SIGCONT');
  }

  async stop(): Promise<void> {
    await Promise.all(this.#places.map((_, node) => this.kill(node)));
    await rm(this.#data, { recursive: true, force: true });
  }

  /** Asks a node directly; JSON in and out. */
  async ask(method: string, path: string, body?: unknown, node = 0): Promise<unknown> {
    const response = await fetch(`${this.url(node)}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const text = await response.text();
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${text.slice(0, 500)}`);
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  }

  /** Waits until so many nodes form the cluster. */
  async whenNodes(count: number, node = 0): Promise<void> {
    await this.ask('GET', `/_cluster/health?wait_for_nodes=${count}&timeout=60s`, undefined, node);
  }

  /** Waits until every part has its copy. On a busy machine a node gives up a copy after some tries: it is told to try on. */
  async whenGreen(node = 0): Promise<void> {
    const asked = '/_cluster/health?wait_for_status=green&timeout=20s';
    for (let tries = 1; tries < WAITS; tries++) {
      const isGreen = await this.ask('GET', asked, undefined, node).then(
        () => true,
        () => false,
      );
      if (isGreen) return;
      await this.ask('POST', '/_cluster/reroute?retry_failed=true', undefined, node);
    }
    await this.ask('GET', asked, undefined, node);
  }
}

async function freePorts(count: number): Promise<readonly number[]> {
  const servers = await Promise.all(
    Array.from({ length: count }, async () => {
      const server = createServer().listen(0, '127.0.0.1');
      await once(server, 'listening');
      return server;
    }),
  );
  const ports = servers.map((server) => (server.address() as AddressInfo).port);
  await Promise.all(servers.map((server) => new Promise((settle) => server.close(settle))));
  return ports;
}
