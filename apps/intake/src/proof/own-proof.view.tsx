import type { JSX } from 'preact';
import { type ProofTexts, proofTextsIn } from '../messages/proof-texts.js';
import { Layout } from '../page/layout.view.js';
import { inLanguage, type Reader } from '../page/visit.js';
import { Facts, Long, sealsAddress } from './proof.view.js';
import type { OwnProof } from './prove-rating.js';

/** Leaf, path and root of one rating; never score, reasons, counter or officer. */
export function OwnProofPage({ reader, proof }: { reader: Reader; proof: OwnProof }): JSX.Element {
  const texts = proofTextsIn(reader.language);
  const { instansi, seal } = proof;
  return (
    <Layout reader={reader} title={texts.own.title} agency={instansi} languageSwitch="/bukti">
      <div class="stack">
        <h1>{texts.own.title}</h1>
        <p>{seal === null ? texts.own.waiting : texts.own.sealed}</p>
        {seal && <Sealed agency={instansi.key} seal={seal} texts={texts} />}
        <p class="lead">{texts.own.nothingElse}</p>
        <p>
          <a href={sealsAddress(instansi.key, reader)}>{texts.own.seals}</a>
        </p>
      </div>
    </Layout>
  );
}

function Sealed({
  agency,
  seal,
  texts,
}: {
  agency: string;
  seal: NonNullable<OwnProof['seal']>;
  texts: ProofTexts;
}): JSX.Element {
  const { own } = texts;
  const rows: [string, string | JSX.Element][] = [
    [own.day, seal.day],
    [own.leaf, <Long text={seal.leaf} />],
    ...seal.path.map(({ side, hash }, step): [string, JSX.Element] => [
      `${own.path} ${step + 1} (${own[side]})`,
      <Long text={hash.toString('hex')} />,
    ]),
    [texts.root, <Long text={seal.root} />],
  ];
  return (
    <>
      <Facts rows={rows} />
      <p>{own.how}</p>
      <p>
        <a href={`/bukti/${encodeURIComponent(agency)}/${seal.day}.json`}>
          {`${texts.statements}, ${seal.day}`}
        </a>
      </p>
    </>
  );
}

/** The way from a receipt to its proof. */
export function ProofLink({ reader, receipt }: { reader: Reader; receipt: string }): JSX.Element {
  return (
    <form method="post" action={inLanguage('/bukti', reader.language)}>
      <input type="hidden" name="receipt" value={receipt} />
      <button class="plain">{proofTextsIn(reader.language).link}</button>
    </form>
  );
}
