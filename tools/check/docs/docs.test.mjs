// @ts-check
/* oxlint-disable typescript/no-floating-promises -- node:test itself awaits what describe and it return */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { runCommand } from '../../processes/command.mjs';
import { asyncapi, publicName } from './asyncapi.mjs';
import { eventsPage } from './events.mjs';
import { readProto } from './proto.mjs';

const ROOT = fileURLToPath(new URL('../../..', import.meta.url));
const IMAGE = JSON.stringify({
  file: [
    {
      package: 'feed.v1',
      messageType: [
        {
          name: 'DossierProgressed',
          field: [
            { jsonName: 'dueOn', type: 'TYPE_STRING', label: 'LABEL_OPTIONAL' },
            { jsonName: 'minutes', type: 'TYPE_INT32', label: 'LABEL_OPTIONAL', proto3Optional: true },
            { jsonName: 'papers', type: 'TYPE_MESSAGE', typeName: '.feed.v1.Paper', label: 'LABEL_REPEATED' },
          ],
        },
        { name: 'Paper', field: [] },
      ],
      sourceCodeInfo: {
        location: [
          { path: [4, 0], leadingComments: ' It went\n on.\n' },
          { path: [4, 0, 2, 0], leadingComments: ' A day.\n' },
        ],
      },
    },
  ],
});

describe('documents made from proto', () => {
  const proto = readProto(IMAGE);

  it('tell fields, kinds and comments, and the parts messages are made of', () => {
    const page = eventsPage({ 'desk.dossier.progressed.v1': 'feed.v1.DossierProgressed' }, proto);
    assert.match(page, /It went on\.\n\nSubject `events\.desk\.dossier\.progressed\.v1`/);
    assert.match(
      page,
      /\| `dueOn` \| string \| A day\. \|\n\| `minutes` \| int32, may be absent \|  \|\n\| `papers` \| list of feed\.v1\.Paper/,
    );
    assert.match(page, /### feed\.v1\.Paper/);
  });

  it('refuse an event whose message is not there', () => {
    assert.throws(() => eventsPage({ 'desk.dossier.gone.v1': 'feed.v1.Gone' }, proto), /no message feed\.v1\.Gone/);
  });

  it('name public facts as the partners service does', async () => {
    const real = readProto(
      await runCommand(`${ROOT}/node_modules/.bin/buf`, ['build', '-o', '-#format=json'], { cwd: ROOT }),
    );
    const table = readFileSync(`${ROOT}/apps/partners/src/domain/public-fact.ts`, 'utf8');
    const published = [...table.matchAll(/'vn\.motcua\.([\w.-]+)': /g)].map(([, name = '']) => name);
    const described = [...real.values()].filter((message) => message.package === 'feed.v1').map(publicName);
    assert.deepEqual(described.toSorted(), published.toSorted());
    const { channels } = parse(asyncapi(real));
    assert.equal(channels.DossierProgressed.address, 'public.dossier.progressed.v1');
  });
});
