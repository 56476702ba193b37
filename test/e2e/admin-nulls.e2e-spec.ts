import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { addressOf, bodyOf, type Operation, operationsOf } from '../support/admin/openapi-calls.js';
import { addPerson, type Person } from '../support/admin/people.js';
import { fillAgency, type Ids } from '../support/admin/strangers.js';

interface Described {
  parameters?: { name: string }[];
  requestBody?: { content: Record<string, { schema: { $ref?: string } }> };
}

interface Documented {
  paths: Record<string, Record<string, Described>>;
  components: { schemas: Record<string, { properties?: object }> };
}

describe('a body with null in one of its fields', () => {
  let admin: TestAdmin;
  let ids: Ids;
  let document: Documented & Parameters<typeof operationsOf>[0];
  const cookies = new Map<string, string>();

  beforeAll(async () => {
    admin = await startAdmin();
    const { owner, own } = admin;
    ids = await fillAgency(admin, own, null);
    const people: Person[] = [
      { username: 'kota', role: 'planner' },
      { username: 'kabid', role: 'unit_head', unitId: own.bidangId },
      { username: 'petugas', role: 'officer', officerId: own.sari.officerId },
      { username: 'peninjau', role: 'reviewer' },
    ];
    for (const person of people) {
      await addPerson(owner, own, person);
      cookies.set(person.role, await admin.signIn(person.username));
    }
    cookies.set('administrator', await admin.signIn('sari'));
    document = (await admin.request().get('/api/openapi.json').expect(200)).body;
  });

  afterAll(() => admin.close());

  it('is taken or refused by name, on every route', async () => {
    const statuses = new Map<number, number>();
    for (const operation of operationsOf(document)) {
      for (const field of fieldsOf(operation)) {
        const { status, body } = await send(operation, field);
        expect([operation.path, field, status, body.code]).not.toContain(500);
        statuses.set(status, (statuses.get(status) ?? 0) + 1);
      }
    }
    expect(statuses.get(400)).toBeGreaterThan(20);
    expect(statuses.get(200)).toBeGreaterThan(5);
  });

  const describedOf = ({ method, path }: Operation): Described => document.paths[path]![method]!;

  function fieldsOf(operation: Operation): string[] {
    const { content = {} } = describedOf(operation).requestBody ?? {};
    const name = content['application/json']?.schema.$ref?.split('/').at(-1) ?? '';
    return Object.keys(document.components.schemas[name]?.properties ?? {});
  }

  async function send(operation: Operation, field: string) {
    const { method, path, roles } = operation;
    const { parameters = [] } = describedOf(operation);
    const query = parameters.some(({ name }) => name === 'preview') ? '?preview=true' : '';
    const body = { ...bodyOf(method, path, ids), [field]: null };
    const request = admin.request()[method](addressOf(operation, ids) + query);
    return request.set('Cookie', cookies.get(roles[0]!)!).send(body);
  }
});
