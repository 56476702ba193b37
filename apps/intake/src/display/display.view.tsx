import { shortAddress } from '@app/codes';
import type { JSX } from 'preact';
import { messagesIn } from '../messages/language.js';
import type { Reader } from '../page/visit.js';
import { SCRIPT_PATH, SCRIPT_VERSION } from './display-script.js';
import { DISPLAY_STYLE } from './display-style.js';
import type { DisplayMinute } from './show-display.js';

interface DisplayProps {
  reader: Reader;
  minute: DisplayMinute;
  /** the QR of this minute */
  svg: string;
  publicUrl: string;
}

/**
 * A counter's screen. Without JavaScript it loads itself anew each minute; with it, it must not: a
 * browser that reloads while the network is away is left with an error page.
 */
export function DisplayPage({ reader, minute, svg, publicUrl }: DisplayProps): JSX.Element {
  const { target, utcOffsetMinutes } = minute;
  const { display, marking } = reader.m;
  return (
    <html lang={reader.language}>
      <Head title={`${target.counter?.name} · ${target.instansi.name}`} minute={minute} />
      <body data-utc-offset={utcOffsetMinutes} data-version={SCRIPT_VERSION}>
        <header>
          <div class="top">
            <p>{target.instansi.name}</p>
            <p id="clock">{clockText(minute)}</p>
          </div>
          {target.instansi.marking && <p class="mark">{marking[target.instansi.marking]}</p>}
        </header>
        <main>
          <div
            id="qr"
            role="img"
            aria-label={display.scan}
            dangerouslySetInnerHTML={{ __html: svg }}
          />
          <Words reader={reader} minute={minute} publicUrl={publicUrl} />
        </main>
        <Notes reader={reader} />
        <script src={`/${SCRIPT_PATH}`} />
      </body>
    </html>
  );
}

function Head({ title, minute }: { title: string; minute: DisplayMinute }): JSX.Element {
  return (
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width,initial-scale=1" />
      <meta name="robots" content="noindex" />
      <title>{title}</title>
      <link rel="icon" href="data:," />
      <style dangerouslySetInnerHTML={{ __html: DISPLAY_STYLE }} />
      <noscript>
        <meta http-equiv="refresh" content={String(minute.secondsLeft + 1)} />
      </noscript>
    </head>
  );
}

function Words({ reader, minute, publicUrl }: Omit<DisplayProps, 'svg'>): JSX.Element {
  const { target } = minute;
  const { display, otherLanguage } = reader.m;
  const other = messagesIn(otherLanguage.language).display;
  return (
    <div class="words">
      <h1 class={isLong(target.counter?.name) ? 'long' : undefined}>{target.counter?.name}</h1>
      <p class="unit">{target.unit.name}</p>
      <p class="ask">{display.scan}</p>
      <p class="en" lang={otherLanguage.language}>
        {other.scan}
      </p>
      <p class="never">{display.never}</p>
      <p class="en" lang={otherLanguage.language}>
        {other.never}
      </p>
      <p class="type">
        {display.type} <Address text={shortAddress(publicUrl, target.code)} />
      </p>
    </div>
  );
}

/** Nobody reads one word of such a name at 7 % of a screen. */
const LONGEST_LARGE = 24;

function isLong(name: string | undefined): boolean {
  return (name ?? '').length > LONGEST_LARGE;
}

/** A line may end before the code, not within it. */
function Address({ text }: { text: string }): JSX.Element {
  const [host, code] = text.split('/R/');
  return (
    <b>
      {host}
      <wbr />
      <i>/R/{code}</i>
    </b>
  );
}

function Notes({ reader }: Pick<DisplayProps, 'reader'>): JSX.Element {
  const { wrongClock, seconds, minutes, offline } = reader.m.display;
  return (
    <>
      <p id="offline" class="note" role="status" hidden>
        {offline}
      </p>
      <p id="wrong-clock" class="note" data-seconds={seconds} data-minutes={minutes} hidden>
        {wrongClock} <b />
      </p>
    </>
  );
}

function clockText({ now, utcOffsetMinutes }: DisplayMinute): string {
  const local = new Date(now.getTime() + utcOffsetMinutes * 60_000).toISOString();
  return local.slice(11, 16).replace(':', '.');
}
