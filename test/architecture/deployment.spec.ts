import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

import { describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';

import { ROOT } from './cruise.js';

interface ComposeService {
  image: string;
  command?: string[];
  environment?: Record<string, string>;
  healthcheck?: { test: string[] };
  restart?: string;
  logging?: { options: Record<string, string> };
  volumes?: string[];
  ports?: string[];
  user?: string;
  depends_on?: Record<string, { condition: string }>;
}

interface Compose {
  services: Record<string, ComposeService>;
  volumes: Record<string, unknown>;
}

const textOf = (file: string): string => readFileSync(join(ROOT, file), 'utf8');
const composeText = textOf('docker-compose.yml');
const compose = parse(composeText, { merge: true }) as Compose;
const engines = ['mongo', 'nats'];
const apps = readdirSync(join(ROOT, 'apps')).toSorted();
const service = (name: string): ComposeService => compose.services[name] as ComposeService;
/** Variables without a default: compose refuses to start without them. */
const required = (text: string): string[] =>
  [...new Set([...text.matchAll(/\$\{(\w+):\?/g)].map(([, name]) => name ?? ''))].toSorted();

describe('docker-compose.yml', () => {
  it('runs every app, MongoDB 8 and NATS 2.15', () => {
    expect(Object.keys(compose.services).toSorted()).toEqual([...apps, ...engines].toSorted());
    expect([service('mongo').image, service('nats').image]).toEqual(['mongo:8', 'nats:2.15-alpine']);
    for (const app of apps) expect(service(app).command).toEqual(['node', `apps/${app}/dist/main.js`]);
  });

  it.each([...apps, ...engines])('%s is watched, comes back and does not fill the disk with logs', (name) => {
    const { healthcheck, restart, logging } = service(name);
    expect(healthcheck?.test.length).toBeGreaterThan(1);
    expect(restart).toBe('unless-stopped');
    expect(logging?.options).toMatchObject({ 'max-size': expect.any(String), 'max-file': expect.any(String) });
  });

  it.each(apps)('%s waits for the engines and runs as an ordinary user', (name) => {
    const { depends_on: waits, user } = service(name);
    for (const engine of engines) expect(waits?.[engine]).toEqual({ condition: 'service_healthy' });
    expect(user).toMatch(/^\$\{MOTCUA_UID:-1000\}/);
  });

  it('publishes the port of the gateway and no other', () => {
    expect(Object.keys(compose.services).filter((name) => service(name).ports)).toEqual(['gateway']);
  });

  it('keeps both stores in named volumes', () => {
    expect(service('mongo').volumes).toContain('mongo-data:/data/db');
    expect(service('nats').volumes).toContain('nats-data:/data');
    expect(Object.keys(compose.volumes)).toEqual(expect.arrayContaining(['mongo-data', 'nats-data']));
  });

  it('has no password of its own, and the example names every one it asks for', () => {
    const example = textOf('deploy/env.example');
    const given = [...example.matchAll(/^(\w+)=(.*)$/gm)];
    expect(given.filter(([, , value]) => value)).toEqual([]);
    const names = given.map(([, name]) => name);
    expect(required(composeText).filter((name) => !names.includes(name))).toEqual([]);
    expect([...composeText.matchAll(/\$\{\w*(PASSWORD|KEY|SECRET)\w*:?-/g)]).toEqual([]);
  });

  it('gives every service its own users and not those of others', () => {
    for (const app of apps) {
      const secrets = required(JSON.stringify(service(app).environment));
      const own = [
        `MOTCUA_MONGO_${app.toUpperCase()}_PASSWORD`,
        `MOTCUA_NATS_${app.toUpperCase()}_PASSWORD`,
        'MOTCUA_LOOKUP_KEY',
      ];
      expect(secrets.filter((name) => !own.includes(name))).toEqual([]);
    }
  });
});

describe('deploy/nats.conf', () => {
  it('has one user per app, each with a password from the environment', () => {
    const users = [...textOf('deploy/nats.conf').matchAll(/user: (\w+)\s+password: (\S+)/g)];
    expect(users.map(([, name = '']) => name).toSorted()).toEqual(apps);
    for (const [, name = '', password] of users) expect(password).toBe(`$MOTCUA_NATS_${name.toUpperCase()}_PASSWORD`);
  });
});
