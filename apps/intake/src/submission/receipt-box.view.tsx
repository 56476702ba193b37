import { formatReceipt } from '@app/codes';
import type { JSX } from 'preact';
import type { Messages } from '../messages/messages.js';

/** @param receipt canonical, 12 characters */
export function ReceiptBox({ m, receipt }: { m: Messages; receipt: string }): JSX.Element {
  return (
    <div class="receipt">
      <p>
        {m.receipt.title}: <b class="code">{formatReceipt(receipt)}</b>
      </p>
      <p>{m.receipt.keep}</p>
    </div>
  );
}
