import { describe, expect, it } from '@jest/globals';

import { natsOptions } from './nats-link.js';

describe('the address of NATS', () => {
  it('names one server or several', () => {
    expect(natsOptions('nats://127.0.0.1:4222', 'x')).toMatchObject({ servers: ['127.0.0.1:4222'] });
    expect(natsOptions('nats://a:4222,nats://b:4223', 'x')).toMatchObject({ servers: ['a:4222', 'b:4223'] });
  });

  it('may carry credentials, which the client gets beside it', () => {
    expect(natsOptions('nats://posting:m%40t@nats:4222', 'x')).toMatchObject({
      servers: ['nats:4222'],
      user: 'posting',
      pass: 'm@t',
    });
  });
});
