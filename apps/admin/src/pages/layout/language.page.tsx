import { Post } from '@nestjs/common';
import { WithoutSession } from '../../access/session.guard.js';
import { WithoutPreview } from '../../changes/change.js';
import { Page } from '../../http/page.js';
import { Asked } from '../answer/asked.js';
import { LANGUAGE_COOKIE, type PageRequest } from '../answer/page-request.js';
import { submitForm } from '../answer/submit-form.js';
import { LanguageDto } from './language.dto.js';

const A_YEAR_SECONDS = 365 * 24 * 60 * 60;

/** In which language pages speak; it changes nothing else, so that it takes no token. */
@Page()
@WithoutSession()
export class LanguagePage {
  @Post('bahasa')
  @WithoutPreview()
  chooseLanguage(@Asked() asked: PageRequest): Promise<string> {
    return submitForm(asked, LanguageDto, {
      act: ({ language }) => keepLanguage(asked, language),
      again: () => asked.goTo('/'),
    });
  }
}

/** The page from which somebody came, in the other language. */
function keepLanguage(asked: PageRequest, language: string): string {
  asked.cookies.set(LANGUAGE_COOKIE, language, A_YEAR_SECONDS);
  return asked.goTo(asked.pageAddress);
}
