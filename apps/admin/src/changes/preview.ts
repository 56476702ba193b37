import { invalidField } from '@app/errors';
import type { FastifyInstance, FastifyRequest } from 'fastify';

/**
 * Whether a change is only to be looked at.
 *
 * @throws DomainError `request.invalid` for what is neither true nor false
 */
export function isPreview(request: FastifyRequest): boolean {
  const { preview = 'false' } = request.query as { preview?: unknown };
  if (preview === 'true' || preview === 'false') return preview === 'true';
  throw invalidField('preview', 'must be true or false', 'isBoolean');
}

/** A preview has created and accepted nothing, and where the change answers without a body it has one: 200. */
export function answerPreviews(fastify: FastifyInstance): void {
  fastify.addHook('onSend', async (request, reply) => {
    const { preview } = (request.query ?? {}) as { preview?: unknown };
    if (preview === 'true' && reply.statusCode < 300) reply.code(200);
  });
}
