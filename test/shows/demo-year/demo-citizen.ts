import { deepStrictEqual } from 'node:assert';
import { CommentBatchStore } from '@app/persistence/comments';
import { findOrganisationIds } from '@app/persistence/organisation';
import { DateTime } from 'luxon';
import { SimulatedIntake } from '../../../apps/cli/src/demo/simulated-intake.js';
import { AdvanceCells } from '../../../apps/worker/src/aggregation/advance-cells.js';
import { openWork } from '../../../apps/worker/src/open-work.js';
import type { DemoYear } from './demo-year.js';

/** A citizen at Bagas’ counter is served, discontent, and writes. */
export async function rateBagas(year: DemoYear, words: string): Promise<void> {
  const { owner, now } = year.admin;
  const admin = await year.signIn('demo-admin');
  const [{ id }] = await owner.query(`SELECT id FROM instansi WHERE key = 'pemkab-contoh'`);
  const ids = await findOrganisationIds(owner, id);
  const path = `counters/${ids.counters.get('dafduk-2')!}/displays`;
  const { address } = await admin.post<{ address: string }>(path, {}, 201);
  const secret = address.slice(address.lastIndexOf('/') + 1);
  const names = { codes: new Map<string, string>(), services: ids.services };
  const machines = { screens: new Map([['dafduk-2', secret]]), ticketKey: '' };
  const intake = await SimulatedIntake.open(owner, names, machines);
  const outlet = {
    key: 'dafduk-2',
    unit: 'dafduk',
    counter: 'dafduk-2',
    services: ['ktp-el'],
  };
  const [answers, at] = [{ kompetensi: 1, perilaku: 1 }, DateTime.fromJSDate(now)];
  await intake.rate({
    id: '00000000-0000-4000-8000-000000000001',
    way: 'screen',
    score: 1,
    notThisOfficer: false,
    visit: {
      at,
      progress: 1,
      outlet: { ...outlet, isOpenOn: () => true, officerOn: () => 'bagas' },
    },
    later: [{ seconds: 60, answers, comment: words, service: 'ktp-el' }],
  });
  await intake.close();
  const [rating] = await owner.query(
    `SELECT r.assurance_level AS level, o.key AS officer, c.text FROM ratings r
     JOIN assignments a ON a.id = r.assignment_id JOIN officers o ON o.id = a.officer_id
     JOIN comments c ON c.rating_id = r.id ORDER BY r.local_day DESC LIMIT 1`,
  );
  deepStrictEqual(rating, { level: 'present', officer: 'bagas', text: words });
}

/** What the worker does of an agency's figures and comments, at that moment. */
export async function letWorkerRun({ admin: { owner } }: DemoYear, at: Date): Promise<void> {
  const work = await openWork(owner, () => at);
  await work.get(AdvanceCells).execute();
  await work.get(CommentBatchStore).release(at);
}
