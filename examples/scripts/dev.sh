#!/usr/bin/env bash
# Starts the API next to the compose stack, with the sources mounted.
set -euo pipefail

sources=/mnt/c/Users/dana/code/shop/api

docker network inspect shop >/dev/null 2>&1 || docker network create shop

docker run --rm -it \
  --name shop-api \
  --network shop \
  -p 4000:4000 \
  -v "$sources:/app" \
  -v ~/.config/shop:/etc/shop:ro \
  node:22-bookworm npm run api
