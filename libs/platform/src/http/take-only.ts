import type { FastifyInstance, FastifyRequest } from 'fastify';
import { DomainError } from '@app/errors';

/** Which content types a request may bring, and the error for others. */
export interface TakenTypes {
  types: readonly string[];
  /** of the app's problem table; its words name the types */
  refusal: string;
}

/** Refuses a body of another type before it is read: what one parser is for, another must not take. */
export function takeOnly(
  fastify: FastifyInstance,
  takenBy: (request: FastifyRequest) => TakenTypes | null,
): void {
  fastify.addHook('onRequest', (request, _reply, done) => {
    const taken = takenBy(request);
    const isTaken = taken === null || !hasBody(request) || taken.types.includes(typeOf(request));
    done(isTaken ? undefined : new DomainError(taken.refusal));
  });
}

function hasBody({ headers }: FastifyRequest): boolean {
  return headers['transfer-encoding'] !== undefined || Number(headers['content-length'] ?? 0) > 0;
}

/** Without parameters such as `charset`. */
function typeOf({ headers }: FastifyRequest): string {
  return (headers['content-type'] ?? '').split(';')[0]!.trim().toLowerCase();
}
