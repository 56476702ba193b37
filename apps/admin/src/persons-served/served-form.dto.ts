import { IsOptional, IsString, MaxLength } from 'class-validator';

const LONGEST_NUMBER = 20;
/** Some years of days. */
const LONGEST_TEXT = 20_000;
const LONGEST_SEEN = 2_000;

/** One number of persons, as it is typed. */
export class ServedFormDto {
  @IsString()
  @MaxLength(LONGEST_NUMBER)
  n!: string;

  /** the number that stood when the form was opened; nothing where none did */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_NUMBER)
  stood?: string;
}

/** Lines of a sheet. */
export class PastedFormDto {
  @IsString()
  @MaxLength(LONGEST_TEXT)
  text!: string;

  /** the numbers that stood when the lines were checked; nothing before they were */
  @IsOptional()
  @IsString()
  @MaxLength(LONGEST_SEEN)
  seen?: string;
}
