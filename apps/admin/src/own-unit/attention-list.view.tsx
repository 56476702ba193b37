import { dayInWords } from '@app/figure-texts';
import type { ComponentChildren, JSX } from 'preact';
import type { PageRequest } from '../pages/answer/page-request.js';
import { Cited, type ApiAnswer } from '../pages/components/cited.view.js';
import { Icon, type IconName } from '../pages/components/icon.view.js';
import { periodInWords } from '../pages/words/period-in-words.js';
import { SERVED_PATH } from '../persons-served/served-paths.js';
import { attentionTextsIn } from './attention-texts.js';
import type { ChosenQuarter } from './choose-quarter.js';
import { movementOfIndex, movementsOfElements } from './compare-quarters.js';
import { isSampleReached } from './coverage-card.view.js';
import { elementName } from './element-names.js';
import { OWN_UNIT_PATHS, quarterPath } from './own-unit-paths.js';
import type { Attention } from './read-attention.js';

/** One thing that needs somebody: what happened, why it matters, and one thing to do. */
export interface AttentionItem {
  icon: IconName;
  kind?: 'bad' | 'note';
  title: string;
  text: ComponentChildren;
  go?: { href: string; label: string };
}

export interface Asking {
  asked: PageRequest;
  quarter: ChosenQuarter;
  attention: Attention;
}

/** In the order of what cannot wait: beyond chance, silent, held, coverage, not entered. */
export function itemsOf(asking: Asking): AttentionItem[] {
  return [
    ...fallenItems(asking),
    ...changeItems(asking),
    ...floodItems(asking),
    ...silentItems(asking),
    ...heldItems(asking),
    ...coverageItems(asking),
    ...servedItems(asking),
  ];
}

/** What went down against the quarter before. */
function fallenItems({ asked, attention: { latest } }: Asking): AttentionItem[] {
  const { language } = asked;
  const t = attentionTextsIn(language);
  const { now, before } = latest;
  const go = { href: quarterPath(OWN_UNIT_PATHS.figures, now.view.period), label: t.elementGo };
  const fallen = (title: string, pointer: string): AttentionItem => ({
    icon: 'down',
    kind: 'bad',
    title,
    text: <Compared asked={asked} now={now} before={before!} pointer={pointer} />,
    go,
  });
  const isDown = movementOfIndex(now.view, before?.view ?? null) === 'down';
  const elements = [...movementsOfElements(now.view, before?.view ?? null)]
    .filter(([, movement]) => movement === 'down')
    .map(([key]) => key);
  return [
    ...(isDown ? [fallen(t.index, '/figures/ikm/figure/ikm')] : []),
    ...elements.map((key) =>
      fallen(t.element(elementName(key, language)), `/figures/ikm/figure/elements/${key}/nrr`),
    ),
  ];
}

interface ComparedProps {
  asked: PageRequest;
  now: ApiAnswer;
  before: ApiAnswer;
  pointer: string;
}

function Compared({ asked, now, before, pointer }: ComparedProps): JSX.Element {
  const t = attentionTextsIn(asked.language);
  return (
    <>
      {t.elementText[0]}
      <Cited asked={asked} answer={now} pointer={pointer} />
      {t.elementText[1]}
      <Cited asked={asked} answer={before} pointer={pointer} />
      {t.elementText[2]}
    </>
  );
}

function changeItems({ asked, attention: { signals, latest } }: Asking): AttentionItem[] {
  const t = attentionTextsIn(asked.language);
  return signals.view.changes.map(({ subject, direction, message }) => ({
    icon: direction,
    ...(direction === 'down' && { kind: 'bad' as const }),
    title: t.changes[direction](subject.name),
    text: `${message} ${t.looked}`,
    go: { href: quarterPath(placeOf(subject.kind), latest.now.view.period), label: t.changesGo },
  }));
}

function placeOf(kind: string): string {
  if (kind === 'assignment') return OWN_UNIT_PATHS.officers;
  return kind === 'service' ? OWN_UNIT_PATHS.services : OWN_UNIT_PATHS.figures;
}

function floodItems({ asked, attention: { signals } }: Asking): AttentionItem[] {
  const t = attentionTextsIn(asked.language);
  return signals.view.floods.map(({ subject, message }) => ({
    icon: 'warn',
    kind: 'note',
    title: t.flood(subject.name),
    text: `${message} ${t.looked}`,
    go: { href: SERVED_PATH, label: t.floodGo },
  }));
}

function silentItems({ asked, attention: { counters } }: Asking): AttentionItem[] {
  const { language } = asked;
  const t = attentionTextsIn(language);
  return counters
    .filter(({ silence }) => silence.since !== null)
    .map(({ name, unitName, silence }) => ({
      icon: 'mute',
      kind: 'bad',
      title: t.silent(name, dayInWords(silence.since!, language, true)),
      text: t.silentText(unitName),
    }));
}

function heldItems({ asked, attention: { running } }: Asking): AttentionItem[] {
  const t = attentionTextsIn(asked.language).held;
  const { figures, reasons } = running.view;
  const isHeld = [reasons.pulse, reasons.ikm].some((one) => one?.code === 'figure.held');
  const percent = figures.pulse?.figure.basis.held ?? null;
  if (!isHeld && (percent === null || Number(percent) === 0)) return [];
  const text =
    percent === null ? (
      `${t.unknown} ${t.todo}`
    ) : (
      <>
        <Cited asked={asked} answer={running} pointer="/figures/pulse/figure/basis/held" />
        {` % ${t.text} ${t.todo}`}
      </>
    );
  return [{ icon: 'pause', kind: 'note', title: t.title, text }];
}

function coverageItems({ asked, attention: { latest } }: Asking): AttentionItem[] {
  const t = attentionTextsIn(asked.language).coverage;
  if (isSampleReached(latest.now.view) !== false) return [];
  const { now } = latest;
  const href = quarterPath(OWN_UNIT_PATHS.figures, now.view.period);
  const text = (
    <>
      <Cited asked={asked} answer={now} pointer="/figures/ikm/n" /> {t.of}{' '}
      <Cited asked={asked} answer={now} pointer="/figures/ikm/coverage/sampleSize" />{' '}
      {t.respondents(periodInWords(now.view.period, asked.language))} {t.text}
    </>
  );
  return [{ icon: 'share', title: t.title, text, go: { href, label: t.go } }];
}

function servedItems({ asked, attention: { missingServed } }: Asking): AttentionItem[] {
  const t = attentionTextsIn(asked.language).served;
  if (missingServed === 0) return [];
  const go = { href: SERVED_PATH, label: t.go };
  return [{ icon: 'people', title: t.title(missingServed), text: t.text, go }];
}

/** The list itself. */
export function AttentionList({
  label,
  items,
}: {
  label: string;
  items: AttentionItem[];
}): JSX.Element {
  return (
    <section class="card" aria-label={label}>
      <ul class="todo rule">
        {items.map(({ icon, kind, title, text, go }) => (
          <li>
            <span class={kind === undefined ? 'ic' : `ic ${kind}`}>
              <Icon name={icon} />
            </span>
            <div>
              <h2>{title}</h2>
              <p>{text}</p>
            </div>
            {go && (
              <div class="go no-print">
                <a href={go.href}>
                  {go.label} <span class="hide">({title})</span>
                </a>
              </div>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
