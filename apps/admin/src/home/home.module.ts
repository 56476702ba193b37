import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { GeneralHome } from './general-home.js';
import { HomePages } from './home.page.js';

@Module({ imports: [AccountModule], controllers: [HomePages], providers: [GeneralHome] })
export class HomeModule {}
