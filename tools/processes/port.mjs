// @ts-check
import { randomInt } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:net';

const LOWEST = 20_000;
const TRIES = 50;

/** Ports already given to something that may not listen yet. @type {Set<number>} */
const given = new Set();

/**
 * A port of 127.0.0.1 that nobody listens on. It lies below the range the kernel takes for outgoing
 * connections: a client that keeps calling an engine which is down could otherwise be given that
 * very port as its own, connect to itself, and keep the engine from coming back.
 */
export async function freePort() {
  const ceiling = ephemeralStart();
  for (let tries = 0; tries < TRIES && ceiling > LOWEST; tries += 1) {
    const port = randomInt(LOWEST, ceiling);
    if (!given.has(port) && (await isFree(port, '127.0.0.1'))) return keep(port);
  }
  return keep(await bind(0, '127.0.0.1'));
}

/**
 * @param {number} port
 * @param {string} [host] default: every address of the machine
 */
export async function isFree(port, host) {
  try {
    await bind(port, host);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EADDRINUSE') return false;
    throw error;
  }
}

/**
 * @param {number} port
 * @param {string} [host]
 * @returns {Promise<number>} the port bound, free again
 */
function bind(port, host) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen({ port, host }, () => {
      const address = /** @type {import('node:net').AddressInfo} */ (server.address());
      server.close(() => resolve(address.port));
    });
  });
}

/** @param {number} port */
function keep(port) {
  given.add(port);
  return port;
}

function ephemeralStart() {
  try {
    const [low] = readFileSync('/proc/sys/net/ipv4/ip_local_port_range', 'utf8').trim().split(/\s+/);
    return Number(low);
  } catch {
    return LOWEST; // not Linux: let the kernel choose
  }
}
