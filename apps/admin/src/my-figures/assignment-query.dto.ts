import { IfPresent } from '@app/platform';
import { ApiProperty } from '@nestjs/swagger';
import { IsUUID } from 'class-validator';

/** Which of the own assignments a page is about; without it the newest. */
export class AssignmentQueryDto {
  @ApiProperty({ format: 'uuid', required: false })
  @IfPresent()
  @IsUUID()
  tugas?: string;
}
