import { IsInt, IsString, Length, Max, Min } from 'class-validator';

/** A roll of paper, not a stock: what is not issued yet cannot be harvested. */
const MOST_AT_ONCE = 100;

export class IssueTicketsDto {
  @IsInt()
  @Min(1)
  @Max(MOST_AT_ONCE)
  count!: number;
}

export class CallTicketDto {
  /** key of the counter in the organisation's files */
  @IsString()
  @Length(1, 100)
  counter!: string;
}
