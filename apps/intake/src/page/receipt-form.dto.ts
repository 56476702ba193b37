import { IsString } from 'class-validator';

export class ReceiptFormDto {
  /** the receipt, its link, or a message that holds it */
  @IsString()
  receipt!: string;
}
