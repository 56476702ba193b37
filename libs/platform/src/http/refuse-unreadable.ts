import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError, invalidField } from '@app/errors';

/** No body of ours is deeper than five; what reads it deeper down would run out of stack. */
const DEEPEST = 20;

/**
 * Refuses, before any reader sees it, what none of them can take: a compressed body, a body nested more than
 * twenty deep, and texts that cannot be stored (a NUL, half a character). The field at fault is named.
 *
 * @param cleaned names of fields whose readers take such characters out themselves
 */
export function refuseUnreadable(fastify: FastifyInstance, cleaned: readonly string[] = []): void {
  fastify.addHook('onRequest', ({ headers }, _reply, done) => {
    const encoding = headers['content-encoding'] ?? 'identity';
    done(encoding.toLowerCase() === 'identity' ? undefined : new DomainError('request.encoded'));
  });
  // what it throws is answered like an error handed on
  fastify.addHook('preValidation', ({ params, query, body }: FastifyRequest, _reply, done) => {
    for (const part of [params, query, body]) check(part, { path: '', depth: 0, cleaned });
    done();
  });
}

interface Position {
  /** as the sender wrote it, e.g. `answers.perilaku`; empty: the body itself */
  path: string;
  depth: number;
  cleaned: readonly string[];
}

function check(value: unknown, { path, depth, cleaned }: Position): void {
  if (depth > DEEPEST) throw new DomainError('request.malformed');
  if (typeof value === 'string') {
    if (isStorable(value) || cleaned.includes(path)) return;
    throw invalidField(path, 'holds a character that cannot be stored. Type the text again.');
  }
  if (typeof value !== 'object' || value === null) return;
  for (const [name, one] of Object.entries(value)) {
    if (!isStorable(name)) throw new DomainError('request.malformed');
    check(one, { path: path === '' ? name : `${path}.${name}`, depth: depth + 1, cleaned });
  }
}

/** PostgreSQL stores neither a NUL nor half a character. */
function isStorable(text: string): boolean {
  return !/[\0\p{Cs}]/u.test(text);
}
