import type { JSX } from 'preact';
import { Layout } from '../page/layout.view.js';
import type { Reader } from '../page/visit.js';

/** For those who cannot scan. */
export function EnterCodePage({ reader }: { reader: Reader }): JSX.Element {
  const { title } = reader.m.enterCode;
  return (
    <Layout reader={reader} title={title} languageSwitch="/">
      <h1>{title}</h1>
      <EnterCodeForm reader={reader} />
    </Layout>
  );
}

export function EnterCodeForm({ reader }: { reader: Reader }): JSX.Element {
  const { field, hint, open } = reader.m.enterCode;
  return (
    <form class="stack" method="get" action="/R">
      <label class="field">
        {field}
        <input
          name="kode"
          required
          autocomplete="off"
          autocapitalize="characters"
          spellcheck={false}
        />
      </label>
      <p class="lead">{hint}</p>
      <input type="hidden" name="lang" value={reader.language} />
      <button class="btn">{open}</button>
    </form>
  );
}
