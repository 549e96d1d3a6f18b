import { Body, Controller, Get, Post } from '@nestjs/common';
import { IsString } from 'class-validator';

import { ParkingLot } from './parking-lot.js';

class ReleaseParked {
  @IsString()
  consumer: string;

  @IsString()
  key: string;
}

/** Operators' view of parked work, on the service's own port. */
@Controller('parked')
export class ParkedController {
  constructor(private readonly lot: ParkingLot) {}

  @Get()
  async list() {
    const parked = await this.lot.list();
    return parked.map(({ consumer, key, cause, reason, since, messages }) => ({
      consumer,
      key,
      cause,
      reason,
      since,
      waiting: messages.length,
    }));
  }

  @Post('release')
  async release(@Body() body: ReleaseParked) {
    return { applied: await this.lot.release(body.consumer, body.key) };
  }
}
