import { numbers } from './numbers/numbers.js';
import { plainText } from './plain-text.js';
import { type Span, viewOf } from './plain-view.js';
import { FOUND, type Secret } from './secret.js';
import { email } from './words/email.js';
import { account } from './words/account.js';
import { link } from './words/link.js';
import { passport } from './words/passport.js';
import { plate } from './words/plate.js';

/** Characters of a comment, counted as people see them typed. */
export const LONGEST_COMMENT = 500;

/** What one of them found the next no longer sees. */
const SECRETS: readonly Secret[] = [email, link, account, passport, numbers, plate];

/** What is shown of a comment that is too long is cut after it was redacted, with room to spare. */
const MOST_READ = 2 * LONGEST_COMMENT;

export interface ReadComment {
  text: string;
  /** how many secrets were replaced */
  redacted: number;
  /** more than 500 characters; then `text` is the beginning */
  tooLong: boolean;
}

/**
 * A comment as it may be stored: one line, without what the patterns find of persons and accounts, and
 * otherwise as it was typed. Names are not found. Nothing keeps the original. Text without anything to
 * be seen is no comment.
 */
export function redactComment(typed: string): ReadComment {
  const characters = [...plainText(typed)];
  const tooLong = characters.length > LONGEST_COMMENT;
  const { text, redacted } = removeSecrets(characters.slice(0, MOST_READ).join(''));
  return { text: tooLong ? firstOf(text) : text, redacted, tooLong };
}

function firstOf(text: string): string {
  return [...text].slice(0, LONGEST_COMMENT).join('');
}

function removeSecrets(text: string): Pick<ReadComment, 'text' | 'redacted'> {
  const view = viewOf(text);
  if (view.text.trim() === '') return { text: '', redacted: 0 };
  let unread = view.text;
  const cuts: (Span & { token: string })[] = [];
  for (const { find, token } of SECRETS) {
    const found = find(unread);
    cuts.push(...found.map((span) => ({ ...view.original(span), token })));
    unread = withoutFound(unread, found);
  }
  cuts.sort((one, other) => one.from - other.from);
  return { text: cutOut(text, cuts), redacted: cuts.length };
}

function withoutFound(text: string, spans: Span[]): string {
  const tokens = spans.map((span) => ({ ...span, token: FOUND.repeat(span.to - span.from) }));
  return cutOut(text, tokens);
}

function cutOut(text: string, cuts: (Span & { token: string })[]): string {
  let [kept, from] = ['', 0];
  for (const cut of cuts) {
    kept += text.slice(from, cut.from) + cut.token;
    from = cut.to;
  }
  return kept + text.slice(from);
}
