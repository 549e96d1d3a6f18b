import { EVENTS_STREAM, SUBJECT_PREFIX } from '@motcua/contracts';
import type { NatsLink } from '@motcua/messaging';

import { EventStream, type StreamCounts } from '../domain/reconcile/ports.js';

const DOSSIERS = 'dossiers.dossier.>';

/** What the broker says of the stream; no message is read. */
export class JetStreamEvents extends EventStream {
  constructor(private readonly link: NatsLink) {
    super();
  }

  async epoch(): Promise<string> {
    return (await this.link.manager.streams.info(EVENTS_STREAM)).created;
  }

  async counts(): Promise<StreamCounts> {
    const wanted = { subjects_filter: `${SUBJECT_PREFIX}${DOSSIERS}` };
    const { created, state } = await this.link.manager.streams.info(EVENTS_STREAM, wanted);
    const bySubject = Object.entries(state.subjects ?? {});
    const byType = new Map(bySubject.map(([subject, count]) => [subject.slice(SUBJECT_PREFIX.length), count]));
    return { epoch: created, lastSeq: state.last_seq, byType };
  }
}
