import { randomUUID } from 'node:crypto';

import { Test, type TestingModule } from '@nestjs/testing';
import { MessagingModule } from '@motcua/messaging';
import { ObservabilityModule, ServiceConfig } from '@motcua/observability';
import { PersistenceModule } from '@motcua/persistence';
import type { ModuleMetadata } from '@nestjs/common';

import { engines } from './engines.config.js';

/** A service without its HTTP port, on the engines of the test run, with a database of its own. */
export async function startKit(
  metadata: ModuleMetadata = {},
  prefix = `t${randomUUID().slice(0, 8)}-`,
): Promise<TestingModule> {
  const { mongoUri, natsUrl } = engines();
  const config = Object.assign(new ServiceConfig(), {
    MONGODB_URI: mongoUri,
    NATS_URL: natsUrl,
    PORT: 1,
    LOG_LEVEL: 'silent',
    DATABASE_PREFIX: prefix,
  });
  const name = 'kit';
  const kit = await Test.createTestingModule({
    ...metadata,
    imports: [
      ObservabilityModule.forService(name, config),
      PersistenceModule.forService(name),
      MessagingModule.forService(name),
      ...(metadata.imports ?? []),
    ],
  }).compile();
  kit.useLogger(false);
  await kit.init();
  return kit;
}
