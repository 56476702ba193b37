import { strictEqual } from 'node:assert';
import type { RequestSender } from './http-sender.js';

interface BrowserOptions {
  /** false: forgets every cookie at once */
  cookies?: boolean;
  headers?: Record<string, string>;
}

interface Cookie {
  value: string;
  path: string;
  attributes: string;
}

export interface Form {
  action: string;
  hidden: Record<string, string>;
  html: string;
}

export interface Page {
  status: number;
  html: string;
  headers: Record<string, string | string[] | number | undefined>;
  /** the first form of the page body that holds `text` */
  form(text: string): Form;
}

/** A browser without JavaScript: it knows cookies, links, forms and buttons. */
export class Browser {
  private readonly jar = new Map<string, Cookie>();

  constructor(
    private readonly app: RequestSender,
    private readonly options: BrowserOptions = {},
  ) {}

  open(url: string): Promise<Page> {
    return this.send('GET', url);
  }

  post(url: string, fields: Record<string, string>): Promise<Page> {
    return this.send('POST', url, new URLSearchParams(fields).toString());
  }

  /** Sends a form with its hidden fields, and what was chosen and pressed. */
  submit(form: Form, chosen: Record<string, string>): Promise<Page> {
    return this.post(form.action, { ...form.hidden, ...chosen });
  }

  /** Presses one of the four choices. */
  tap(page: Page, score: number, chosen: Record<string, string> = {}): Promise<Page> {
    return this.submit(page.form('name="score"'), { ...chosen, score: String(score) });
  }

  /** Name, value and attributes of a cookie as the server set it. */
  cookie(name: string): Cookie | undefined {
    return this.jar.get(name);
  }

  private async send(method: 'GET' | 'POST', url: string, payload?: string): Promise<Page> {
    const headers: Record<string, string> = { ...this.options.headers };
    const cookie = this.cookiesFor(url);
    if (cookie) headers.cookie = cookie;
    if (payload !== undefined) headers['content-type'] ??= 'application/x-www-form-urlencoded';
    const answer = await this.app.inject({ method, url, headers, payload });
    this.keep([answer.headers['set-cookie'] ?? []].flat().map(String));
    const html = answer.payload;
    const form = (text: string): Form => formWith(html, text);
    return { status: answer.statusCode, html, headers: answer.headers, form };
  }

  private cookiesFor(url: string): string {
    const sent = [...this.jar].filter(([, { path }]) => url.startsWith(path));
    return sent.map(([name, { value }]) => `${name}=${value}`).join('; ');
  }

  private keep(lines: string[]): void {
    if (this.options.cookies === false) return;
    for (const line of lines) {
      const [, name = '', value = '', attributes = ''] = /^([^=]+)=([^;]*)(.*)$/.exec(line) ?? [];
      const path = /; Path=([^;]+)/.exec(attributes)?.[1] ?? '/';
      this.jar.set(name, { value, path, attributes });
    }
  }
}

function formWith(html: string, text: string): Form {
  const forms = html.match(/<form[^]*?<\/form>/g) ?? [];
  const found = forms.filter((form) => form.includes(text));
  strictEqual(found.length, 1, `${found.length} forms with ${text} in ${html.slice(-3000)}`);
  const [form = ''] = found;
  const action = unescape(/action="([^"]*)"/.exec(form)?.[1] ?? '');
  return { action, hidden: Object.fromEntries(hiddenFields(form)), html: form };
}

function hiddenFields(form: string): [string, string][] {
  const inputs = form.matchAll(/<input type="hidden" name="([^"]*)" value="([^"]*)"/g);
  return [...inputs].map(([, name = '', value = '']) => [unescape(name), unescape(value)]);
}

function unescape(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&quot;', '"').replaceAll('&amp;', '&');
}
