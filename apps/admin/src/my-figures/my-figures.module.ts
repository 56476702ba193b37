import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { CommentsModule } from '../comments/comments.module.js';
import { OrganisationModule } from '../organisation/organisation.module.js';
import { PeopleModule } from '../people/people.module.js';
import { DialoguePages } from './dialogue/dialogue.page.js';
import { ReadDialogue } from './dialogue/read-dialogue.js';
import { FairnessPages } from './fairness/fairness.page.js';
import { Introduce } from './fairness/introduce.js';
import { MyHomePages } from './home/my-home.page.js';
import { ReadMyHome } from './home/read-my-home.js';
import { ShowMyHome } from './home/show-my-home.js';
import { MyFiguresController } from './my-figures.controller.js';
import { ReadMyFigures } from './read-my-figures.js';

@Module({
  imports: [AccountModule, CommentsModule, OrganisationModule, PeopleModule],
  controllers: [MyFiguresController, MyHomePages, DialoguePages, FairnessPages],
  providers: [ReadMyFigures, ReadMyHome, ShowMyHome, ReadDialogue, Introduce],
})
export class MyFiguresModule {}
