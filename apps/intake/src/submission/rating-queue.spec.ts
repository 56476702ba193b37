import { explainError } from '@app/platform';
import fc from 'fast-check';
import type { RatingCommand, RatingOutcome } from '@app/persistence/ratings';
import { aTarget } from '../../../../test/support/intake/a-target.js';
import { FakeRatingStore } from '../../../../test/support/intake/fake-rating-store.js';
import { submitCommand } from '../../../../test/support/intake/rating-commands.js';
import { INTAKE_PROBLEMS } from '../intake-problems.js';
import { RatingQueue, StoreBusy } from './rating-queue.js';

const CODE = 'C0NT0H015';

/** A store that commits when told, and refuses a whole batch for one poisoned row, as a database does. */
class SlowStore extends FakeRatingStore {
  readonly batches: string[][] = [];
  private readonly waiting: (() => void)[] = [];
  private held = false;

  constructor(private readonly poison: ReadonlySet<string> = new Set()) {
    super();
    this.addTarget(aTarget({ code: CODE }));
  }

  hold(): void {
    this.held = true;
  }

  release(): void {
    this.held = false;
    this.waiting.splice(0).forEach((go) => go());
  }

  override async append(commands: RatingCommand[]): Promise<RatingOutcome[]> {
    this.batches.push(commands.map(({ id }) => id));
    if (this.held) await new Promise<void>((go) => this.waiting.push(go));
    if (commands.some(({ id }) => this.poison.has(id))) throw new Error('22P05');
    return super.append(commands);
  }
}

function tap(id: string, score = 4): RatingCommand {
  return submitCommand({ id, code: CODE, score });
}

async function outcomesOf(answers: Promise<RatingOutcome[]>[]): Promise<string[]> {
  const settled = await Promise.allSettled(answers);
  return settled.map((one) =>
    one.status === 'fulfilled'
      ? one.value.map(({ outcome }) => outcome).join()
      : one.reason.message,
  );
}

/** Until the first batch has reached the store. */
async function untilWriting(store: SlowStore): Promise<void> {
  while (store.batches.length === 0) await new Promise(setImmediate);
}

describe('RatingQueue', () => {
  it('writes what arrives together as one batch and gives each caller its own outcomes', async () => {
    const store = new SlowStore();
    const queue = new RatingQueue(store);
    const answers = [queue.append([tap('a', 1), tap('b', 9)]), queue.append([tap('c', 2)])];
    expect(await outcomesOf(answers)).toEqual(['created,invalid', 'created']);
    expect(store.batches).toEqual([['a', 'b', 'c']]);
  });

  it('keeps one batch in flight; what arrives meanwhile is the next, in order', async () => {
    const store = new SlowStore();
    const queue = new RatingQueue(store);
    store.hold();
    const first = queue.append([tap('a')]);
    await untilWriting(store);
    const later = [queue.append([tap('b', 1)]), queue.append([tap('b', 2)])];
    expect(store.batches).toEqual([['a']]);
    store.release();
    expect(await outcomesOf([first, ...later])).toEqual(['created', 'created', 'amended']);
    expect(store.batches).toEqual([['a'], ['b', 'b']]);
  });

  it('begins no batch sooner than the pace after the one before', async () => {
    jest.useFakeTimers({ doNotFake: ['setImmediate', 'nextTick'] });
    try {
      const store = new SlowStore();
      const queue = new RatingQueue(store, { waiting: 10, batch: 5, everyMs: 10 });
      await queue.append([tap('a')]);
      const later = [queue.append([tap('b')])];
      jest.advanceTimersByTime(9);
      await new Promise(setImmediate);
      later.push(queue.append([tap('c')]));
      expect(store.batches).toEqual([['a']]);
      jest.advanceTimersByTime(1);
      expect(await outcomesOf(later)).toEqual(['created', 'created']);
      expect(store.batches).toEqual([['a'], ['b', 'c']]);
    } finally {
      jest.useRealTimers();
    }
  });

  it('answers nobody before the commit', async () => {
    const store = new SlowStore();
    const queue = new RatingQueue(store);
    store.hold();
    let answered = false;
    const answer = queue.append([tap('a')]).then(() => (answered = true));
    await untilWriting(store);
    expect(answered).toBe(false);
    store.release();
    await answer;
    store.assertStored(1);
  });

  it('splits what is more than a batch', async () => {
    const store = new SlowStore();
    const queue = new RatingQueue(store, { waiting: 10, batch: 2, everyMs: 0 });
    const answers = ['a', 'b', 'c', 'd', 'e'].map((id) => queue.append([tap(id)]));
    await Promise.all(answers);
    expect(store.batches).toEqual([['a', 'b'], ['c', 'd'], ['e']]);
  });

  it('refuses what is beyond the bound before any work, and takes more once there is room', async () => {
    const store = new SlowStore();
    const queue = new RatingQueue(store, { waiting: 2, batch: 2, everyMs: 0 });
    const accepted = [queue.append([tap('a')]), queue.append([tap('b')])];
    await expect(queue.append([tap('c')])).rejects.toThrow(StoreBusy);
    expect(await outcomesOf(accepted)).toEqual(['created', 'created']);
    expect(await outcomesOf([queue.append([tap('c')])])).toEqual(['created']);
    store.assertStored(3);
  });

  it('says when to come again, as HTTP does', () => {
    const explained = explainError(new StoreBusy(), INTAKE_PROBLEMS);
    expect(explained).toMatchObject({ status: 503, code: 'store.busy', retryAfterSeconds: 2 });
  });

  it.each(['store.unavailable', 'store.silent'] as const)(
    'asks a store that is away (%s) once, and fails everybody with its error',
    async (code) => {
      const store = new SlowStore();
      const queue = new RatingQueue(store);
      store.goAway(code);
      expect(await outcomesOf([queue.append([tap('a')]), queue.append([tap('b')])])).toEqual([
        'gone',
        'gone',
      ]);
      expect(store.batches).toHaveLength(1);
      store.comeBack();
      expect(await outcomesOf([queue.append([tap('a')])])).toEqual(['created']);
    },
  );

  it('on closing answers who waits and takes nothing more', async () => {
    const store = new SlowStore();
    const queue = new RatingQueue(store);
    store.hold();
    const answers = [queue.append([tap('a')]), queue.append([tap('b')])];
    await untilWriting(store);
    const closing = queue.close();
    await expect(queue.append([tap('c')])).rejects.toThrow(StoreBusy);
    store.release();
    await closing;
    expect(await outcomesOf(answers)).toEqual(['created', 'created']);
  });

  it('never fails a neighbour of a row that the store cannot take', async () => {
    const ids = fc.uniqueArray(fc.uuid(), { minLength: 1, maxLength: 40 });
    await fc.assert(
      fc.asyncProperty(ids, fc.func(fc.boolean()), async (all, isBad) => {
        const bad = new Set(all.filter((id) => isBad(id)));
        const store = new SlowStore(bad);
        const queue = new RatingQueue(store, { waiting: 100, batch: 16, everyMs: 0 });
        const outcomes = await outcomesOf(all.map((id) => queue.append([tap(id)])));
        expect(outcomes).toEqual(all.map((id) => (bad.has(id) ? '22P05' : 'created')));
        store.assertStored(all.length - bad.size);
      }),
    );
  });
});
