# The packed program needs Node.js and nothing else; npm stays behind.
FROM node:22-alpine AS npm
ARG VERSION=0.0.0
RUN npm install --global --prefix=/opt/mount-lint "mount-lint@${VERSION}"

FROM alpine:3.22
RUN apk add --no-cache nodejs
COPY --from=npm /opt/mount-lint /opt/mount-lint
WORKDIR /project
USER 65534:65534
ENTRYPOINT ["/opt/mount-lint/bin/mount-lint"]
CMD ["."]
