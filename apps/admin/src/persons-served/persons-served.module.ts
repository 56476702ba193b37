import { Module } from '@nestjs/common';
import { KeepPersonsServed } from './keep-persons-served.js';
import { PersonsServedController } from './persons-served.controller.js';

@Module({
  controllers: [PersonsServedController],
  providers: [KeepPersonsServed],
})
export class PersonsServedModule {}
