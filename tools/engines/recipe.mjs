// @ts-check
// What the engines are made of. The cache key covers this file, so any change here makes a new set.

export const SUITE = 'forky'; // the first Debian suite with PostgreSQL 18 and DocumentDB
export const PACKAGES = ['postgresql-18-documentdb', 'dash']; // initdb needs a shell
export const KEYRING = '/usr/share/keyrings/debian-archive-keyring.gpg';

export const POSTGRES_BIN = '/usr/lib/postgresql/18/bin';
export const EXTENSION_FOLDER = 'usr/share/postgresql/18/extension';

/** The user inside the sandbox: PostgreSQL refuses to run as uid 0. */
export const SANDBOX_ID = 101;
export const PASSWD = `postgres:x:${SANDBOX_ID}:${SANDBOX_ID}::/srv:/bin/sh\n`;

export const INITDB_OPTIONS = ['-A', 'trust', '-E', 'UTF8', '--locale=C.UTF-8'];

const NOT_NEEDED = [
  '/usr/share/doc/*',
  '/usr/share/man/*',
  '/usr/share/info/*',
  '/usr/share/locale/*',
  '/usr/share/i18n/*',
  '/usr/share/fonts/*',
  '/usr/lib/postgresql/*/lib/bitcode/*',
];

/**
 * Extracts the packages without running any of their scripts, so that no root is needed.
 *
 * @param {{ tree: string, mirror: string, asRoot: boolean }} what
 * @returns {string[]} arguments of mmdebstrap
 */
export function mmdebstrapArguments({ tree, mirror, asRoot }) {
  return [
    '--variant=extract',
    `--mode=${asRoot ? 'root' : 'chrootless'}`,
    '--aptopt=APT::Install-Recommends "false"',
    ...NOT_NEEDED.map((path) => `--dpkgopt=path-exclude=${path}`),
    `--include=${PACKAGES.join(',')}`,
    SUITE,
    tree,
    // signed-by enforces the signature. A mirror may be a frozen snapshot older than its own "valid
    // until" date, so that date alone is not checked.
    `deb [signed-by=${KEYRING} check-valid-until=no] ${mirror} ${SUITE} main`,
  ];
}
