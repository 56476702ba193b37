import type { JSX } from 'preact';
import { Tick } from '../page/face.view.js';
import { Layout } from '../page/layout.view.js';
import { inLanguage } from '../page/visit.js';
import { type StoredRatingProps, SwitchForm } from './details.view.js';
import { ReceiptBox } from './receipt-box.view.js';

interface ThanksProps extends StoredRatingProps {
  /** the last answers came too late */
  detailsClosed: boolean;
}

/** The end: receipt, the way to its status, and who sees what. */
export function ThanksPage(props: ThanksProps): JSX.Element {
  const { reader, place, receipt } = props;
  const { thanks, receipt: words } = reader.m;
  return (
    <Layout
      reader={reader}
      title={thanks.title}
      agency={place.instansi}
      languageSwitch={<SwitchForm {...props} step="done" />}
    >
      <section class="box good">
        <h1>
          <Tick />
          {thanks.title}
        </h1>
        <p>{thanks.text}</p>
        <ReceiptBox {...props} />
      </section>
      {props.detailsClosed && <p class="box note">{thanks.detailsClosed}</p>}
      <form class="sheet stack" method="post" action={inLanguage('/resi', reader.language)}>
        <p>{thanks.grouped}</p>
        <p>{thanks.close}</p>
        <input type="hidden" name="receipt" value={receipt} />
        <button class="plain">{words.seeStatus}</button>
      </form>
    </Layout>
  );
}
