import type { JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Notice } from '../pages/components/notice.view.js';
import { momentInWords } from '../pages/words/moment-in-words.js';
import { accountTextsIn } from './account-texts.js';
import type { MyAccount } from './show-account.js';

interface ResetNoticeProps {
  asked: PageRequest;
  account: Pick<MyAccount, 'resets' | 'timeZone'>;
}

/** That somebody else could have signed in as this person. */
export function ResetNotice({ asked, account }: ResetNoticeProps): JSX.Element | null {
  const { resets, timeZone } = account;
  if (resets.length === 0) return null;
  const { resets: t } = accountTextsIn(asked.language);
  return (
    <Notice kind="note">
      <p>
        <b>{t.title}</b>
      </p>
      <ul>
        {resets.map(({ by, at }) => (
          <li>{t.line(by, momentInWords(at, timeZone, asked.language))}</li>
        ))}
      </ul>
      <p>{t.what}</p>
    </Notice>
  );
}
