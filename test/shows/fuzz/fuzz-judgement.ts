import { describeCall, type FuzzAnswer, type FuzzCall } from './fuzz-call.js';

const SERVER_FAULT = 500;

/**
 * What is wrong with an answer, whatever was asked: a server says what is wrong with a request, and never
 * fails of it.
 * @returns null when nothing is wrong
 */
export function faultOf(call: FuzzCall, answer: FuzzAnswer): string | null {
  if (answer.status === null) return `no answer (${answer.text}): ${describeCall(call)}`;
  if (answer.status >= SERVER_FAULT) return `${answer.status}: ${describeCall(call)}`;
  return null;
}

/** What a run has seen. */
export class FuzzTally {
  requests = 0;
  readonly faults: string[] = [];
  private readonly statuses = new Map<string, number>();

  count(call: FuzzCall, answer: FuzzAnswer): void {
    this.requests += 1;
    const status = String(answer.status ?? 'none');
    this.statuses.set(status, (this.statuses.get(status) ?? 0) + 1);
    const fault = faultOf(call, answer);
    if (fault !== null) this.faults.push(fault);
  }

  /** e.g. `1200 requests (200: 300, 400: 900), 0 of them answered with 500 or not at all` */
  toString(): string {
    const seen = [...this.statuses].sort().map(([status, n]) => `${status}: ${n}`);
    return `${this.requests} requests (${seen.join(', ')}), ${this.faults.length} of them answered with 500 or not at all`;
  }
}
