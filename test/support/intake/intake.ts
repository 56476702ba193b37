import { generateCode } from '@app/codes';
import type { ResolvedCode } from '@app/persistence/ratings';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createIntakeApp } from '../../../apps/intake/src/create-intake-app.js';
import { FakeDisplayService } from './fake-display-service.js';
import { FakeProofReader } from './fake-proof-reader.js';
import { FakeTicketService } from './fake-ticket-service.js';
import { aTarget } from './a-target.js';
import { FakeRatingStore } from './fake-rating-store.js';

export const TEST_SECRET = '0123456789abcdef'.repeat(4);

/** of the only machine */
export const TICKET_KEY = 'A'.repeat(26);

/** The true intake app on a store in memory, with a clock that moves when told. */
export interface Intake {
  app: NestFastifyApplication;
  store: FakeRatingStore;
  proofs: FakeProofReader;
  displays: FakeDisplayService;
  tickets: FakeTicketService;
  /** how often the worker was hinted */
  hints: () => number;
  now: () => Date;
  pass: (minutes: number) => void;
  /** a new code of a target; returns the code */
  target: (target?: Partial<ResolvedCode>) => string;
  close: () => Promise<void>;
}

export async function startIntake(publicUrl = 'http://localhost:3000'): Promise<Intake> {
  const store = new FakeRatingStore();
  const proofs = new FakeProofReader();
  const displays = new FakeDisplayService();
  const tickets = new FakeTicketService(TICKET_KEY);
  let now = new Date('2026-11-22T02:00:00.250Z');
  let hints = 0;
  const app = await createIntakeApp({
    config: {
      host: '127.0.0.1',
      port: 0,
      publicUrl,
      secret: TEST_SECRET,
      networkSecret: TEST_SECRET,
      trustedProxies: ['loopback'],
    },
    store,
    proofs,
    displays,
    tickets,
    clock: () => now,
    hint: () => {
      hints += 1;
      throw new Error('the queue is down');
    },
  });
  app.useLogger(false);
  await app.init();
  return {
    app,
    store,
    proofs,
    displays,
    tickets,
    hints: () => hints,
    now: () => now,
    pass: (minutes) => {
      now = new Date(now.getTime() + minutes * 60_000);
    },
    target: (target = {}) => {
      const code = generateCode();
      store.addTarget(aTarget({ code, ...target }));
      return code;
    },
    close: () => app.close(),
  };
}
