import fc from 'fast-check';
import type { FuzzCall } from './fuzz-call.js';
import { CORE_JSON, ODD_JSON, ODD_TEXTS, wholeText } from './odd-values.js';
import {
  ODD_BODIES,
  ODD_ENCODINGS,
  ODD_HEADERS,
  ODD_QUERIES,
  ODD_SEGMENTS,
  ODD_TYPES,
} from './odd-wire.js';

/** A route with values that it accepts: what is sent to it is that, with something odd in it. */
export interface FuzzRoute {
  method: string;
  /** e.g. `/api/v1/units/{id}` */
  path: string;
  /** name in the path → value */
  segments: Record<string, string>;
  query: Record<string, string>;
  headers: Record<string, string>;
  body: object | string | null;
  type: 'application/json' | 'application/x-www-form-urlencoded' | 'text/csv';
}

/** A call in parts, to be changed one by one. */
interface Draft {
  route: FuzzRoute;
  segments: [name: string, raw: string][];
  query: [name: string, raw: string][];
  /** of a body of fields: name → JSON source text, or the text of a form's field */
  fields: [name: string, source: string][];
  rawQuery: string[];
  body: string | Buffer | null;
  encode: ((body: Buffer) => Buffer) | null;
  headers: Record<string, string>;
  pathEnd: string;
}

export type Oddity = (draft: Draft) => void;

/** Something odd is done to a call, once to three times. */
export const oddities: fc.Arbitrary<Oddity[]> = fc.array(
  fc.oneof(
    { weight: 6, arbitrary: oddField() },
    { weight: 3, arbitrary: oddSegment() },
    { weight: 3, arbitrary: oddQueryValue() },
    {
      weight: 2,
      arbitrary: of(ODD_BODIES).map(withBody),
    },
    {
      weight: 1,
      arbitrary: of(ODD_TYPES).map(
        (type): Oddity =>
          (draft) =>
            void (draft.headers['content-type'] = type),
      ),
    },
    { weight: 1, arbitrary: of(ODD_ENCODINGS).map(encoded) },
    {
      weight: 2,
      arbitrary: of(ODD_HEADERS).map(
        ([name, value]): Oddity =>
          (draft) =>
            void (draft.headers[name] = value),
      ),
    },
    {
      weight: 1,
      arbitrary: of(ODD_QUERIES).map(
        (raw): Oddity =>
          (draft) =>
            void draft.rawQuery.push(raw),
      ),
    },
    {
      weight: 1,
      arbitrary: of(ODD_SEGMENTS).map(
        (raw): Oddity =>
          (draft) =>
            void (draft.pathEnd += raw),
      ),
    },
  ),
  { minLength: 1, maxLength: 3 },
);

/** One oddity after the other in every single place of a route. */
export function everyOddity(route: FuzzRoute): Oddity[] {
  const places = [
    ...Object.keys(route.segments).map((name) => inText('segments', name)),
    ...Object.keys(route.query).map((name) => inText('query', name)),
    ...Object.keys(typeof route.body === 'string' ? {} : (route.body ?? {})).map(inField),
  ];
  return [...places.flatMap((put) => CORE_JSON.map(put)), ...ODD_BODIES.map(withBody)];
}

function withBody(body: string | Buffer): Oddity {
  return (draft) => void (draft.body = body);
}

function inText(part: 'segments' | 'query', name: string): (source: string) => Oddity {
  return (source) => (draft) => {
    const pair = draft[part].find(([one]) => one === name);
    if (pair) pair[1] = encodeURIComponent(plainOf(source));
  };
}

function inField(name: string): (source: string) => Oddity {
  return (source) => (draft) => {
    const pair = draft.fields.find(([one]) => one === name);
    const asForm = draft.route.type !== 'application/json';
    if (pair) pair[1] = asForm ? plainOf(source) : source;
  };
}

/** The call to a route under these headers, with all oddities done to it. */
export function drawCall(
  route: FuzzRoute,
  headers: Record<string, string>,
  odd: readonly Oddity[],
): FuzzCall {
  const draft = draftOf(route, headers);
  for (const apply of odd) apply(draft);
  return callOf(draft);
}

function of<T>(values: readonly T[]): fc.Arbitrary<T> {
  return fc.constantFrom(...values);
}

function oddField(): fc.Arbitrary<Oddity> {
  const place = fc.tuple(
    fc.nat(),
    of(ODD_JSON),
    fc.string({ unit: 'binary', maxLength: 40 }),
    fc.nat(9),
  );
  return place.map(([at, json, text, choice]): Oddity => (draft) => {
    const source = choice === 0 ? JSON.stringify(text) : json;
    const asForm = draft.route.type !== 'application/json';
    const value = asForm ? plainOf(source) : source;
    if (choice < 2 || draft.fields.length === 0)
      draft.fields.push([choice === 1 ? '__proto__' : 'lain', value]);
    // a second time the same name
    else if (choice === 2) draft.fields.push([draft.fields[at % draft.fields.length]![0], value]);
    else draft.fields[at % draft.fields.length]![1] = value;
  });
}

/** What a form can hold of a JSON value. */
function plainOf(source: string): string {
  return source.startsWith('"') ? wholeText(String(JSON.parse(source))) : source;
}

function oddSegment(): fc.Arbitrary<Oddity> {
  return fc.tuple(fc.nat(), of(ODD_SEGMENTS)).map(([at, raw]): Oddity => (draft) => {
    if (draft.segments.length > 0) draft.segments[at % draft.segments.length]![1] = raw;
  });
}

function oddQueryValue(): fc.Arbitrary<Oddity> {
  return fc
    .tuple(fc.nat(), of(ODD_TEXTS), fc.boolean())
    .map(([at, text, again]): Oddity => (draft) => {
      const field = draft.query[at % Math.max(1, draft.query.length)];
      if (field === undefined) return;
      const raw = encodeURIComponent(wholeText(text));
      if (again) draft.query.push([field[0], raw]);
      else field[1] = raw;
    });
}

function encoded([name, encode]: (typeof ODD_ENCODINGS)[number]): Oddity {
  return (draft) => {
    draft.headers['content-encoding'] = name;
    draft.encode = encode;
  };
}

function draftOf(route: FuzzRoute, headers: Record<string, string>): Draft {
  const asForm = route.type !== 'application/json';
  const fields = Object.entries(typeof route.body === 'string' ? {} : (route.body ?? {}));
  const raw = (pairs: Record<string, string>): [string, string][] =>
    Object.entries(pairs).map(([name, value]) => [name, encodeURIComponent(value)]);
  return {
    route,
    segments: raw(route.segments),
    query: raw(route.query),
    rawQuery: [],
    pathEnd: '',
    fields: fields.map(([name, value]) => [name, asForm ? String(value) : JSON.stringify(value)]),
    body: typeof route.body === 'string' ? route.body : null,
    encode: null,
    headers: { ...route.headers, ...headers },
  };
}

function callOf(draft: Draft): FuzzCall {
  const { route, rawQuery, encode } = draft;
  const segments = new Map(draft.segments);
  const path = route.path.replace(/\{(\w+)\}/g, (_, name: string) => segments.get(name) ?? 'x');
  const query = [...draft.query.map((pair) => pair.join('=')), ...rawQuery].join('&');
  const body = draft.body ?? fieldsOf(draft);
  const headers = { ...draft.headers };
  if (body !== null) headers['content-type'] ??= route.type;
  return {
    method: route.method.toUpperCase(),
    path: path + draft.pathEnd + (query === '' ? '' : `?${query}`),
    headers,
    body: body !== null && encode !== null ? encode(Buffer.from(body)) : body,
  };
}

function fieldsOf({ route, fields }: Draft): string | null {
  if (route.method === 'get' || (route.body === null && fields.length === 0)) return null;
  if (route.type === 'application/x-www-form-urlencoded')
    return new URLSearchParams(fields).toString();
  return `{${fields.map(([name, source]) => `${JSON.stringify(name)}:${source}`).join()}}`;
}
