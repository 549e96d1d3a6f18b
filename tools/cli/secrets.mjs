// @ts-check
import { randomBytes } from 'node:crypto';
import { chownSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Problem } from '../setup/problem.mjs';
import { ROLES } from '../start/access.mjs';

const DEPLOY = fileURLToPath(new URL('../../deploy', import.meta.url));
/** Of the user `node` in the image; used where root makes the files. */
const IMAGE_USER = 1000;

const HELP = `motcua secrets [--json]

For an installation with Docker: writes deploy/.env and deploy/access.json with random secrets, readable by their owner
only. Refuses to replace a file that is there: secrets in use would be lost. Prints no secret.`;

/** @type {import('../motcua.mjs').Verb} */
export const secrets = {
  summary: 'make deploy/.env and deploy/access.json for an installation with Docker',
  help: HELP,
  async run(words) {
    if (words.length > 0) throw new Problem(HELP);
    const files = writeSecrets(DEPLOY, readFileSync(join(DEPLOY, 'env.example'), 'utf8'));
    return { json: { files }, text: `made ${files.join(' and ')}` };
  },
};

/**
 * @param {string} folder
 * @param {string} example lines `NAME=`; each gets a value
 * @returns {string[]} the files made
 */
export function writeSecrets(folder, example) {
  const [env, access] = [join(folder, '.env'), join(folder, 'access.json')];
  for (const file of [env, access]) {
    if (existsSync(file))
      throw new Problem(`${file} is there already; it is left as it is. Move it away to make a new one.`);
  }
  const owner = ownerIds();
  writeOnce(
    env,
    example.replace(/^(\w+)=$/gm, (_line, name) => `${name}=${valueOf(name, owner)}`),
    owner,
  );
  const accounts = ROLES.map((role) => ({ role, login: role, password: word(), token: word() }));
  writeOnce(access, `${JSON.stringify({ baseUrl: '', accounts }, null, 2)}\n`, owner);
  return [env, access];
}

/** @typedef {{ uid: number, gid: number, isRoot: boolean }} Owner */

/** @returns {Owner} */
function ownerIds() {
  const [uid, gid] = [process.getuid?.() ?? IMAGE_USER, process.getgid?.() ?? IMAGE_USER];
  return uid === 0 ? { uid: IMAGE_USER, gid: IMAGE_USER, isRoot: true } : { uid, gid, isRoot: false };
}

/** @param {string} name @param {Owner} owner */
function valueOf(name, { uid, gid }) {
  if (name === 'MOTCUA_UID') return `${uid}`;
  if (name === 'MOTCUA_GID') return `${gid}`;
  if (name === 'MOTCUA_LOOKUP_KEY') return randomBytes(32).toString('hex');
  return word();
}

/** Begins with a letter and needs no quoting, in addresses, shells and nats.conf alike. */
function word() {
  return `s${randomBytes(24).toString('hex')}`;
}

/** @param {string} file @param {string} text @param {Owner} owner */
function writeOnce(file, text, { uid, gid, isRoot }) {
  writeFileSync(file, text, { mode: 0o600, flag: 'wx' });
  // The service in the container has to read it, and no container runs as root.
  if (isRoot) chownSync(file, uid, gid);
}
