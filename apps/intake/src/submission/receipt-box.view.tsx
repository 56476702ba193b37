import { formatReceipt, receiptAddress } from '@app/codes';
import type { JSX } from 'preact';
import { inLanguage, type Reader } from '../page/visit.js';

interface ReceiptBoxProps {
  reader: Reader;
  publicUrl: string;
  /** canonical, 12 characters */
  receipt: string;
}

/**
 * The receipt and where it can be looked up. In the address it stands behind #, which browsers keep to
 * themselves; only who sends it to his own chat gives it to WhatsApp.
 */
export function ReceiptBox({ reader, publicUrl, receipt }: ReceiptBoxProps): JSX.Element {
  const { title, keep, sendToSelf, ownMessage } = reader.m.receipt;
  const printed = formatReceipt(receipt);
  const address = receiptAddress(publicUrl, receipt);
  const message = encodeURIComponent(`${ownMessage}: ${address}`);
  return (
    <div class="receipt">
      <p>
        {title}: <b class="code">{printed}</b>
      </p>
      <p>
        {keep}{' '}
        <a class="whole" href={`${inLanguage('/resi', reader.language)}#${printed}`}>
          {address.replace(/^https?:\/\//, '')}
        </a>
      </p>
      <p>
        <a href={`https://wa.me/?text=${message}`} rel="noreferrer">
          {sendToSelf}
        </a>
      </p>
    </div>
  );
}
