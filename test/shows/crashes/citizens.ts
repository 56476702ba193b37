import { createHash } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { deriveKeys, normalizeReceipt, readPermit } from '@app/codes';
import { fixedUuid } from '../../support/intake/fixed-uuid.js';

const CLIENTS = 20;
const PATIENCE_MS = 10_000;
const PAUSE_MS = 60;
/** Every tenth citizen opens the page and taps; the others are the agency's own channels. */
const PAGE_EVERY = 10;
const ELEMENTS = ['persyaratan', 'waktu', 'biaya', 'kompetensi', 'perilaku', 'sarpras'];

/** What a client wrote down of one rating. */
export interface LedgerEntry {
  id: string;
  score: number;
  answers: Record<string, number>;
  /** sent at least once */
  sent: boolean;
  /** canonical, from the acknowledgement; null until there was one */
  receipt: string | null;
}

export interface CitizensPlan {
  url: string;
  codes: string[];
  /** the product's, to read which id a page's permit holds */
  secret: string;
  ratings: number;
  seed: number;
}

/** Citizens who rate at once and each try again, with the same id, until they are acknowledged. */
export class Citizens {
  readonly ledger: LedgerEntry[] = [];
  acknowledged = 0;
  /** how often an answer was no acknowledgement, by what came instead */
  readonly retries: Record<string, number> = {};
  private begun = 0;
  private gaveUp = false;

  constructor(private readonly plan: CitizensPlan) {}

  get planned(): number {
    return this.plan.ratings;
  }

  /** Ends when everything is acknowledged. @throws when an answer is neither 201 nor passing */
  async run(): Promise<void> {
    const client = async (): Promise<void> => {
      while (this.begun < this.plan.ratings) await this.rate(this.begun++);
    };
    await Promise.all(Array.from({ length: CLIENTS }, client));
  }

  /** Nobody tries again; for a show that has failed. */
  giveUp(): void {
    this.gaveUp = true;
  }

  private async rate(index: number): Promise<void> {
    const code = this.plan.codes[index % this.plan.codes.length]!;
    if (index % PAGE_EVERY === 0) await this.tap(code, index);
    else await this.submit(code, index);
    this.acknowledged += 1;
  }

  private async submit(code: string, index: number): Promise<void> {
    const dice = createHash('sha256').update(`${this.plan.seed} ${index}`).digest();
    const answered = ELEMENTS.slice(0, dice[1]! % (ELEMENTS.length + 1));
    const answers = Object.fromEntries(answered.map((key, at) => [key, 1 + (dice[at + 2]! % 4)]));
    const entry = this.note(fixedUuid(`${this.plan.seed} ${index}`), 1 + (dice[0]! % 4), answers);
    const { id, score } = entry;
    const body = await this.untilAcknowledged(entry, `${this.plan.url}/api/v1/ratings`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': addressOf(index) },
      body: JSON.stringify({ id, code, score, answers }),
    });
    this.keepReceipt(entry, (JSON.parse(body) as { receipt: string }).receipt);
  }

  private async tap(code: string, index: number): Promise<void> {
    const address = `${this.plan.url}/R/${code}`;
    const page = await this.untilStatus(200, address, {});
    const permit = /name="permit" value="([\w-]+)"/.exec(page)![1]!;
    const key = deriveKeys(this.plan.secret).permit;
    const { ratingId } = readPermit(permit, key, Date.now() / 1000).fields;
    const entry = this.note(ratingId, 1 + (index % 4), {});
    const body = await this.untilAcknowledged(entry, address, {
      method: 'POST',
      body: new URLSearchParams({ permit, score: String(entry.score) }),
    });
    this.keepReceipt(entry, /<b class="code">([\w-]+)</.exec(body)![1]!);
  }

  private note(id: string, score: number, answers: Record<string, number>): LedgerEntry {
    const entry = { id, score, answers, sent: false, receipt: null };
    this.ledger.push(entry);
    return entry;
  }

  private keepReceipt(entry: LedgerEntry, receipt: string): void {
    entry.receipt = normalizeReceipt(receipt);
  }

  private untilAcknowledged(
    entry: LedgerEntry,
    url: string,
    request: RequestInit,
  ): Promise<string> {
    entry.sent = true;
    return this.untilStatus(201, url, request);
  }

  private async untilStatus(wanted: number, url: string, request: RequestInit): Promise<string> {
    for (;;) {
      const signal = AbortSignal.timeout(PATIENCE_MS);
      try {
        const response = await fetch(url, { ...request, signal });
        const body = await response.text();
        if (response.status === wanted) return body;
        if (response.status < 500) throw new NotPassing(`${url}: ${response.status} ${body}`);
        this.count(String(response.status));
      } catch (error) {
        if (error instanceof NotPassing) throw error;
        this.count(causeOf(error));
      }
      if (this.gaveUp) throw new NotPassing(`${url} was given up`);
      await pause(PAUSE_MS);
    }
  }

  private count(trouble: string): void {
    this.retries[trouble] = (this.retries[trouble] ?? 0) + 1;
  }
}

/** An answer that trying again would not change. */
class NotPassing extends Error {}

function causeOf(error: unknown): string {
  const { cause, name } = error as { cause?: { code?: string }; name: string };
  return cause?.code ?? name;
}

/** Of the range for benchmarks (RFC 2544): 256 citizens of each network, fewer than may send details in an hour. */
function addressOf(index: number): string {
  return `198.18.${(index >> 8) & 255}.${index & 255}`;
}
