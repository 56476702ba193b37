import { readScannedCode } from '@app/codes';
import type { ResolvedCode } from '@app/persistence/ratings';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Whoever waits for an answer has opened his page moments ago. */
const MOST = 500;

/** The targets of codes shown last, so that a page can say what it is about while the database does not answer. */
@Injectable()
export class KnownTargets {
  private readonly targets = new Map<string, ResolvedCode>();

  /** @param scanned a canonical code or a ticket */
  remember(scanned: string, target: ResolvedCode): void {
    this.targets.delete(scanned);
    this.targets.set(scanned, target);
    if (this.targets.size > MOST) this.targets.delete(this.targets.keys().next().value!);
  }

  /** The target of the code in the address; undefined when it was not shown lately. */
  of({ params }: FastifyRequest): ResolvedCode | undefined {
    const { code } = (params ?? {}) as { code?: string };
    try {
      const scanned = readScannedCode(code ?? '');
      return this.targets.get(scanned.kind === 'rotating' ? scanned.rotating.code : scanned.text);
    } catch {
      return undefined;
    }
  }
}
