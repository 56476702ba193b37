import { Validator } from '@seriousme/openapi-schema-validator';
import { startAdmin, type TestAdmin } from '../support/admin/admin-app.js';
import { WHO_MAY } from '../support/admin/who-may.js';

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
    expect(operations.map(([route]) => route).sort()).toEqual(Object.keys(WHO_MAY).sort());
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
      'delete /api/v1/me/sessions',
      'delete /api/v1/me/sessions/{id}',
      'delete /api/v1/office-networks/{id}',
      'delete /api/v1/session',
      'delete /api/v1/users/{id}/sessions',
      'post /api/v1/me/password',
    ]);
  });

  it('asks for a session everywhere but on the way to one', () => {
    const open = operations.filter(([, { security }]) => security === undefined);
    expect(open.map(([route]) => route).sort()).toEqual([
      'post /api/v1/invitations/accept',
      'post /api/v1/invitations/read',
      'post /api/v1/second-factor',
      'post /api/v1/second-factor/confirm',
      'post /api/v1/session',
    ]);
  });

  it('can be read and tried on a page', async () => {
    const page = await admin.request().get('/api/docs').expect(200);
    expect(page.text).toContain('swagger-ui');
    await admin.request().get('/api/docs/swagger-ui-bundle.js').expect(200);
  });
});
