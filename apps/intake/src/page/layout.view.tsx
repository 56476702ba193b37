import { isSharedScreen, type ResolvedCode } from '@app/persistence/ratings';
import type { FastifyReply } from 'fastify';
import type { ComponentChildren, JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { ReturnInHead, ReturnScript, type ScreenReturn } from './screen-return.view.js';
import { SHARED_SCREEN_POLICY, STYLE } from './style.js';
import { inLanguage, type Reader } from './visit.js';

interface LayoutProps {
  reader: Reader;
  title: string;
  /** absent on pages that belong to no agency */
  agency?: ResolvedCode['instansi'];
  /** the same content in the other language: an address, or a form where only a POST leads there */
  languageSwitch: string | JSX.Element;
  /** on a shared screen: how the page makes room for the next person */
  screen?: ScreenReturn;
  children: ComponentChildren;
}

/** The frame of every page. */
export function Layout({
  reader,
  title,
  agency,
  languageSwitch,
  screen,
  children,
}: LayoutProps): JSX.Element {
  const { language, m } = reader;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{`${title} · ${agency?.name ?? m.product}`}</title>
        {/* keeps browsers from asking for /favicon.ico */}
        <link rel="icon" href="data:," />
        {screen && <ReturnInHead {...screen} />}
        <style dangerouslySetInnerHTML={{ __html: STYLE }} />
      </head>
      <body data-return={screen?.to} data-when={screen?.when}>
        <header class="top">
          <div>
            <p>{agency?.name ?? m.product}</p>
            <LanguageSwitch reader={reader} to={languageSwitch} />
          </div>
          {agency?.marking && <p class="mark">{m.marking[agency.marking]}</p>}
        </header>
        <main>{children}</main>
        <footer class="foot">
          <div>{m.footer}</div>
        </footer>
        {screen && <ReturnScript {...screen} />}
      </body>
    </html>
  );
}

function LanguageSwitch({ reader, to }: { reader: Reader; to: string | JSX.Element }): JSX.Element {
  const { language, label } = reader.m.otherLanguage;
  if (typeof to !== 'string') return <div class="lang">{to}</div>;
  return (
    <div class="lang" lang={language}>
      <a href={inLanguage(to, language)} hreflang={language}>
        {label}
      </a>
    </div>
  );
}

export const PAGE_TYPE = 'text/html; charset=utf-8';

/**
 * Sets status and type, and gives the HTML to answer with.
 *
 * @param place of the page; a shared screen may load the script that takes it back to its question
 */
export function writePage(
  reply: FastifyReply,
  status: number,
  page: JSX.Element,
  place?: ResolvedCode,
): string {
  if (place && isSharedScreen(place.channel)) {
    reply.header('Content-Security-Policy', SHARED_SCREEN_POLICY);
  }
  reply.status(status).type(PAGE_TYPE);
  return drawPage(page);
}

export function drawPage(page: JSX.Element): string {
  return `<!doctype html>${render(page)}`;
}
