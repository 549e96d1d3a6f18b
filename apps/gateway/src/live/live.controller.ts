import type { ServerResponse } from 'node:http';

import { Controller, Get, Res } from '@nestjs/common';
import { Public } from '@motcua/auth';

import type { GatewayReply } from '../http/gateway-request.js';
import { HttpProblem } from '../http/http-problem.js';
import { LiveUpdates, type LiveClient } from './live-updates.js';

/** A browser that does not read is let go; it comes back by itself. */
const MAX_UNREAD_BYTES = 64 * 1_024;

@Public()
@Controller('live')
export class LiveController {
  constructor(private readonly updates: LiveUpdates) {}

  @Get()
  follow(@Res() reply: GatewayReply): void {
    if (this.updates.full) throw HttpProblem.noRoomForLiveUpdates();
    const headers = { ...reply.getHeaders(), 'content-type': 'text/event-stream; charset=utf-8' };
    reply.hijack();
    reply.raw.writeHead(200, headers as Record<string, string>);
    const client = clientOn(reply.raw);
    reply.raw.on('close', () => this.updates.remove(client));
    this.updates.add(client);
  }
}

function clientOn(raw: ServerResponse): LiveClient {
  return {
    write: (text) => void (raw.writableLength > MAX_UNREAD_BYTES ? raw.destroy() : raw.write(text)),
    end: () => void raw.end(),
  };
}
