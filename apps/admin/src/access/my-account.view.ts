import { ApiProperty } from '@nestjs/swagger';

export class MySessionView {
  @ApiProperty({ format: 'uuid' })
  id!: string;

  @ApiProperty({
    example: 'Firefox, Android',
    description: 'families of browser and system; empty where unknown',
  })
  browser!: string;

  @ApiProperty({ format: 'date-time', type: String })
  createdAt!: Date;

  @ApiProperty({ format: 'date-time', type: String, description: 'to the minute' })
  lastSeenAt!: Date;

  @ApiProperty({ example: true, description: 'is it the one that asks' })
  current!: boolean;
}
