import { Validator } from '@seriousme/openapi-schema-validator';
import { startAdmin, type TestAdmin } from '../support/admin-app.js';

interface Operation {
  operationId: string;
  summary?: string;
  security?: unknown[];
  responses: Record<string, { content?: Record<string, unknown> }>;
}

describe('the OpenAPI document', () => {
  let admin: TestAdmin;
  let document: { openapi: string; paths: Record<string, Record<string, Operation>> };
  let operations: [string, Operation][];

  beforeAll(async () => {
    admin = await startAdmin();
    document = (await admin.request().get('/api/openapi.json').expect(200)).body;
    operations = Object.entries(document.paths).flatMap(([path, item]) =>
      Object.entries(item).map(([method, operation]): [string, Operation] => [
        `${method} ${path}`,
        operation,
      ]),
    );
  });

  afterAll(() => admin.close());

  it('is a valid OpenAPI 3.1 document', async () => {
    const validator = new Validator();
    expect(await validator.validate(structuredClone(document))).toEqual({ valid: true });
    expect(validator.version).toBe('3.1');
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  it('says null the way of 3.1', () => {
    expect(JSON.stringify(document)).not.toContain('"nullable"');
  });

  it('knows every route of the API', () => {
    expect(operations.map(([route]) => route).sort()).toEqual([
      'delete /api/v1/exports/{id}',
      'delete /api/v1/session',
      'get /api/v1/assignments',
      'get /api/v1/assignments/{id}/comments',
      'get /api/v1/assignments/{id}/indicators',
      'get /api/v1/assignments/{id}/trend',
      'get /api/v1/codes',
      'get /api/v1/codes/{id}/poster.pdf',
      'get /api/v1/codes/{id}/qr.png',
      'get /api/v1/codes/{id}/qr.svg',
      'get /api/v1/counters',
      'get /api/v1/displays',
      'get /api/v1/exports/{id}',
      'get /api/v1/exports/{id}/file',
      'get /api/v1/instansi/indicators',
      'get /api/v1/instansi/trend',
      'get /api/v1/locations',
      'get /api/v1/locations/{id}/indicators',
      'get /api/v1/locations/{id}/trend',
      'get /api/v1/me/assignments',
      'get /api/v1/me/summary',
      'get /api/v1/officers',
      'get /api/v1/roster',
      'get /api/v1/roster/corrections',
      'get /api/v1/services',
      'get /api/v1/services/{id}',
      'get /api/v1/services/{id}/indicators',
      'get /api/v1/services/{id}/persons-served',
      'get /api/v1/services/{id}/trend',
      'get /api/v1/session',
      'get /api/v1/ticket-keys',
      'get /api/v1/units',
      'get /api/v1/units/{id}',
      'get /api/v1/units/{id}/comments',
      'get /api/v1/units/{id}/counters/activity',
      'get /api/v1/units/{id}/indicators',
      'get /api/v1/units/{id}/posters.pdf',
      'get /api/v1/units/{id}/respondents',
      'get /api/v1/units/{id}/trend',
      'patch /api/v1/counters/{id}',
      'patch /api/v1/locations/{id}',
      'patch /api/v1/officers/{id}',
      'patch /api/v1/services/{id}',
      'patch /api/v1/units/{id}',
      'post /api/v1/assignments',
      'post /api/v1/assignments/{id}/end',
      'post /api/v1/codes/{id}/replace',
      'post /api/v1/codes/{id}/revoke',
      'post /api/v1/counters',
      'post /api/v1/counters/{id}/displays',
      'post /api/v1/counters/{id}/retire',
      'post /api/v1/displays/{id}/revoke',
      'post /api/v1/exports',
      'post /api/v1/locations',
      'post /api/v1/locations/{id}/retire',
      'post /api/v1/officers',
      'post /api/v1/officers/{id}/retire',
      'post /api/v1/officers/{id}/transfer',
      'post /api/v1/organisation/import',
      'post /api/v1/persons-served',
      'post /api/v1/roster',
      'post /api/v1/roster/corrections',
      'post /api/v1/roster/{id}/end',
      'post /api/v1/services',
      'post /api/v1/services/{id}/retire',
      'post /api/v1/session',
      'post /api/v1/ticket-keys/{id}/revoke',
      'post /api/v1/units',
      'post /api/v1/units/merge',
      'post /api/v1/units/{id}/retire',
      'post /api/v1/units/{id}/ticket-keys',
      'put /api/v1/services/{id}/persons-served/{month}',
    ]);
  });

  it('says of every route what it is for, what may go wrong and how errors look', () => {
    for (const [route, { summary, responses }] of operations) {
      const faults = Object.entries(responses).filter(([status]) => status >= '400');
      expect([route, summary]).toEqual([route, expect.stringMatching(/\S/)]);
      expect([route, Object.keys(responses)]).toEqual([route, expect.arrayContaining(['401'])]);
      for (const [, { content }] of faults) {
        expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
      }
    }
  });

  it('describes the answer of every route but those without a body', () => {
    const silent = operations.filter(
      ([, { responses }]) =>
        (responses['200'] ?? responses['201'] ?? responses['202'])?.content === undefined,
    );
    expect(silent.map(([route]) => route).sort()).toEqual([
      'delete /api/v1/exports/{id}',
      'delete /api/v1/session',
    ]);
  });

  it('asks for a session everywhere but at signing in', () => {
    const open = operations.filter(([, { security }]) => security === undefined);
    expect(open.map(([route]) => route)).toEqual(['post /api/v1/session']);
  });

  it('can be read and tried on a page, to which the bare address leads', async () => {
    const root = await admin.request().get('/').expect(302);
    expect(root.headers.location).toBe('/api/docs');
    const page = await admin.request().get('/api/docs').expect(200);
    expect(page.text).toContain('swagger-ui');
    await admin.request().get('/api/docs/swagger-ui-bundle.js').expect(200);
  });
});
