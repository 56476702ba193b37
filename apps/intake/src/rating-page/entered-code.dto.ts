import { IsString } from 'class-validator';

export class EnteredCodeDto {
  /** a code, a link to one, or a message that holds one */
  @IsString()
  kode = '';
}
