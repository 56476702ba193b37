import type { JSX } from 'preact';
import { INFORMATION_TEXTS, type InformationText } from '../messages/information-texts.js';
import { Layout } from '../page/layout.view.js';
import { inLanguage, type Reader } from '../page/visit.js';

export type InformationPath = keyof (typeof INFORMATION_TEXTS)['id'];

export function InformationPage({
  reader,
  path,
}: {
  reader: Reader;
  path: InformationPath;
}): JSX.Element {
  const { title, sections, link } = INFORMATION_TEXTS[reader.language][path];
  return (
    <Layout reader={reader} title={title} languageSwitch={path}>
      <div class="stack">
        <h1>{title}</h1>
        {sections.map(({ heading, paragraphs }) => (
          <section class="stack">
            <h2>{heading}</h2>
            {paragraphs.map((paragraph) => (
              <p>{paragraph}</p>
            ))}
          </section>
        ))}
        <p>
          <Way link={link} reader={reader} />
        </p>
      </div>
    </Layout>
  );
}

function Way({
  link: { address, label },
  reader,
}: {
  link: InformationText['link'];
  reader: Reader;
}): JSX.Element {
  return address.startsWith('/') ? (
    <a href={inLanguage(address, reader.language)}>{label}</a>
  ) : (
    <a href={address} rel="noreferrer">
      {label}
    </a>
  );
}
