import type { ReceiptStatus } from '@app/persistence/ratings';
import type { JSX } from 'preact';
import { Layout } from '../page/layout.view.js';
import { FORM_IDS, type TypedBefore, TypedField } from '../page/typed-field.view.js';
import { inLanguage, type Reader } from '../page/visit.js';
import { ProofLink } from '../proof/own-proof.view.js';
import { RECEIPT_SCRIPT_PATH } from './receipt-script.js';
import { meaningOf, stateOf } from './receipt-state.js';
import { weekInWords } from './week-in-words.js';

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

/** Status with its reason, week and agency; never score, reasons, counter or officer. */
export function ReceiptStatusPage({
  reader,
  found,
  receipt: typed,
}: {
  reader: Reader;
  found: ReceiptStatus;
  receipt: string;
}): JSX.Element {
  const { receipt } = reader.m;
  const rows: { term: string; text: string; long?: boolean }[] = [
    { term: receipt.statusLabel, text: receipt.states[stateOf(found)].title },
    { term: receipt.meaningLabel, text: meaningOf(found, reader.language, reader.m), long: true },
    ...(found.reason
      ? [{ term: receipt.reasonLabel, text: receipt.reasons[found.reason], long: true }]
      : []),
    { term: receipt.weekLabel, text: weekInWords(found.week, reader.language, reader.m) },
    { term: receipt.agencyLabel, text: found.instansi.name },
  ];
  return (
    <Layout
      reader={reader}
      title={receipt.pageTitle}
      agency={found.instansi}
      languageSwitch="/resi"
    >
      <div class="stack">
        <h1>{receipt.pageTitle}</h1>
        <dl>
          {rows.map(({ term, text, long }) => (
            <div>
              <dt>{term}</dt>
              <dd class={long ? 'long' : undefined}>{text}</dd>
            </div>
          ))}
        </dl>
        <p class="lead">{receipt.nothingElse}</p>
        <ProofLink reader={reader} receipt={typed} />
        <p>
          <a href={inLanguage('/resi', reader.language)}>{receipt.another}</a>
        </p>
      </div>
    </Layout>
  );
}
