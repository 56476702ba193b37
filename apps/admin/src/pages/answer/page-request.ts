import { isLanguage, type Language, ownPath, preferredLanguage } from '@app/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { JSX } from 'preact';
import { render } from 'preact-render-to-string';
import type { LiveSession } from '../../access/resume-session.js';
import { type MenuPlace, menuFor } from '../menu/menu.js';
import type { PageMessages } from '../messages/messages.js';
import { pageMessagesIn } from '../messages/page-messages.js';
import {
  type FormState,
  hiddenIn,
  PAGE_FIELD,
  TOKEN_FIELD,
  typedIn,
  UNTOUCHED,
  withoutSecrets,
} from './form-state.js';
import { PageCookies } from './page-cookies.js';
import type { PageParts } from './page-parts.js';

export const LANGUAGE_COOKIE = 'language';
const NOTICE_COOKIE = 'notice';
const FORM_COOKIE = 'form';

const NOTICE_SECONDS = 60;
/** To find the phone, or a colleague who knows the password. */
const FORM_SECONDS = 30 * 60;
/** As long as a session may last. */
const TOKEN_SECONDS = 12 * 60 * 60;
/** To write something down from a page that shows it once. */
const HANDED_SECONDS = 5 * 60;

const PAGE_TYPE = 'text/html; charset=utf-8';

/** Whose form it is. */
interface FormOwner {
  session: string;
  user: string;
}

/** What a browser keeps, and in which session; null before signing in. */
interface Kept {
  session: string | null;
  held: unknown;
}

/** What was typed when the session had ended. */
interface KeptForm {
  user: string;
  action: string;
  page: string;
  values: Record<string, string>;
}

export type NoticeKey = keyof PageMessages['notices'];

/** A page that somebody asks for: who it is, in which language, what was typed, and how it is answered. */
export class PageRequest {
  readonly cookies: PageCookies;
  readonly language: Language;
  readonly m: PageMessages;
  private token: string | undefined;
  private readonly forms = new Map<string, FormState>();

  constructor(
    readonly request: FastifyRequest,
    readonly reply: FastifyReply,
    private readonly parts: PageParts,
  ) {
    this.cookies = new PageCookies(request, reply);
    this.language = languageOf(request, this.cookies);
    this.m = pageMessagesIn(this.language);
  }

  /** Null where nobody is signed in. */
  get session(): LiveSession | null {
    return (this.request as FastifyRequest & { adminSession?: LiveSession }).adminSession ?? null;
  }

  /** On this site, with its query. */
  get address(): string {
    return ownPath(this.request.url);
  }

  get path(): string {
    return this.address.split('?')[0]!;
  }

  /** Of the page that holds the form that was sent; otherwise of the page itself. */
  get pageAddress(): string {
    const page = hiddenIn(this.request.body, PAGE_FIELD);
    return page === '' ? this.address : ownPath(page);
  }

  get menu(): MenuPlace[] {
    return this.session === null ? [] : menuFor(this.session.role, this.parts.menu);
  }

  /** Answers with a page, under the status that was set before or 200. */
  show(page: JSX.Element): string {
    if (this.request.method !== 'GET' && this.reply.statusCode === 201) this.reply.status(200);
    this.reply.type(PAGE_TYPE);
    return `<!doctype html>${render(page)}`;
  }

  /** Answers with the way to another page of ours. @param notice what stands at the top of it, once */
  goTo(address: string, notice?: NoticeKey): string {
    if (notice !== undefined) this.cookies.set(NOTICE_COOKIE, notice, NOTICE_SECONDS);
    this.reply.status(303).header('Location', ownPath(address)).type(PAGE_TYPE);
    return '';
  }

  /** What the request before left to say, which is said once. */
  takeNotice(): string | null {
    const notice = this.request.method === 'GET' ? this.cookies.get(NOTICE_COOKIE) : null;
    if (notice === null) return null;
    this.cookies.clear(NOTICE_COOKIE);
    return this.m.notices[notice as NoticeKey] ?? null;
  }

  /** What a form must bring back: only forms that this session was given are its own. */
  get formToken(): string {
    const { id = '', userId = '' } = this.session ?? {};
    const owner: FormOwner = { session: id, user: userId };
    return (this.token ??= this.parts.box.seal('form token', owner, TOKEN_SECONDS));
  }

  /** Whose form was sent; null where the token is missing, over or invented. */
  private get formOwner(): FormOwner | null {
    const token = hiddenIn(this.request.body, TOKEN_FIELD);
    return this.parts.box.open('form token', token) as FormOwner | null;
  }

  /** Before signing in there is no session whose form it could be. */
  get isOwnForm(): boolean {
    return this.session === null || this.formOwner?.session === this.session.id;
  }

  /** What a page shows in the form that is sent to `action`. */
  form(action: string): FormState {
    return this.forms.get(action) ?? this.takeKeptForm(action) ?? UNTOUCHED;
  }

  /** Was any form of this page refused? */
  get hasFaults(): boolean {
    return [...this.forms.values()].some(({ faults }) => faults.length > 0);
  }

  /** Keeps what was typed for the page that shows the form again. */
  keepForm(state: FormState): void {
    this.forms.set(this.path, state);
  }

  /** Keeps what was typed, without secrets, until the same person has signed in again. */
  carryForm(): void {
    const owner = this.formOwner;
    const values = withoutSecrets(typedIn(this.request.body));
    if (owner === null || Object.keys(values).length === 0) return;
    const kept: KeptForm = { user: owner.user, action: this.path, page: this.pageAddress, values };
    this.keepSealed(FORM_COOKIE, kept, FORM_SECONDS);
  }

  /** Lets the browser keep something for one of the next pages, of this session or of none. */
  seal(name: string, held: unknown, seconds = HANDED_SECONDS): void {
    this.keepSealed(name, { session: this.session?.id ?? null, held } satisfies Kept, seconds);
  }

  /** Null when it is over, or was kept in another session. */
  unseal<Held>(name: string): Held | null {
    const kept = this.openSealed<Kept>(name);
    return kept !== null && kept.session === (this.session?.id ?? null)
      ? (kept.held as Held)
      : null;
  }

  /** Seals what a form brings back in a hidden field. */
  sealText(purpose: string, text: string, seconds: number): string {
    return this.parts.box.seal(purpose, text, seconds);
  }

  /** Null where it is over or was not made here. */
  unsealText(purpose: string, sealed: string): string | null {
    return this.parts.box.open(purpose, sealed) as string | null;
  }

  explain(error: unknown): ReturnType<PageParts['explain']> {
    return this.parts.explain(error);
  }

  private keepSealed(name: string, content: unknown, seconds: number): void {
    this.cookies.set(name, this.parts.box.seal(name, content, seconds), seconds);
  }

  private openSealed<Content>(name: string): Content | null {
    const sealed = this.cookies.get(name);
    return sealed === null ? null : (this.parts.box.open(name, sealed) as Content | null);
  }

  private takeKeptForm(action: string): FormState | null {
    const kept = this.openSealed<KeptForm>(FORM_COOKIE);
    if (kept === null || kept.user !== this.session?.userId) return null;
    if (kept.action !== action || kept.page !== this.address) return null;
    this.cookies.clear(FORM_COOKIE);
    const state: FormState = { values: kept.values, faults: [], isUnsent: true };
    this.forms.set(action, state);
    return state;
  }
}

function languageOf({ headers }: FastifyRequest, cookies: PageCookies): Language {
  const chosen = cookies.get(LANGUAGE_COOKIE);
  return isLanguage(chosen) ? chosen : preferredLanguage(headers['accept-language']);
}
