import type supertest from 'supertest';
import type { Ids } from './strangers.js';

/** One route as the OpenAPI document describes it. */
export interface Operation {
  method: 'get' | 'post' | 'put' | 'patch' | 'delete';
  path: string;
  roles: string[];
  /** names of the query's fields that must be there */
  query: string[];
}

interface Documented {
  'x-roles'?: string[];
  parameters?: { name: string; in: string; required?: boolean }[];
}

/** Every route for people who are signed in. */
export function operationsOf(document: {
  paths: Record<string, Record<string, Documented>>;
}): Operation[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).flatMap(([method, { 'x-roles': roles, parameters = [] }]) =>
      roles === undefined
        ? []
        : [
            {
              method: method as Operation['method'],
              path,
              roles,
              query: parameters
                .filter((one) => one.in === 'query' && one.required)
                .map((one) => one.name),
            },
          ],
    ),
  );
}

/** Does the route ask for something by its id, in the path or the query? */
export function asksForAnId({ path, query }: Operation): boolean {
  return path.includes('{id}') || query.some((name) => name.endsWith('Id'));
}

/** Where the route is with these ids and with values that it accepts. */
export function addressOf({ path, query }: Operation, ids: Ids): string {
  const segment = /([a-z-]+)\/\{id\}/.exec(path)?.[1];
  if (segment !== undefined && !(segment in ids)) {
    throw new Error(`${path}: the show has no id of another unit for "${segment}". Add one.`);
  }
  const filled = path
    .replace('{id}', ids[segment as keyof Ids])
    .replace('{month}', '2026-10')
    .replace('{key}', '2026-Q3');
  const values: Record<string, string> = {
    period: '2026-Q4',
    measure: path.includes('assignments') ? 'officer' : 'pulse',
    kind: 'quarter',
    until: path.endsWith('signals') ? '2026-11-22' : '2026-Q4',
    counterId: ids.counters,
    from: '2026-11-02T00:00:00Z',
    to: '2026-11-03T00:00:00Z',
    size: 'A6',
  };
  const asked = query.map((name) => {
    if (!(name in values))
      throw new Error(`${path}: the show knows no value of "${name}". Add one.`);
    return `${name}=${values[name]}`;
  });
  return asked.length === 0 ? filled : `${filled}?${asked.join('&')}`;
}

/** A body with which a route goes on to look for what it is asked; null where it takes none. */
export function bodyOf(method: string, path: string, ids: Ids): object | null {
  const from = '2026-12-01';
  const bodies: Record<string, object> = {
    'post /api/v1/me/replies': {
      assignmentId: ids.assignments,
      period: '2026-Q3',
      text: 'Terima kasih.',
    },
    'patch /api/v1/units/{id}': { name: 'Lain', from },
    'post /api/v1/units/{id}/retire': { from },
    'post /api/v1/units': { key: 'baru', name: 'Baru', from, parentId: ids.units },
    'post /api/v1/units/merge': { unitIds: [ids.units], into: { key: 'b', name: 'B' }, from },
    'post /api/v1/services': { key: 'baru', name: 'Baru', unitId: ids.units, from },
    'patch /api/v1/services/{id}': { name: 'Lain' },
    'post /api/v1/services/{id}/retire': { from },
    'put /api/v1/services/{id}/fee': { free: true, from },
    'patch /api/v1/locations/{id}': { name: 'Lain' },
    'post /api/v1/locations/{id}/retire': { from },
    'post /api/v1/counters': { key: 'baru', name: 'Baru', unitId: ids.units, from },
    'patch /api/v1/counters/{id}': { name: 'Lain', correct: true },
    'post /api/v1/counters/{id}/retire': { from },
    'patch /api/v1/officers/{id}': { publicName: 'Lain' },
    'post /api/v1/officers/{id}/transfer': { fromUnitId: ids.units, toUnitId: ids.units, from },
    'post /api/v1/officers/{id}/retire': { from },
    'post /api/v1/assignments': { officerId: ids.officers, unitId: ids.units, from },
    'post /api/v1/assignments/{id}/end': { from },
    'post /api/v1/roster': {
      counterId: ids.counters,
      assignmentId: ids.assignments,
      from: '2026-12-01T01:00:00Z',
      to: '2026-12-01T05:00:00Z',
    },
    'post /api/v1/roster/{id}/end': { to: '2026-12-01T05:00:00Z' },
    'post /api/v1/roster/corrections': {
      counterId: ids.counters,
      from: '2026-11-20T01:00:00Z',
      to: '2026-11-20T05:00:00Z',
      reason: 'sakit',
    },
    'post /api/v1/periods/{key}/revisions': { reason: 'jadwal diperbaiki' },
    'put /api/v1/figure-settings': {
      feeRule: 'eight-elements',
      leadingMean: 'services',
      leadingPeriod: 'semester',
    },
    'put /api/v1/units/{id}/leading-period': { leadingPeriod: 'year' },
    'post /api/v1/exports': { period: '2026-Q4', format: 'csv', unitId: ids.units },
    'put /api/v1/services/{id}/persons-served/{month}': { n: 9 },
    'post /api/v1/users': { username: 'baru', role: 'unit_head', unitId: ids.units },
    'patch /api/v1/users/{id}': { role: 'planner' },
    'patch /api/v1/review/reviewers/{id}': { homeUnitId: ids.units },
    'post /api/v1/review/cases/{id}/decision': { action: 'reinstate' },
    'post /api/v1/review/objections/{id}/answer': { action: 'reject', answer: 'sudah diperiksa' },
    'post /api/v1/me/objections': { kind: 'figure', figureId: ids.figures, text: 'periksa' },
    'post /api/v1/units/{id}/ticket-keys': { channel: 'ticket', name: 'Mesin antrean' },
  };
  return bodies[`${method} ${path}`] ?? null;
}

/** Sends what a route goes on with, in the form that it takes. */
export function sendBody(
  request: supertest.Test,
  { method, path }: Pick<Operation, 'method' | 'path'>,
  ids: Ids,
): supertest.Test {
  if (`${method} ${path}` === 'post /api/v1/persons-served')
    return request.type('text/csv').send('service_key,month,n\n');
  const body = bodyOf(method, path, ids);
  return body === null ? request : request.send(body);
}
