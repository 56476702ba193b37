import { DomainError } from '@app/errors';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

declare module 'fastify' {
  interface FastifyReply {
    /** runs while the answer is awaited; null before */
    deadline: NodeJS.Timeout | null;
    /** `due`: the time is over and nothing was sent; `told`: that it is over was sent */
    lateness: 'due' | 'told' | null;
  }
}

/** With what the network and a busy machine add, six seconds for the person who waits. */
const LONGEST_MS = 5_500;

/**
 * Answers in time, whatever the database does: what was to be stored may then be stored or not. The time begins when
 * the request has been read, and one answer is sent: what comes later goes nowhere. These are hooks because an interceptor
 * makes every request half as dear again.
 */
export function answerInTime(fastify: FastifyInstance): void {
  fastify.decorateReply('deadline', null);
  fastify.decorateReply('lateness', null);
  fastify.addHook('preHandler', (request, reply, done) => {
    reply.deadline = setTimeout(giveUp, LONGEST_MS, request, reply);
    done();
  });
  fastify.addHook('onSend', (_request, reply, payload, done) => {
    if (reply.deadline !== null) clearTimeout(reply.deadline);
    if (reply.lateness === 'told') return;
    if (reply.lateness === 'due') reply.lateness = 'told';
    done(null, payload);
  });
}

function giveUp({ method }: FastifyRequest, reply: FastifyReply): void {
  reply.lateness = 'due';
  reply.send(new DomainError(method === 'GET' ? 'store.unavailable' : 'store.silent'));
}
