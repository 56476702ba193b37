import type { AskedPeriod } from '@app/persistence/figures';
import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { messagesFor } from '../messages/asked-messages.js';
import { Notice } from '../pages/components/notice.view.js';
import { momentInWords } from '../pages/words/moment-in-words.js';
import { periodRequestView } from './period-request.view.js';
import { periodWordsIn } from './period-words-in.js';

interface RequestNewsProps {
  asked: PageRequest;
  request: AskedPeriod;
  timeZone: string;
}

/** What became of the newest request about a period. */
export function RequestNews({ asked, request, timeZone }: RequestNewsProps): JSX.Element {
  const { language } = asked;
  const { request: t } = periodWordsIn(language);
  const { kind, state } = request;
  const { refusal } = periodRequestView(request, messagesFor(language).periods);
  const moment = momentInWords(request.askedAt, timeZone, language);
  return (
    <Notice kind={state === 'waiting' ? 'note' : state === 'done' ? 'good' : 'bad'}>
      {state === 'waiting' && <p>{`${t.waiting[kind]} ${t.leave}`}</p>}
      {state === 'done' && <p>{t.done[kind]}</p>}
      {refusal !== null && (
        <p>
          <b>{t.refused}.</b> {withoutAddresses(refusal.detail)}
        </p>
      )}
      <p class="small">{t.asked(request.askedBy, moment)}</p>
    </Notice>
  );
}

/** The clauses of a sentence for programs that name an address are left out. */
export function withoutAddresses(detail: string): string {
  return detail
    .split(/(?<=[.;])\s+/)
    .filter((clause) => !clause.includes('/api/'))
    .join(' ')
    .replace(/;$/, '.');
}
