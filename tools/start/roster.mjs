// @ts-check

/** Every service of the house, the gateway first since its port is the public one. */
export const SERVICES = /** @type {const} */ ([
  'gateway',
  'dossiers',
  'units',
  'inspections',
  'posting',
  'statistics',
  'partners',
]);

/** @typedef {(typeof SERVICES)[number]} ServiceName */

/**
 * @typedef {object} Settings what a start has decided for all services
 * @property {string} mongoUri
 * @property {string} natsUrl
 * @property {import('./clock.mjs').SystemClock} clock
 * @property {string} accessFile
 * @property {string} lookupKey
 * @property {string} logLevel
 * @property {NodeJS.ProcessEnv} [extra]
 */

/**
 * A service gets what it needs and no other service's secrets.
 *
 * @param {ServiceName} name
 * @param {number} port
 * @param {Settings} settings
 * @returns {NodeJS.ProcessEnv}
 */
export function environmentOf(name, port, settings) {
  const { DATA_DIR: _folder, LOOKUP_KEY: _key, ACCESS_FILE: _file, CLOCK_BANNER: _banner, ...inherited } = process.env;
  return {
    ...inherited,
    ...settings.extra,
    PORT: `${port}`,
    MONGODB_URI: settings.mongoUri,
    NATS_URL: settings.natsUrl,
    CLOCK_OFFSET_MS: `${settings.clock.offsetMs}`,
    LOG_LEVEL: settings.logLevel,
    ...(name === 'gateway' ? gatewayOnly(settings) : {}),
    ...(name === 'dossiers' ? { LOOKUP_KEY: settings.lookupKey } : {}),
  };
}

/** @param {Settings} settings */
function gatewayOnly({ accessFile, clock }) {
  return { ACCESS_FILE: accessFile, ...(clock.isTraining ? { CLOCK_BANNER: '1' } : {}) };
}
