import { Module } from '@nestjs/common';
import { AccountModule } from '../account/account.module.js';
import { HomePages } from './home.page.js';

@Module({ imports: [AccountModule], controllers: [HomePages] })
export class HomeModule {}
