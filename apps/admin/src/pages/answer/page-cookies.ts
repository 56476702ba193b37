import type { CookieSerializeOptions } from '@fastify/cookie';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** Of one cookie; browsers keep about 4,096 with its name. */
const LONGEST_PART = 3_500;
/** Node.js reads headers of 16 KB at most. */
const MOST_PARTS = 3;

/** Cookies of pages. A long value goes into several; all are for this host and never for scripts. */
export class PageCookies {
  constructor(
    private readonly request: FastifyRequest,
    private readonly reply: FastifyReply,
  ) {}

  get(name: string): string | null {
    const parts = this.namesOf(name).map((one) => this.sent[one] ?? '');
    return parts.join('') || null;
  }

  /** False where the value is too long to be kept. */
  set(name: string, value: string, seconds: number): boolean {
    if (value.length > LONGEST_PART * MOST_PARTS) return false;
    this.namesOf(name).forEach((one, at) => {
      const part = value.slice(at * LONGEST_PART, (at + 1) * LONGEST_PART);
      if (part !== '') this.reply.setCookie(one, part, { ...this.options(), maxAge: seconds });
      else if (this.sent[one] !== undefined) this.forget(one);
    });
    return true;
  }

  clear(name: string): void {
    for (const one of this.namesOf(name)) if (this.sent[one] !== undefined) this.forget(one);
  }

  /** None where the request was refused before its cookies were read. */
  private get sent(): Record<string, string | undefined> {
    const { cookies }: { cookies: Record<string, string | undefined> | null } = this.request;
    return cookies ?? {};
  }

  private forget(name: string): void {
    this.reply.clearCookie(name, this.options());
  }

  private namesOf(name: string): string[] {
    const prefix = this.isSecure ? '__Host-suara-' : 'suara-';
    const parts = Array.from({ length: MOST_PARTS }, (_, at) => (at === 0 ? '' : `-${at}`));
    return parts.map((part) => `${prefix}${name}${part}`);
  }

  private options(): CookieSerializeOptions {
    return { httpOnly: true, sameSite: 'lax', path: '/', secure: this.isSecure };
  }

  private get isSecure(): boolean {
    return this.request.protocol === 'https';
  }
}
