import type { AgencySeals, ProofAgency, PublicSeal } from '@app/persistence/proof';
import type { JSX } from 'preact';
import { type ProofTexts, proofTextsIn } from '../messages/proof-texts.js';
import { Layout } from '../page/layout.view.js';
import { inLanguage, type Reader } from '../page/visit.js';

/** What the seals are, and of which agencies there are some. */
export function ProofPage({
  reader,
  agencies,
}: {
  reader: Reader;
  agencies: ProofAgency[];
}): JSX.Element {
  const texts = proofTextsIn(reader.language);
  return (
    <Layout reader={reader} title={texts.title} languageSwitch="/bukti">
      <div class="stack">
        <h1>{texts.title}</h1>
        {texts.why.map((paragraph) => (
          <p>{paragraph}</p>
        ))}
        <h2>{texts.agencies}</h2>
        {agencies.length === 0 && <p>{texts.noAgency}</p>}
        <ul>
          {agencies.map(({ key, name, marking }) => (
            <li>
              <a href={sealsAddress(key, reader)}>{name}</a>
              {marking && ` (${marking})`}
            </li>
          ))}
        </ul>
      </div>
    </Layout>
  );
}

/** The newest seals of an agency, and whether anybody outside keeps them. */
export function AgencySealsPage({
  reader,
  found,
}: {
  reader: Reader;
  found: AgencySeals;
}): JSX.Element {
  const texts = proofTextsIn(reader.language);
  const { instansi, mirrors, seals } = found;
  const days = [...new Set(seals.map(({ day }) => day))];
  return (
    <Layout
      reader={reader}
      title={texts.title}
      agency={instansi}
      languageSwitch={`/bukti/${encodeURIComponent(instansi.key)}`}
    >
      <div class="stack">
        <h1>{texts.title}</h1>
        {mirrors.length === 0 && <p class="box note">{texts.unguarded}</p>}
        <p class="lead">{seals.length === 0 ? texts.none : texts.newest}</p>
        {seals[0] && (
          <p class="lead">
            {texts.publicKey}: <Long text={seals[0].publicKey} />
          </p>
        )}
        {days.map((day) => (
          <section class="stack">
            <h2>{day}</h2>
            {seals
              .filter((seal) => seal.day === day)
              .map((seal) => (
                <Seal seal={seal} texts={texts} />
              ))}
            <p>
              <a href={`/bukti/${encodeURIComponent(instansi.key)}/${day}.json`}>
                {`${texts.statements}, ${day}`}
              </a>
            </p>
          </section>
        ))}
        <p>
          <a href={inLanguage('/bukti', reader.language)}>{texts.agencies}</a>
        </p>
      </div>
    </Layout>
  );
}

function Seal({ seal, texts }: { seal: PublicSeal; texts: ProofTexts }): JSX.Element {
  const sentTo = seal.sentTo.map((label) => (label === 'file' ? texts.folder : label));
  const rows: [string, string | JSX.Element][] = [
    [texts.leaves, seal.leaves === null ? texts.few : String(seal.leaves)],
    [texts.root, <Long text={seal.root} />],
    [texts.signature, <Long text={seal.signature} />],
    [texts.sentTo, sentTo.length === 0 ? texts.nowhere : sentTo.join(', ')],
  ];
  return (
    <div>
      <h3>{texts.kinds[seal.kind] ?? seal.kind}</h3>
      <Facts rows={rows} />
    </div>
  );
}

/** Terms and what belongs to each. */
export function Facts({ rows }: { rows: [string, string | JSX.Element][] }): JSX.Element {
  return (
    <dl>
      {rows.map(([term, description]) => (
        <div>
          <dt>{term}</dt>
          <dd>{description}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A hash or a signature: breaks anywhere on a narrow screen. */
export function Long({ text }: { text: string }): JSX.Element {
  return <code class="long">{text}</code>;
}

export function sealsAddress(key: string, { language }: Reader): string {
  return inLanguage(`/bukti/${encodeURIComponent(key)}`, language);
}
