import { Module, type Provider } from '@nestjs/common';
import { MessagingModule, NatsLink, Projections, type ServiceDefinition } from '@motcua/messaging';
import { EventLog, ObservabilityModule } from '@motcua/observability';
import { PersistenceModule } from '@motcua/persistence';

import { Feed, PublicStream } from './domain/ports.js';
import { FeedPublisher } from './features/publish-feed/feed-publisher.js';
import { ReadDigestHandler } from './features/read-digest/read-digest.handler.js';
import { ReadFeedHandler } from './features/read-feed/read-feed.handler.js';
import { PartnersConfig } from './partners.config.js';
import { MongoFeed } from './persistence/mongo-feed.js';
import { NatsPublicStream } from './persistence/nats-public-stream.js';
import { FeedTarget } from './projections/feed-target.js';

const feedTarget: Provider = {
  provide: FeedTarget,
  inject: [Projections, Feed],
  useFactory: (projections: Projections, feed: Feed) => {
    const { database, lot } = projections.parts;
    const target = new FeedTarget(feed, database, lot);
    projections.runner('partners-feed', [target]);
    return target;
  },
};

const publicStream: Provider = {
  provide: PublicStream,
  inject: [NatsLink, EventLog],
  useFactory: (link: NatsLink, log: EventLog) => new NatsPublicStream(link, log),
};

/** Everything the partners service does. */
@Module({
  controllers: [ReadFeedHandler, ReadDigestHandler],
  providers: [{ provide: Feed, useClass: MongoFeed }, publicStream, feedTarget, FeedPublisher],
})
export class PartnersModule {}

export const partners: ServiceDefinition<PartnersConfig> = {
  name: 'partners',
  config: PartnersConfig,
  module: (config) => ({
    module: PartnersModule,
    imports: [
      ObservabilityModule.forService('partners', config),
      PersistenceModule.forService('partners'),
      MessagingModule.forService('partners'),
    ],
  }),
};
