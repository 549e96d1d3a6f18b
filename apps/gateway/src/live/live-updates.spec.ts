import { describe, expect, it } from '@jest/globals';
import { eventually } from '@motcua/testing';

import { LiveUpdates } from './live-updates.js';

function aClient() {
  const written: string[] = [];
  return {
    written,
    ended: false,
    write: (text: string) => void written.push(text),
    end() {
      this.ended = true;
    },
  };
}

const changes = ({ written }: { written: string[] }) => written.filter((text) => text.startsWith('event: changed'));

describe('live updates', () => {
  it('tell a change at once and a flood of changes as one more', async () => {
    const updates = new LiveUpdates(10);
    const client = aClient();
    updates.add(client);
    for (let position = 1; position <= 50; position += 1) updates.changed(position);
    expect(changes(client)).toEqual(['event: changed\ndata: 1\n\n']);
    await eventually(() =>
      expect(changes(client)).toEqual(['event: changed\ndata: 1\n\n', 'event: changed\ndata: 50\n\n']),
    );
    updates.stop();
  });

  it('tell a browser that comes just after a change', () => {
    const updates = new LiveUpdates(10);
    const early = aClient();
    const late = aClient();
    updates.add(early);
    updates.changed(7);
    updates.add(late);
    expect(changes(late)).toEqual(['event: changed\ndata: 7\n\n']);
    updates.stop();
  });

  it('are bounded, and let everybody go at the end', () => {
    const updates = new LiveUpdates(1);
    const client = aClient();
    updates.add(client);
    expect(updates.full).toBe(true);
    updates.remove(client);
    expect(updates.full).toBe(false);
    updates.add(client);
    updates.stop();
    expect(client.ended).toBe(true);
  });
});
