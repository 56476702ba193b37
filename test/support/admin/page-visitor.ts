import type supertest from 'supertest';
import type { TestAdmin } from './admin-app.js';

/** A browser without scripts: it keeps cookies, sends forms as they stand, and follows where it is led. */
export class PageVisitor {
  private readonly cookies = new Map<string, string>();
  /** the page that is shown */
  html = '';
  path = '';
  status = 0;
  headers: Record<string, string> = {};

  constructor(
    private readonly admin: TestAdmin,
    /** sent with every request */
    private readonly always: Record<string, string> = {},
  ) {}

  async open(path: string): Promise<this> {
    return this.follow(await this.ask(this.admin.request().get(path)), path);
  }

  /** Fills in the form that is sent to `action`, with what stands hidden in it, and sends it. */
  async send(action: string, typed: Record<string, string> = {}): Promise<this> {
    return this.post(action, { ...this.fieldsOf(action), ...typed });
  }

  /** Sends a body that no form of the page made. */
  async post(action: string, body: Record<string, string>): Promise<this> {
    const request = this.admin.request().post(action).type('form').send(body);
    return this.follow(await this.ask(request), action);
  }

  /** What stands in the fields of a form that is shown, by their names. */
  fieldsOf(action: string): Record<string, string> {
    const form = new RegExp(`<form[^>]*action="${action}"[^>]*>(.*?)</form>`, 's').exec(this.html);
    if (form === null) throw new Error(`no form is sent to ${action} from ${this.path}`);
    const inputs = [...form[1]!.matchAll(/<input\b((?:"[^"]*"|[^">])*)>/g)].map(
      ([, text]) => text!,
    );
    const texts = [...form[1]!.matchAll(/<textarea\b([^>]*)>([^<]*)<\/textarea>/g)];
    return Object.fromEntries([
      ...inputs.map((one) => [attribute(one, 'name'), attribute(one, 'value')]),
      ...texts.map(([, one, text]) => [attribute(one!, 'name'), unescape(text!)]),
    ]) as Record<string, string>;
  }

  /** The words of the page, without its marks. */
  get text(): string {
    return unescape(this.html.replace(/<[^>]+>/g, ' ')).replace(/\s+/g, ' ');
  }

  cookie(name: string): string | undefined {
    return this.cookies.get(name);
  }

  forget(name: string): void {
    this.cookies.delete(name);
  }

  get cookieHeader(): string {
    return [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
  }

  private async ask(request: supertest.Test): Promise<supertest.Response> {
    const answer = await request.set({ Cookie: this.cookieHeader, ...this.always }).redirects(0);
    for (const line of answer.get('Set-Cookie') ?? []) {
      const [pair = ''] = line.split(';');
      const [name = '', value = ''] = pair.split(/=(.*)/s);
      if (/Expires=Thu, 01 Jan 1970/.test(line)) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }

  private async follow(answer: supertest.Response, path: string): Promise<this> {
    if (answer.status === 303) return this.open(String(answer.get('Location')));
    this.html = answer.text;
    this.path = path;
    this.status = answer.status;
    this.headers = answer.headers;
    return this;
  }
}

function attribute(element: string, name: string): string {
  return unescape(new RegExp(`\\b${name}="([^"]*)"`).exec(element)?.[1] ?? '');
}

function unescape(text: string): string {
  const marks: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', '#39': "'" };
  return text.replace(/&(#?\w+);/g, (all, name: string) => marks[name] ?? all);
}
