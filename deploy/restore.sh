#!/usr/bin/env bash
# Restores one backup: deploy/restore.sh <folder> <stamp> [--without-stream]
#
# Database and stream must be of the same moment. A stream newer than the database would hold facts the database knows
# nothing of, and new facts would get ids the stream has seen already. Where the saved stream is missing or doubtful, use
# --without-stream: the services make a new one and refill it from the journals; partners then read by time, not position.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

source=${1:?usage: deploy/restore.sh <folder> <stamp> [--without-stream]}
stamp=${2:?usage: deploy/restore.sh <folder> <stamp> [--without-stream]}
services=(gateway dossiers units inspections posting statistics partners)
compose() { docker compose --env-file deploy/.env "$@"; }

(cd "$source" && sha256sum --check --quiet "$stamp.sha256")
[ -f deploy/.env ] || install -m 600 "$source/$stamp.env" deploy/.env
[ -f deploy/access.json ] || install -m 600 "$source/$stamp.access.json" deploy/access.json
key() { grep '^MOTCUA_LOOKUP_KEY=' "$1"; }
[ "$(key deploy/.env)" = "$(key "$source/$stamp.env")" ] || {
  echo 'deploy/.env has another MOTCUA_LOOKUP_KEY than the backup: receipts handed out would not be found. Take that line over.'
  exit 1
}

read -r -p "This replaces all data of this installation by that of $stamp. Type the stamp to go on: " answer
[ "$answer" = "$stamp" ] || { echo 'nothing was changed'; exit 1; }

compose stop "${services[@]}" nats
compose up --detach --wait mongo
compose exec -T mongo sh -c \
  'exec mongorestore --quiet --drop --archive --gzip --nsInclude "motcua-*.*" --username root --password "$MONGO_INITDB_ROOT_PASSWORD" --authenticationDatabase admin' \
  <"$source/$stamp.mongo.gz"

compose run --rm --no-deps -T --entrypoint sh nats -c 'find /data -mindepth 1 -delete'
if [ "${3:-}" != --without-stream ]; then
  compose run --rm --no-deps -T --entrypoint tar nats -C /data -xzf - <"$source/$stamp.nats.tar.gz"
fi
compose up --detach --wait
echo "restored $stamp"
