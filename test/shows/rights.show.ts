import type { Role } from '@app/persistence/access';
import { ROLES } from '@app/persistence/access';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import {
  addressOf,
  asksForAnId,
  type Operation,
  operationsOf,
  sendBody,
} from '../support/admin/openapi-calls.js';
import { addPerson } from '../support/admin/people.js';
import {
  addNeighbour,
  fillAgency,
  type Ids,
  FOREIGN_WORD,
  NEIGHBOUR_WORD,
} from '../support/admin/strangers.js';

/** A role limited to the bidang, and where it is not: the whole agency. */
interface Somebody {
  username: string;
  role: Role;
  cookie: string;
  /** does the scope hold all of the agency? */
  whole: boolean;
}

let admin: TestAdmin;
let operations: Operation[];
let people: Somebody[];
let own: Ids;
let neighbour: Ids;
let foreign: Ids;

beforeAll(async () => {
  admin = await startAdmin();
  const { owner, own: agency } = admin;
  const { body } = await admin.request().get('/api/openapi.json').expect(200);
  // signing out ends the caller's own session and would end this show
  operations = operationsOf(body).filter(
    ({ method, path }) => `${method} ${path}` !== 'delete /api/v1/session',
  );
  own = await fillAgency(admin, agency, null);
  foreign = await fillAgency(admin, admin.foreign, FOREIGN_WORD);
  neighbour = await addNeighbour(admin);
  const { bidangId: unitId, sari } = agency;
  const { officerId } = sari;
  await addPerson(owner, agency, { username: 'kota', role: 'planner' });
  await addPerson(owner, agency, { username: 'subbag', role: 'planner', unitId });
  await addPerson(owner, agency, { username: 'kabid', role: 'unit_head', unitId });
  await addPerson(owner, agency, { username: 'petugas', role: 'officer', officerId });
  await addPerson(owner, agency, { username: 'peninjau', role: 'reviewer' });
  // what a reviewer may never see is the unit that he works in
  await owner.query(`UPDATE users SET home_unit_id = $1 WHERE username = 'peninjau'`, [
    neighbour.units,
  ]);
  const whole = new Set(['sari', 'kota']);
  const names: [string, Role][] = [
    ['sari', 'administrator'],
    ['kota', 'planner'],
    ['subbag', 'planner'],
    ['kabid', 'unit_head'],
    ['petugas', 'officer'],
    ['peninjau', 'reviewer'],
  ];
  people = [];
  for (const [username, role] of names) {
    const cookie = await admin.signIn(username);
    people.push({ username, role, cookie, whole: whole.has(username) });
  }
});

afterAll(() => admin.close());

interface Answer {
  status: number;
  text: string;
  type: string;
}

async function call({ cookie }: Somebody, operation: Operation, ids: Ids): Promise<Answer> {
  const request = admin
    .request()
    [operation.method](addressOf(operation, ids))
    .set('Cookie', cookie)
    .buffer(true);
  const answer = await sendBody(request, operation, ids);
  const text = answer.text ?? JSON.stringify(answer.body);
  return { status: answer.status, text, type: String(answer.get('content-type')) };
}

/** The ids that a person's answers may never hold. */
function hiddenFrom({ whole }: Somebody): Ids[] {
  return whole ? [foreign] : [neighbour, foreign];
}

function namesHidden({ text }: Answer, person: Somebody): string[] {
  const ids = hiddenFrom(person).flatMap((hidden) => Object.values(hidden));
  const words = person.whole ? [FOREIGN_WORD] : [NEIGHBOUR_WORD, FOREIGN_WORD];
  return [...new Set([...ids, ...words])].filter((hidden) => text.includes(hidden));
}

it('another unit’s ids: 404 and no rows; where there is no id 403, or an answer without them', async () => {
  const faults: string[] = [];
  const counts = new Map<string, number>();
  let calls = 0;
  for (const person of people) {
    for (const operation of operations) {
      for (const ids of hiddenFrom(person)) {
        const answer = await call(person, operation, ids);
        const sent = `${person.username} (${person.role}) ${operation.method} ${addressOf(operation, ids)}`;
        const expected = expectedOf(operation, person);
        calls += 1;
        counts.set(`${answer.status}`, (counts.get(`${answer.status}`) ?? 0) + 1);
        if (!expected(answer))
          faults.push(`${sent}: ${answer.status} ${answer.text.slice(0, 200)}`);
        const hidden = namesHidden(answer, person);
        // what the caller wrote may come back in the words of a refusal
        if (hidden.length > 0 && answer.status < 400)
          faults.push(`${sent}: tells ${hidden.join()}`);
        if (answer.status >= 400 && !answer.type.startsWith('application/problem+json')) {
          faults.push(`${sent}: ${answer.status} as ${answer.type}`);
        }
      }
    }
  }
  console.log(
    `${operations.length} routes × ${people.length} people × ids of another unit: ${calls} calls`,
  );
  console.log(
    [...counts]
      .sort()
      .map(([status, n]) => `  ${status}: ${n}`)
      .join('\n'),
  );
  expect(faults).toEqual([]);
});

/** Routes that look for an id of the body answer 404 too. */
function expectedOf(operation: Operation, { role, whole }: Somebody): (answer: Answer) => boolean {
  const { method, path, roles } = operation;
  const isAllowed = roles.includes(role);
  const key = `${method} ${path}`;
  if (asksForAnId(operation) || (isAllowed && BODY_WITH_ID.has(key))) {
    return ({ status }) => status === 404;
  }
  if (!isAllowed) return ({ status }) => status === 403;
  // without an id: the own part; a planner of a part has no agency, and a file or import must be there
  return ({ status }) =>
    status < 300 ||
    (!whole && status === OF_THE_WHOLE[key]) ||
    (status === 400 && NEEDS_A_BODY.has(key)) ||
    // nobody says which version is changed
    (status === 428 && key === 'put /api/v1/figure-settings') ||
    (status === 401 && key === 'post /api/v1/me/password');
}

const BODY_WITH_ID = new Set([
  'post /api/v1/me/replies',
  'post /api/v1/units',
  'post /api/v1/units/merge',
  'post /api/v1/services',
  'post /api/v1/counters',
  'post /api/v1/assignments',
  'post /api/v1/roster',
  'post /api/v1/roster/corrections',
  'post /api/v1/exports',
  'post /api/v1/users',
  'post /api/v1/me/objections',
]);
/** What a planner of a part is answered where there is only the agency as a whole. */
const OF_THE_WHOLE: Readonly<Record<string, number>> = {
  'get /api/v1/instansi/indicators': 404,
  'get /api/v1/instansi/trend': 404,
  'get /api/v1/review/symmetry': 403,
  'post /api/v1/periods/{key}/previews': 403,
  'post /api/v1/periods/{key}/closings': 403,
  'post /api/v1/periods/{key}/revisions': 403,
  'get /api/v1/period-requests': 403,
  'put /api/v1/figure-settings': 403,
};
const NEEDS_A_BODY = new Set([
  'post /api/v1/organisation/import',
  'post /api/v1/persons-served',
  'post /api/v1/officers',
  'post /api/v1/locations',
  'post /api/v1/me/password',
]);

it('each role reaches everything that it is for, with the ids of its own', async () => {
  const faults: string[] = [];
  const reached = new Map<Role, number>(ROLES.map((role) => [role, 0]));
  for (const person of people.filter(({ username }) => username !== 'subbag')) {
    const reading = operations.filter(
      ({ method, roles }) => method === 'get' && roles.includes(person.role),
    );
    for (const operation of reading) {
      const answer = await call(person, operation, await ownIds(person));
      // a file that is still being written is a file that one may have
      const isReached =
        answer.status === 200 || (answer.status === 409 && operation.path.endsWith('/file'));
      if (isReached) reached.set(person.role, reached.get(person.role)! + 1);
      else
        faults.push(
          `${person.username} ${addressOf(operation, own)}: ${answer.status} ${answer.text.slice(0, 200)}`,
        );
    }
  }
  console.log([...reached].map(([role, n]) => `  ${role}: ${n} routes read`).join('\n'));
  expect(faults).toEqual([]);
  expect(reached.get('reviewer')).toBeGreaterThanOrEqual(2);
  for (const role of ['administrator', 'planner', 'unit_head', 'officer'] as const) {
    expect(reached.get(role)).toBeGreaterThan(8);
  }
});

async function ownIds({ cookie, role }: Somebody): Promise<Ids> {
  if (role !== 'planner') return own;
  const asked = await admin
    .request()
    .post('/api/v1/exports')
    .set('Cookie', cookie)
    .send({ period: '2026-Q4', format: 'csv' });
  if (asked.status === 202) lastExport = asked.body.id;
  return { ...own, exports: lastExport };
}

let lastExport = '';
