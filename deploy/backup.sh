#!/usr/bin/env bash
# Backup of a Docker installation: deploy/backup.sh <folder>
#
# What is consistent, and why. MongoDB is the record: state, unpublished facts and remembered commands of an aggregate
# are one document, and the journal holds every published fact. A dump copies one collection after the other, so writers
# are stopped while it runs; otherwise the journal could miss facts that an aggregate has already handed over.
# The stream is a copy of the journal and is refilled from it after a loss. It is saved from the same moment, so that a
# restore need not refill it and partners keep their positions. Callers get 502 or a refused connection meanwhile.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

target=${1:?usage: deploy/backup.sh <folder>}
services=(gateway dossiers units inspections posting statistics partners)
compose() { docker compose --env-file deploy/.env "$@"; }

mkdir -p "$target"
chmod 700 "$target"
umask 077
stamp=$(date -u +%Y%m%dT%H%M%SZ)

resume() { compose start mongo nats "${services[@]}"; }
trap resume EXIT
compose stop "${services[@]}" nats

compose exec -T mongo sh -c \
  'exec mongodump --quiet --archive --gzip --username root --password "$MONGO_INITDB_ROOT_PASSWORD" --authenticationDatabase admin' \
  >"$target/$stamp.mongo.gz.part"
compose run --rm --no-deps -T --entrypoint tar nats -C /data -czf - . >"$target/$stamp.nats.tar.gz.part"

# Without these two a restore cannot find receipts or log anybody in. They are secrets: keep the folder closed.
cp deploy/.env "$target/$stamp.env"
cp deploy/access.json "$target/$stamp.access.json"
mv "$target/$stamp.nats.tar.gz.part" "$target/$stamp.nats.tar.gz"
mv "$target/$stamp.mongo.gz.part" "$target/$stamp.mongo.gz"
(cd "$target" && sha256sum "$stamp".* >"$stamp.sha256")
echo "saved $target/$stamp.*"
