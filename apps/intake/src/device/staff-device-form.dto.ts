import { IsIn } from 'class-validator';

export class StaffDeviceFormDto {
  @IsIn(['mark', 'unmark'])
  action!: 'mark' | 'unmark';
}
