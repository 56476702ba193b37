import { Get, Param, Post } from '@nestjs/common';
import { Needs } from '../../access/permission.guard.js';
import type { LiveSession } from '../../access/resume-session.js';
import { CurrentSession } from '../../access/session.guard.js';
import { WithoutPreview } from '../../changes/change.js';
import { Page } from '../../http/page.js';
import { Asked } from '../../pages/answer/asked.js';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { submitForm } from '../../pages/answer/submit-form.js';
import { fairnessPath, MY_PATHS } from '../my-paths.js';
import { FAIRNESS_SCREENS } from './fairness-texts.js';
import { FairnessPage, FairnessSheetPage } from './fairness.view.js';
import { ScreenPipe } from './screen.pipe.js';
import { Introduce } from './introduce.js';

/** Why an officer may trust the figures: five screens before the first ones, and one page of paper. */
@Page()
@Needs('my-figures.read')
export class FairnessPages {
  constructor(private readonly introduce: Introduce) {}

  @Get('adil')
  begin(@Asked() asked: PageRequest): string {
    return asked.goTo(fairnessPath(1));
  }

  @Post('adil')
  @WithoutPreview()
  finish(@Asked() asked: PageRequest, @CurrentSession() session: LiveSession): Promise<string> {
    return submitForm(asked, null, {
      act: () => this.introduce.finish(session).then(() => asked.goTo(MY_PATHS.home)),
      again: () => asked.goTo(fairnessPath(FAIRNESS_SCREENS)),
    });
  }

  @Get('adil/lembar')
  showSheet(@Asked() asked: PageRequest): string {
    return asked.show(<FairnessSheetPage asked={asked} />);
  }

  @Get('adil/:screen')
  showScreen(@Asked() asked: PageRequest, @Param('screen', ScreenPipe) screen: number): string {
    return asked.show(<FairnessPage asked={asked} screen={screen} />);
  }
}
