import 'reflect-metadata';

import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { readSettings } from '@motcua/messaging';
import { EventLog, FrameworkLogger } from '@motcua/observability';

import { gatewayAdapter, prepareGateway } from './gateway.app.js';
import { GatewayConfig } from './gateway.config.js';
import { GatewayModule } from './gateway.module.js';

const config = readSettings({ name: 'gateway', config: GatewayConfig });
const app = await NestFactory.create<NestFastifyApplication>(GatewayModule.with(config), gatewayAdapter(), {
  bufferLogs: true,
});
app.useLogger(app.get(FrameworkLogger));
app.enableShutdownHooks();
await prepareGateway(app);
await app.listen(config.PORT, config.HOST);
app.get(EventLog).info('SERVICE_STARTED', 'service started', {
  port: config.PORT,
  node: process.version,
  clock: config.CLOCK_OFFSET_MS === 0 ? 'real' : 'training',
});
