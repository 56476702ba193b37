import { readScannedCode } from '@app/codes';
import type { ResolvedCode } from '@app/persistence/ratings';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';

/** Whoever waits for an answer has opened his page moments ago. */
const MOST = 500;

/** The places shown last, so that a page can say where it belongs while the database does not answer. */
@Injectable()
export class KnownPlaces {
  private readonly places = new Map<string, ResolvedCode>();

  /** @param scanned a canonical code or a ticket */
  remember(scanned: string, place: ResolvedCode): void {
    this.places.delete(scanned);
    this.places.set(scanned, place);
    if (this.places.size > MOST) this.places.delete(this.places.keys().next().value!);
  }

  /** The place of the code in the address; undefined when it was not shown lately. */
  of({ params }: FastifyRequest): ResolvedCode | undefined {
    const { code } = (params ?? {}) as { code?: string };
    try {
      const scanned = readScannedCode(code ?? '');
      return this.places.get(scanned.kind === 'rotating' ? scanned.rotating.code : scanned.text);
    } catch {
      return undefined;
    }
  }
}
