import { Signal } from '@motcua/messaging';

import { BulkSignal } from '../domain/bulk/ports.js';

/** Within this process; a job given in another one is found by looking now and then. */
export class Signals extends BulkSignal {
  private readonly listeners: Signal[] = [];

  raise(): void {
    for (const listener of this.listeners) listener.raise();
  }

  listen(): Signal {
    const listener = new Signal();
    this.listeners.push(listener);
    return listener;
  }
}
