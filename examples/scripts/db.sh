#!/bin/sh
# usage: scripts/db.sh dump|restore|shell
set -eu

backup() {
  docker run --rm --network shop \
    --mount type=bind,source=/mnt/d/backups/shop,target=/backups \
    postgres:17 "$@"
}

case "${1:-}" in
  dump) backup pg_dump -h db -U postgres -Fc -f /backups/shop.dump postgres ;;
  restore) backup pg_restore -h db -U postgres -d postgres --clean /backups/shop.dump ;;
  shell) docker run --rm -it --network shop -v shop-psql-history:/root postgres:17 psql -h db -U postgres ;;
  *)
    echo "usage: $0 dump|restore|shell" >&2
    exit 64
    ;;
esac
