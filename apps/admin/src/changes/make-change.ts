import { type ChangeTerms, lockForName, type Transaction, underTerms } from '@app/database';
import type { Viewer } from '@app/persistence/access';
import { lockOrganisation } from '@app/persistence/organisation';
import { localDay } from '@app/persistence/organisation-tree';
import { DomainError } from '@app/errors';
import { CLOCK, type Clock } from '@app/platform';
import {
  type CallHandler,
  type ExecutionContext,
  Inject,
  Injectable,
  type NestInterceptor,
} from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyRequest } from 'fastify';
import { map, Observable } from 'rxjs';
import { CHANGE, type ChangeRoute } from './change.js';
import { isPreview } from './preview.js';
import { changedSince } from './version.js';
import { type Asked, editedState, VERSIONED, type VersionedKind } from './versioned.js';

type ChangeRequest = FastifyRequest<{ Params: { id?: string; month?: string } }> & {
  adminSession?: Viewer;
};

/** Gives every change its terms: whether it is a preview, and which version it rests on. */
@Injectable()
export class MakeChange implements NestInterceptor {
  constructor(
    private readonly reflector: Reflector,
    @Inject(CLOCK) private readonly clock: Clock,
  ) {}

  /** @throws DomainError `request.invalid` for a preview that is neither true nor false */
  intercept(context: ExecutionContext, next: CallHandler<object | undefined>): Observable<unknown> {
    const route = this.reflector.get<ChangeRoute | null | undefined>(CHANGE, context.getHandler());
    if (!route) return next.handle();
    const request = context.switchToHttp().getRequest<ChangeRequest>();
    const preview = isPreview(request);
    const { of, atOnce = false, hidden } = route;
    const terms: ChangeTerms = {
      preview,
      begin: async (tx) => {
        if (of !== undefined)
          await this.checkVersion(tx, request, { of, needed: !atOnce && !preview });
      },
    };
    const answers = new Observable<object | undefined>((subscriber) =>
      underTerms(terms, () => next.handle().subscribe(subscriber)),
    );
    if (!preview) return answers;
    return answers.pipe(map((answer) => ({ ...answer, ...hidden, preview })));
  }

  /** @throws DomainError `version.missing`, `version.changed` */
  private async checkVersion(
    tx: Transaction,
    { params, headers, adminSession }: ChangeRequest,
    { of, needed }: { of: VersionedKind; needed: boolean },
  ): Promise<void> {
    const { id = '', month = '' } = params;
    const today = await localDay(tx, this.clock());
    await lock(tx, of, `${id} ${month}`);
    const state = await stateOf(tx, of, { viewer: adminSession!, today, id, month });
    if (state === null) return;
    const versions = readIfMatch(headers['if-match']);
    if (versions.length === 0 && needed) throw new DomainError('version.missing');
    const changes = versions.map((version) => changedSince(version, state));
    const [errors] = changes;
    if (errors !== undefined && changes.every((one) => one.length > 0))
      throw new DomainError('version.changed', { errors });
  }
}

/** What an import, or a change of something else, may touch too. */
const OF_THE_ORGANISATION: readonly VersionedKind[] = [
  'unit',
  'service',
  'location',
  'counter',
  'officer',
  'assignment',
  'shift',
  'code',
];

/** Two edits of one thing come one after the other, so that the second sees what the first has made. */
async function lock(tx: Transaction, kind: VersionedKind, id: string): Promise<void> {
  if (OF_THE_ORGANISATION.includes(kind)) return lockOrganisation(tx);
  await lockForName(tx, `${kind} ${id}`);
}

/** Null for what there is not: the change itself says so. */
async function stateOf<Kind extends VersionedKind>(
  tx: Transaction,
  kind: Kind,
  asked: Asked,
): Promise<Record<string, unknown> | null> {
  const row = await VERSIONED[kind].find(tx, asked);
  return row && editedState(kind, row);
}

/**
 * The versions named, of which one has to stand (RFC 9110, 13.1.1). Programs send them with quotation marks, and
 * some as weak; people leave both out. What cannot be read is no version that ever stood; `*` names none.
 */
function readIfMatch(header = ''): string[] {
  if (['', '*'].includes(header.trim())) return [];
  return header.split(',').map((one) => /^(?:W\/)?"?(.*?)"?$/.exec(one.trim())![1]!);
}
