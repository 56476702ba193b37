import type { Period } from '@app/skm';
import { Get, Param, Query } from '@nestjs/common';
import { Needs } from '../../access/permission.guard.js';
import type { LiveSession } from '../../access/resume-session.js';
import { CurrentSession } from '../../access/session.guard.js';
import { Page } from '../../http/page.js';
import { QuarterPipe } from '../../http/request.pipe.js';
import { Asked } from '../../pages/answer/asked.js';
import type { PageRequest } from '../../pages/answer/page-request.js';
import { InMenu } from '../../pages/menu/menu.js';
import { AssignmentQueryDto } from '../assignment-query.dto.js';
import { DIALOGUE_MENU } from './dialogue-texts.js';
import { DialoguePage } from './dialogue.view.js';
import { leadToNewest } from './lead-to-newest.js';
import { ReadDialogue } from './read-dialogue.js';

/** The sheet for the talk with the superior. */
@Page()
@Needs('my-figures.read')
export class DialoguePages {
  constructor(private readonly dialogues: ReadDialogue) {}

  @Get('dialog')
  @InMenu(3, DIALOGUE_MENU)
  async showNewest(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
  ): Promise<string> {
    return leadToNewest(asked, await this.dialogues.quarters(session));
  }

  @Get('dialog/:period')
  async showDialogue(
    @Asked() asked: PageRequest,
    @CurrentSession() session: LiveSession,
    @Param('period', QuarterPipe) period: Period,
    @Query() { tugas }: AssignmentQueryDto,
  ): Promise<string> {
    return asked.show(
      <DialoguePage
        asked={asked}
        dialogue={await this.dialogues.execute(session, period, tugas ?? null)}
      />,
    );
  }
}
