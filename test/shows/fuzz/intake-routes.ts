import { randomUUID } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { hashTicket } from '@app/codes';
import { declaredAccess } from '../../support/admin/declared-access.js';
import { Browser } from '../../support/intake/browser.js';
import type { FuzzRoute } from './draw-call.js';

/** What a citizen, a display and a queue machine hold when they come to the citizens' app. */
export interface Belongings {
  code: string;
  /** the path of a display's page */
  display: string;
  /** of a queue machine */
  key: string;
  ticket: string;
  receipt: string;
  permit: string;
  cookie: string;
  /** rating id and edit token */
  edit: string;
}

/** Rates once, as a citizen does, to hold what a citizen then holds. */
export async function rateOnce(
  app: NestFastifyApplication,
  code: string,
): Promise<Pick<Belongings, 'permit' | 'edit' | 'receipt' | 'cookie'>> {
  const browser = new Browser(app);
  const page = await browser.open(`/R/${code}`);
  const { permit = '' } = page.form('name="score"').hidden;
  const saved = await browser.tap(page, 4);
  const edit = browser.cookie('suara-edit')?.value ?? '';
  const nonce = browser.cookie('__Host-suara')?.value ?? browser.cookie('suara')?.value ?? '';
  const receipt = /<b class="code">([\w-]+)</.exec(saved.html)?.[1] ?? '7KQ2-M9TX-4BCD';
  return {
    permit,
    edit,
    receipt,
    cookie: `__Host-suara=${nonce}; suara=${nonce}; suara-edit=${edit}`,
  };
}

/** Every route of the citizens' app with values that it accepts. */
export function intakeRoutes(app: NestFastifyApplication, held: Belongings): FuzzRoute[] {
  return [...declaredAccess(app).keys()].map((route) => {
    const [method = '', path = ''] = route.replace('//', '/').split(' ');
    return {
      method,
      path: path.replace(/\/$/, '') || '/',
      ...partsOf(route.replace('//', '/'), held),
    };
  });
}

type Parts = Omit<FuzzRoute, 'method' | 'path'>;

function partsOf(route: string, held: Belongings): Parts {
  const { type, ...parts } = { ...SENT(held)[route] };
  const isJson = route.includes(' /api/');
  return {
    segments: segmentsOf(route, held),
    query: /^get .*menit$/.test(route) ? { jam: '1764000000000' } : { kode: held.code, lang: 'en' },
    headers: { cookie: held.cookie },
    body: null,
    type: type ?? (isJson ? 'application/json' : 'application/x-www-form-urlencoded'),
    ...parts,
  };
}

function segmentsOf(route: string, held: Belongings): Record<string, string> {
  const values: Record<string, string> = {
    code: held.code,
    secret: held.display.split('/').at(-1)!,
    agency: 'kota-contoh',
    file: '2026-11-20.json',
    id: held.edit.split('.')[0]!,
    hash: hashTicket(held.ticket),
  };
  const names = [...route.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name);
  return Object.fromEntries(names.map((name) => [name, values[name] ?? 'x']));
}

/** What a route takes beside what stands in its address. */
const SENT = (held: Belongings): Record<string, Partial<Parts>> => {
  const serviceId = randomUUID();
  const answers = { persyaratan: 4, waktu: 3 };
  const profile = { usia: '26-35' };
  const bearer = { authorization: `Bearer ${held.key}` };
  const token = held.edit.slice(held.edit.indexOf('.') + 1);
  const rating = { score: 3, serviceId, answers, notThisOfficer: true, comment: 'baik', profile };
  return {
    'post /R/{code}': { body: { permit: held.permit, score: '4', notThisOfficer: '1' } },
    'post /R/{code}/rincian': {
      body: {
        edit: held.edit,
        step: 'last',
        action: 'next',
        serviceId,
        comment: 'petugas ramah',
        'answers.persyaratan': '4',
        'profile.usia': '26-35',
      },
    },
    'post /resi': { body: { receipt: held.receipt } },
    'post /bukti': { body: { receipt: held.receipt } },
    'post /perangkat-dinas': { body: { action: 'mark' } },
    'post /api/v1/ratings': { body: { id: randomUUID(), code: held.code, ...rating } },
    'patch /api/v1/ratings/{id}': { headers: { 'edit-token': token }, body: rating },
    'post /api/v1/tickets': { headers: bearer, body: { count: 1 } },
    'post /api/v1/tickets/{hash}/call': { headers: bearer, body: { counter: 'loket-1' } },
  };
};
