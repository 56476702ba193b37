import type { JSX } from 'preact';
import { Tick } from '../page/face.view.js';
import { Layout } from '../page/layout.view.js';
import { returnOf } from '../page/screen-return.view.js';
import { inLanguage, type Reader } from '../page/visit.js';
import { type StoredRatingProps, SwitchForm } from './details.view.js';
import { ReceiptBox } from './receipt-box.view.js';

interface ThanksProps extends StoredRatingProps {
  /** the last answers came too late */
  detailsClosed: boolean;
}

/** The end: receipt, the way to its status, and who sees what; on a shared screen only who sees what. */
export function ThanksPage(props: ThanksProps): JSX.Element {
  const { reader, target } = props;
  const { thanks } = reader.m;
  const screen = returnOf(target, 'done');
  return (
    <Layout
      reader={reader}
      title={thanks.title}
      agency={target.instansi}
      languageSwitch={screen?.to ?? <SwitchForm {...props} step="done" />}
      screen={screen}
    >
      <section class="box good">
        <h1>
          <Tick />
          {thanks.title}
        </h1>
        <p>{thanks.text}</p>
        {!screen && <ReceiptBox {...props} />}
      </section>
      {props.detailsClosed && <p class="box note">{thanks.detailsClosed}</p>}
      {screen ? <NextPerson reader={reader} to={screen.to} /> : <ReceiptStatus {...props} />}
    </Layout>
  );
}

function NextPerson({ reader, to }: { reader: Reader; to: string }): JSX.Element {
  const { thanks, sharedScreen } = reader.m;
  return (
    <div class="sheet stack">
      <p>{thanks.grouped}</p>
      <p>{sharedScreen.returns}</p>
      <a class="btn" href={to}>
        {sharedScreen.next}
      </a>
    </div>
  );
}

function ReceiptStatus({ reader, receipt }: ThanksProps): JSX.Element {
  const { thanks, receipt: words } = reader.m;
  return (
    <form class="sheet stack" method="post" action={inLanguage('/resi', reader.language)}>
      <p>{thanks.grouped}</p>
      <p>{thanks.close}</p>
      <input type="hidden" name="receipt" value={receipt} />
      <button class="plain">{words.seeStatus}</button>
    </form>
  );
}
