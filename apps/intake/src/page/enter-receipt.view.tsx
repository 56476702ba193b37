import type { JSX } from 'preact';
import { Layout } from './layout.view.js';
import { RECEIPT_SCRIPT_PATH } from './receipt-script.js';
import { FORM_IDS, type TypedBefore, TypedField } from './typed-field.view.js';
import { inLanguage, type Reader } from './visit.js';

interface ReceiptPageProps {
  reader: Reader;
  typed?: string;
  /** why the page comes although something else was asked for */
  note?: string;
}

/** The script only fills in what stands behind # in the address; without it the field is empty. */
export function ReceiptPage({ reader, typed, note }: ReceiptPageProps): JSX.Element {
  const { pageTitle, intro, filledIn } = reader.m.receipt;
  return (
    <Layout reader={reader} title={pageTitle} languageSwitch="/resi">
      <h1>{pageTitle}</h1>
      {note ? <p class="box note">{note}</p> : <p class="lead">{intro}</p>}
      <p id="terisi" class="box note" role="status" hidden>
        {filledIn}
      </p>
      <ReceiptForm reader={reader} typed={typed} />
      {typed === undefined && <script src={`/${RECEIPT_SCRIPT_PATH}`} />}
    </Layout>
  );
}

/** A POST, so that the receipt does not stand in addresses and logs. */
export function ReceiptForm({ reader, ...before }: { reader: Reader } & TypedBefore): JSX.Element {
  const { field, check } = reader.m.receipt;
  return (
    <form
      class="stack"
      id={FORM_IDS.receipt}
      method="post"
      action={inLanguage('/resi', reader.language)}
    >
      <TypedField name="receipt" label={field} {...before} />
      <button class="btn">{check}</button>
    </form>
  );
}
