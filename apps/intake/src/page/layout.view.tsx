import type { ResolvedCode } from '@app/persistence/ratings';
import { isSharedScreen } from '@app/rating';
import type { FastifyReply } from 'fastify';
import type { ComponentChildren, JSX } from 'preact';
import { render } from 'preact-render-to-string';
import { ICON_ADDRESS } from './icon.js';
import { ReturnInHead, ReturnScript, type ScreenReturn } from './screen-return.view.js';
import { STYLE, WITH_OWN_SCRIPT } from './style.js';
import { inLanguage, type Reader } from './visit.js';

interface LayoutProps {
  reader: Reader;
  title: string;
  /** absent on pages that belong to no agency */
  agency?: ResolvedCode['instansi'];
  /** the same content in the other language: an address, or a form where only a POST leads there */
  languageSwitch: string | JSX.Element;
  /** what messengers show below the title of a link; it names nobody */
  preview?: string;
  /** on a shared screen: how the page makes room for the next person */
  screen?: ScreenReturn;
  children: ComponentChildren;
}

const FOOTER = [
  ['/resi', 'status'],
  ['/privasi', 'privacy'],
  ['/tentang', 'about'],
  ['/aksesibilitas', 'accessibility'],
] as const;

/** The frame of every page. */
export function Layout({
  reader,
  title,
  agency,
  languageSwitch,
  preview,
  screen,
  children,
}: LayoutProps): JSX.Element {
  const { language, m } = reader;
  const fullTitle = `${title} · ${agency?.name ?? m.product}`;
  return (
    <html lang={language}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width,initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>{fullTitle}</title>
        {preview && <meta property="og:title" content={fullTitle} />}
        {preview && <meta property="og:description" content={preview} />}
        {/* in the page, so that browsers do not ask for /favicon.ico */}
        <link rel="icon" href={ICON_ADDRESS} />
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
          <div>
            <p>{m.footer}</p>
            {/* nothing leads a shared screen to where it does not come back from */}
            {!screen && <FooterLinks reader={reader} />}
          </div>
        </footer>
        {screen && <ReturnScript {...screen} />}
      </body>
    </html>
  );
}

function FooterLinks({ reader: { language, m } }: { reader: Reader }): JSX.Element {
  return (
    <p class="links">
      {FOOTER.map(([path, name]) => (
        <a href={inLanguage(path, language)}>{m.links[name]}</a>
      ))}
    </p>
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
 * @param target of the page; a shared screen may load the script that takes it back to its question
 */
export function writePage(
  reply: FastifyReply,
  status: number,
  page: JSX.Element,
  target?: ResolvedCode,
): string {
  if (target && isSharedScreen(target.channel)) {
    reply.header('Content-Security-Policy', WITH_OWN_SCRIPT);
  }
  reply.status(status).type(PAGE_TYPE);
  return drawPage(page);
}

export function drawPage(page: JSX.Element): string {
  return `<!doctype html>${render(page)}`;
}
