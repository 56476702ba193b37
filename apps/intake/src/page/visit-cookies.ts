import { randomBytes } from 'node:crypto';
import { writeEditCookie, type EditCookie } from '@app/codes';
import { DETAILS_MINUTES } from '@app/rating';
import { Inject, Injectable } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IntakeConfig } from '../intake.config.js';
import { INTAKE_CONFIG } from '../intake-tokens.js';

const EDIT_COOKIE = 'suara-edit';
const EDIT_SECONDS = DETAILS_MINUTES * 60;
const STAFF_SECONDS = 365 * 24 * 60 * 60;
const STAFF = 'staff';
const NONCE_BYTES = 16;
/** Long enough for the rule of 20 hours, and never prolonged: nobody is known from one day to the next. */
const NONCE_SECONDS = 24 * 60 * 60;

/**
 * Three cookies, none of which knows a person: a random nonce, for one day, that ties a permit to the
 * browser and tells a repeated visit; what lets this browser change the rating it has just given; and, where
 * somebody asked for it, the same word in every browser that is the office's. A browser without cookies
 * rates all the same.
 */
@Injectable()
export class VisitCookies {
  private readonly secure: boolean;
  private readonly nonceName: string;
  private readonly staffName: string;

  constructor(@Inject(INTAKE_CONFIG) config: IntakeConfig) {
    this.secure = config.publicUrl.startsWith('https:');
    // browsers refuse a __Host- cookie that comes over plain http, as on a LAN trial
    const prefix = this.secure ? '__Host-' : '';
    this.nonceName = `${prefix}suara`;
    this.staffName = `${prefix}suara-dinas`;
  }

  nonceOf(request: FastifyRequest): string | undefined {
    return request.cookies[this.nonceName];
  }

  /** The browser's nonce; sets one where it has none yet. */
  ensureNonce(request: FastifyRequest, reply: FastifyReply): string {
    const known = this.nonceOf(request);
    if (known) return known;
    const nonce = randomBytes(NONCE_BYTES).toString('base64url');
    reply.setCookie(this.nonceName, nonce, {
      ...this.attributes(),
      path: '/',
      maxAge: NONCE_SECONDS,
    });
    return nonce;
  }

  editOf(request: FastifyRequest): string | undefined {
    return request.cookies[EDIT_COOKIE];
  }

  /** Lets the browser come Back to its rating, while details are taken and under this code only. */
  keepEdit(reply: FastifyReply, code: string, edit: EditCookie): void {
    const attributes = { ...this.attributes(), path: `/R/${code}`, maxAge: EDIT_SECONDS };
    reply.setCookie(EDIT_COOKIE, writeEditCookie(edit), attributes);
  }

  isStaff(request: FastifyRequest): boolean {
    return request.cookies[this.staffName] === STAFF;
  }

  /** For a year, or until it is taken back. */
  keepStaff(reply: FastifyReply, staff: boolean): void {
    const attributes = { ...this.attributes(), path: '/' };
    if (staff) reply.setCookie(this.staffName, STAFF, { ...attributes, maxAge: STAFF_SECONDS });
    else reply.clearCookie(this.staffName, attributes);
  }

  private attributes(): { httpOnly: true; sameSite: 'lax'; secure: boolean } {
    return { httpOnly: true, sameSite: 'lax', secure: this.secure };
  }
}
