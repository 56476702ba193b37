import { IsString, MaxLength } from 'class-validator';

export class ReceiptFormDto {
  @IsString()
  @MaxLength(64)
  receipt!: string;
}
