import { Counter } from 'prom-client';

const troubles = new Counter({
  name: 'suara_queue_trouble_total',
  help: 'Times the queue reported an error. Hints are late meanwhile; no rating is refused or lost.',
});

/** The queue reported an error. */
export function countQueueTrouble(): void {
  troubles.inc();
}
