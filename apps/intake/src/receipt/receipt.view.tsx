import type { ReceiptStatus } from '@app/persistence/ratings';
import type { JSX } from 'preact';
import { Layout } from '../page/layout.view.js';
import { inLanguage, type Reader } from '../page/visit.js';
import { ProofLink } from '../proof/own-proof.view.js';
import { meaningOf, stateOf } from './receipt-state.js';
import { weekInWords } from './week-in-words.js';

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
