import { DomainError } from '@app/errors';
import {
  type CallHandler,
  type ExecutionContext,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { type Observable, throwError, timeout } from 'rxjs';

/** With what the network and a busy machine add, six seconds for the person who waits. */
const LONGEST_MS = 5_500;

/** Answers in time, whatever the database does: what was to be stored may then be stored or not. */
@Injectable()
export class AnswerInTime implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    const { method } = context.switchToHttp().getRequest<FastifyRequest>();
    const code = method === 'GET' ? 'store.unavailable' : 'store.silent';
    const giveUp = (): Observable<never> => throwError(() => new DomainError(code));
    return next.handle().pipe(timeout({ first: LONGEST_MS, with: giveUp }));
  }
}
