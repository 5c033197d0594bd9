import assert from 'node:assert/strict';
import { Pacer, type PacerClock, Turns } from '../../server/src/service/takeTurns';

/** Milliseconds that a step of a job takes. */
const STEP = 5;

/** A clock that moves when a job works, and an event loop whose turns are counted. */
class Bench {
  #now = 0;
  #loopTurns = 0;
  /** Steps done in each turn of the loop, by the job that did them. */
  readonly steps: string[][] = [[]];
  readonly clock: PacerClock;

  constructor() {
    const own = {
      now: () => this.#now,
      yieldNow: async () => {
        await new Promise(setImmediate);
        await new Promise(setImmediate);
      },
    };
    this.clock = { ...own, turns: new Turns(own) };
  }

  /** Follows the event loop as long as there are jobs. */
  async follow(jobs: Promise<unknown>): Promise<void> {
    const state = { isOver: false };
    void jobs.then(() => (state.isOver = true));
    while (!state.isOver) {
      await new Promise(setImmediate);
      this.#loopTurns++;
      this.steps[this.#loopTurns] = [];
    }
  }

  async job(name: string, steps: number): Promise<void> {
    const work = function* (bench: Bench): Generator<void, void, void> {
      for (let step = 0; step < steps; step++) {
        bench.#now += STEP;
        bench.steps.at(-1)?.push(name);
        yield;
      }
    };
    await new Pacer(this.clock).run(work(this));
  }
}

describe('service/takeTurns', () => {
  it('let one job do one slice at each turn of the event loop, however many jobs there are', async () => {
    const bench = new Bench();
    const names = ['甲', '乙', '丙', '丁', '戊'];
    await bench.follow(Promise.all(names.map((name) => bench.job(name, 20))));
    const [, ...turns] = bench.steps;
    for (const done of turns) {
      assert.ok(new Set(done).size <= 1, `${done.join()} in one turn`);
      assert.ok(done.length * STEP <= 10, `${done.length} steps in one turn`);
    }
    assert.equal(bench.steps.flat().length, 100);
  });

  it('are given in the order in which they were asked for', async () => {
    const bench = new Bench();
    await bench.follow(Promise.all([bench.job('甲', 12), bench.job('乙', 4)]));
    const order = bench.steps.flat().join('');
    // The shorter job does not wait for the end of the longer one.
    assert.ok(order.indexOf('乙') < 8 && order.lastIndexOf('乙') < order.lastIndexOf('甲'), order);
  });

  it('let a request that has arrived go before every slice that waits', async () => {
    const bench = new Bench();
    const jobs = ['甲', '乙', '丙', '丁', '戊'].map((name) => bench.job(name, 20));
    const request = async (): Promise<void> => {
      for (let asked = 0; asked < 10; asked++) {
        await new Promise(setImmediate);
        const before = bench.steps.flat().length;
        await bench.clock.turns?.arrived();
        assert.ok(bench.steps.flat().length - before <= 2, 'no more than the slice that had begun');
      }
    };
    await bench.follow(Promise.all([...jobs, request()]));
    assert.equal(bench.steps.flat().length, 100);
  });

  it('give a request that has arrived a slice of its own, and one slice to those that arrive together', async () => {
    const bench = new Bench();
    const jobs = ['甲', '乙', '丙', '丁', '戊'].map((name) => bench.job(name, 40));
    const between: number[] = [];
    const request = async (): Promise<void> => {
      await bench.clock.turns?.arrived();
      const before = bench.steps.flat().length;
      await bench.job('问', 1);
      between.push(bench.steps.flat().length - before - 1);
    };
    const requests = async (): Promise<void> => {
      for (let asked = 0; asked < 5; asked++) {
        await new Promise(setImmediate);
        await request();
      }
      await Promise.all([request(), request(), request()]);
    };
    await bench.follow(Promise.all([...jobs, requests()]));
    assert.equal(bench.steps.flat().length, 208);
    assert.deepEqual(between.slice(0, 6), [0, 0, 0, 0, 0, 0]);
    assert.ok(
      between.slice(6).some((steps) => steps > 0),
      between.join(),
    );
  });

  it('let an answer be written before the next slice begins', async () => {
    const bench = new Bench();
    const jobs = ['甲', '乙', '丙'].map((name) => bench.job(name, 20));
    const request = async (): Promise<void> => {
      for (let asked = 0; asked < 10; asked++) {
        await bench.clock.turns?.arrived();
        const before = bench.steps.flat().length;
        void bench.clock.turns?.answered();
        // The connection writes at the next turn of the loop.
        await new Promise(setImmediate);
        assert.equal(bench.steps.flat().length, before);
      }
    };
    await bench.follow(Promise.all([...jobs, request()]));
    assert.equal(bench.steps.flat().length, 60);
  });

  it('let a job that comes while others wait give way at once, when their slice is used up', async () => {
    const bench = new Bench();
    const first = bench.job('甲', 20);
    const second = bench.job('乙', 2);
    await bench.follow(Promise.all([first, second]));
    assert.ok(bench.steps[0] !== undefined && bench.steps[0].length <= 4, bench.steps[0]?.join());
  });
});
