import type { Language } from '@app/platform';
import { IsIn } from 'class-validator';

export class LanguageDto {
  @IsIn(['id', 'en'])
  language!: Language;
}
