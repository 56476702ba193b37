import { bodyOf } from '../../support/admin/openapi-calls.js';
import type { Ids } from '../../support/admin/strangers.js';
import type { FuzzRoute } from './draw-call.js';

interface Schema {
  $ref?: string;
  type?: string | string[];
  format?: string;
  enum?: unknown[];
  example?: unknown;
  default?: unknown;
  properties?: Record<string, Schema>;
}

interface Parameter {
  name: string;
  in: string;
  schema?: Schema;
  example?: unknown;
}

interface Documented {
  'x-roles'?: string[];
  parameters?: Parameter[];
  requestBody?: { content: Record<string, { schema: Schema }> };
}

export interface ApiDocument {
  paths: Record<string, Record<string, Documented>>;
  components: { schemas: Record<string, Schema> };
}

export interface AdminRoute extends FuzzRoute {
  /** none: there for people who are not signed in */
  roles: readonly string[];
}

/** What would end the callers' own sessions, so that nothing after it would get further than the door. */
const ENDS_SESSIONS = new Set(['delete /api/v1/session', 'delete /api/v1/me/sessions']);

/** Every route of the document with values that it describes and ids that there are. */
export function adminRoutes(document: ApiDocument, ids: Ids): AdminRoute[] {
  return Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item)
      .filter(([method]) => !ENDS_SESSIONS.has(`${method} ${path}`))
      .map(([method, operation]) => routeOf(document, { method, path, ids }, operation)),
  );
}

function routeOf(
  document: ApiDocument,
  { method, path, ids }: { method: string; path: string; ids: Ids },
  { parameters = [], requestBody, 'x-roles': roles = [] }: Documented,
): AdminRoute {
  const named = (place: string): [string, string][] =>
    parameters.filter((one) => one.in === place).map((one) => [one.name, valueOf(one, path, ids)]);
  const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? [];
  const described = content && exampleOf(document, content.schema);
  return {
    method,
    path,
    roles,
    headers: {},
    segments: Object.fromEntries(named('path')),
    // changes are looked at, so that the next calls find everything still there
    query: Object.fromEntries(named('query')),
    body: bodyOf(method, path, ids) ?? (described as object | string | undefined) ?? null,
    type: type === 'text/csv' ? type : 'application/json',
  };
}

function valueOf({ name, schema = {}, example }: Parameter, path: string, ids: Ids): string {
  if (name === 'id') return ids[(/([a-z-]+)\/\{id\}/.exec(path)?.[1] ?? 'units') as keyof Ids];
  if (name === 'counterId') return ids.counters;
  return String(example ?? schema.example ?? schema.enum?.[0] ?? '2026-11-24T08:00:00Z');
}

/** A value as a schema describes it. */
function exampleOf(document: ApiDocument, { $ref, ...schema }: Schema): unknown {
  if ($ref !== undefined) {
    return exampleOf(document, document.components.schemas[$ref.split('/').at(-1)!]!);
  }
  if (schema.properties !== undefined) {
    const fields = Object.entries(schema.properties);
    return Object.fromEntries(fields.map(([name, one]) => [name, exampleOf(document, one)]));
  }
  return schema.example ?? schema.default ?? schema.enum?.[0] ?? null;
}
