import type { JSX } from 'preact';
import { Layout } from './layout.view.js';
import { FORM_IDS, type TypedBefore, TypedField } from './typed-field.view.js';
import { inLanguage, type Reader } from './visit.js';

interface EnterCodeProps {
  reader: Reader;
  typed?: string;
  /** why the page comes although something else was asked for */
  note?: string;
}

/** For those who cannot scan. */
export function EnterCodePage({ reader, typed, note }: EnterCodeProps): JSX.Element {
  const { enterCode, receipt } = reader.m;
  return (
    <Layout reader={reader} title={enterCode.title} languageSwitch="/">
      <div class="stack">
        <h1>{enterCode.title}</h1>
        {note && <p class="box note">{note}</p>}
        <EnterCodeForm reader={reader} typed={typed} />
        <p>
          <a href={inLanguage('/resi', reader.language)}>{receipt.haveOne}</a>
        </p>
      </div>
    </Layout>
  );
}

export function EnterCodeForm({
  reader,
  ...before
}: { reader: Reader } & TypedBefore): JSX.Element {
  const { field, hint, open } = reader.m.enterCode;
  return (
    <form class="stack" id={FORM_IDS.kode} method="post" action={inLanguage('/R', reader.language)}>
      <TypedField name="kode" label={field} hint={hint} {...before} />
      <button class="btn">{open}</button>
    </form>
  );
}
