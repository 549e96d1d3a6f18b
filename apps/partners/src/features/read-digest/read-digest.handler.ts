import { Controller } from '@nestjs/common';
import { Payload } from '@nestjs/microservices';
import { partnersApi, ReadDigest, type FeedDigest } from '@motcua/contracts';
import { Answers } from '@motcua/messaging';

import { Feed } from '../../domain/ports.js';

@Controller()
export class ReadDigestHandler {
  constructor(private readonly feed: Feed) {}

  @Answers(partnersApi.digest)
  async handle(@Payload() { day }: ReadDigest): Promise<FeedDigest> {
    return { day, counts: await this.feed.digest(day) };
  }
}
