/** The kind of data in a container folder. */
export type TargetKind =
  /** Data of a database or another service, which needs Linux file semantics. */
  | 'store'
  /** Files that tools can recreate: dependencies, caches. */
  | 'cache'
  /** Large files that are mostly read. */
  | 'media'
  /** Settings and credentials of the user. */
  | 'settings'

/** A container folder of certain images, or of any image if `images` is missing; `name` is the name of its volume. */
export interface Store {
  readonly name: string
  readonly images?: RegExp
  /** Absolute paths, or a pattern. */
  readonly target: ReadonlySet<string> | RegExp
}

/** Subfolders that belong to the data; others, such as `conf`, contain files that users write. */
export const DATA_FOLDER = /\/(?:\d+|data|docker|main|pgdata|db|storage|mnesia|oradata|log|data\.ms)$/

const below = (...paths: readonly string[]): ReadonlySet<string> => new Set(paths)

/**
 * Where services store their data, from the documentation of their images (Docker Hub, bitnami/containers, the
 * projects' installation guides).
 */
export const STORES: readonly Store[] = [
  {
    name: 'postgres-data',
    target: below('/var/lib/postgresql', '/bitnami/postgresql', '/home/postgres/pgdata', '/var/lib/pgsql'),
  },
  { name: 'pgadmin-data', target: below('/var/lib/pgadmin') },
  { name: 'mysql-data', target: below('/var/lib/mysql', '/bitnami/mysql', '/bitnami/mariadb') },
  { name: 'mongo-data', target: below('/data/db', '/bitnami/mongodb') },
  { name: 'mongo-config', target: below('/data/configdb') },
  { name: 'redis-data', target: below('/var/lib/redis', '/bitnami/redis') },
  { name: 'valkey-data', target: below('/var/lib/valkey', '/bitnami/valkey') },
  { name: 'redis-data', images: /^(?:redis|redis-stack|redis-stack-server|keydb|dragonfly)$/, target: below('/data') },
  { name: 'valkey-data', images: /^valkey/, target: below('/data') },
  {
    name: 'kafka-data',
    target: below('/var/lib/kafka', '/bitnami/kafka', '/tmp/kraft-combined-logs', '/tmp/kafka-logs'),
  },
  { name: 'kafka-data', images: /kafka/, target: below('/kafka') },
  { name: 'redpanda-data', target: below('/var/lib/redpanda') },
  { name: 'zookeeper-data', target: below('/var/lib/zookeeper', '/bitnami/zookeeper') },
  { name: 'zookeeper-data', images: /^zookeeper$/, target: below('/data', '/datalog') },
  { name: 'pulsar-data', target: below('/pulsar/data') },
  { name: 'elasticsearch-data', target: below('/usr/share/elasticsearch/data', '/bitnami/elasticsearch') },
  { name: 'opensearch-data', target: below('/usr/share/opensearch/data', '/bitnami/opensearch') },
  { name: 'solr-data', target: below('/var/solr', '/opt/solr/server/solr') },
  { name: 'meilisearch-data', target: below('/meili_data') },
  { name: 'typesense-data', images: /^typesense$/, target: below('/data') },
  { name: 'neo4j-data', target: below('/var/lib/neo4j') },
  { name: 'neo4j-data', images: /^neo4j/, target: below('/data') },
  { name: 'memgraph-data', target: below('/var/lib/memgraph') },
  { name: 'couchdb-data', target: below('/opt/couchdb/data', '/bitnami/couchdb') },
  { name: 'couchbase-data', target: below('/opt/couchbase/var') },
  { name: 'cockroach-data', target: below('/cockroach/cockroach-data') },
  { name: 'cassandra-data', target: below('/var/lib/cassandra', '/bitnami/cassandra') },
  { name: 'scylla-data', target: below('/var/lib/scylla') },
  { name: 'clickhouse-data', target: below('/var/lib/clickhouse', '/bitnami/clickhouse') },
  {
    name: 'influxdb-data',
    target: below('/var/lib/influxdb', '/var/lib/influxdb2', '/var/lib/influxdb3', '/bitnami/influxdb'),
  },
  { name: 'questdb-data', target: below('/var/lib/questdb', '/root/.questdb') },
  { name: 'arangodb-data', target: below('/var/lib/arangodb3') },
  { name: 'rethinkdb-data', images: /^(?:rethinkdb|surrealdb)$/, target: below('/data') },
  { name: 'mssql-data', target: below('/var/opt/mssql') },
  { name: 'oracle-data', target: below('/u01/app/oracle', '/opt/oracle/oradata') },
  { name: 'db2-data', images: /db2/, target: below('/database') },
  { name: 'firebird-data', target: below('/firebird/data', '/var/lib/firebird') },
  { name: 'prometheus-data', target: below('/prometheus', '/bitnami/prometheus/data') },
  { name: 'victoriametrics-data', target: below('/victoria-metrics-data') },
  { name: 'alertmanager-data', target: below('/alertmanager') },
  { name: 'grafana-data', target: below('/var/lib/grafana') },
  { name: 'loki-data', target: below('/loki') },
  { name: 'tempo-data', target: below('/var/tempo') },
  { name: 'graphite-data', target: below('/opt/graphite/storage') },
  { name: 'minio-data', target: below('/var/lib/minio', '/bitnami/minio') },
  { name: 'minio-data', images: /^minio$/, target: below('/data', '/export', '/mnt/data') },
  { name: 'minio-data', images: /^minio$/, target: /^\/data\d+(?:\/data)?\/?$/ },
  { name: 'qdrant-data', target: below('/qdrant/storage') },
  { name: 'weaviate-data', target: below('/var/lib/weaviate') },
  { name: 'milvus-data', target: below('/var/lib/milvus') },
  { name: 'chroma-data', target: below('/chroma/chroma') },
  { name: 'chroma-data', images: /^chroma/, target: below('/data') },
  { name: 'rabbitmq-data', target: below('/var/lib/rabbitmq', '/bitnami/rabbitmq') },
  {
    name: 'activemq-data',
    target: below('/opt/activemq/data', '/opt/apache-activemq/data', '/var/lib/artemis-instance'),
  },
  { name: 'nats-data', images: /^nats/, target: below('/data') },
  { name: 'mosquitto-data', target: below('/mosquitto/data') },
  { name: 'consul-data', target: below('/consul/data') },
  { name: 'etcd-data', target: below('/etcd-data', '/var/lib/etcd', '/bitnami/etcd', '/default.etcd') },
  { name: 'vault-data', target: below('/vault/file', '/vault/data', '/openbao/file', '/openbao/data') },
  { name: 'n8n-data', target: below('/home/node/.n8n') },
  { name: 'ollama-data', target: below('/root/.ollama', '/home/ollama/.ollama') },
  { name: 'open-webui-data', target: below('/app/backend/data') },
  { name: 'vaultwarden-data', images: /^vaultwarden$/, target: /^\/data\/?$/ },
  { name: 'gitea-data', target: below('/var/lib/gitea') },
  { name: 'gitea-data', images: /^(?:gitea|forgejo|gogs)$/, target: below('/data') },
  { name: 'gitlab-data', target: below('/var/opt/gitlab') },
  { name: 'uptime-kuma-data', images: /^uptime-kuma/, target: below('/app/data') },
  { name: 'portainer-data', images: /^portainer/, target: below('/data') },
  { name: 'pocketbase-data', target: below('/pb_data', '/pb/pb_data') },
  { name: 'metabase-data', target: below('/metabase-data', '/metabase.db') },
  { name: 'nocodb-data', target: below('/usr/app/data') },
  { name: 'directus-data', target: below('/directus/database') },
  { name: 'paperless-data', target: below('/usr/src/paperless/data') },
  { name: 'home-assistant-data', images: /home-?assistant/, target: below('/config') },
  {
    name: 'media-config',
    images: /^(?:jellyfin|plex|pms-docker|emby|embyserver|sonarr|radarr|lidarr|prowlarr|bazarr)$/,
    target: below('/config'),
  },
  { name: 'sonarqube-data', target: below('/opt/sonarqube/data') },
  { name: 'jenkins-data', target: below('/var/jenkins_home') },
  { name: 'nexus-data', target: below('/nexus-data') },
  { name: 'registry-data', target: below('/var/lib/registry') },
  { name: 'docker-data', target: below('/var/lib/docker') },
  { name: 'ghost-data', target: below('/var/lib/ghost/content/data') },
  { name: 'adguard-data', target: below('/opt/adguardhome/work') },
]

/** Folders that tools fill and can recreate, whatever the image. */
export const CACHES: readonly Store[] = [
  { name: 'node-modules', target: /\/node_modules\/?$/ },
  { name: 'bower-components', target: /\/bower_components\/?$/ },
  { name: 'venv', target: /\/\.?venv\/?$/ },
  { name: 'vendor', target: /\/vendor\/?$/ },
  { name: 'bundle', target: /^\/usr\/local\/bundle\/?$|\/\.bundle\/?$/ },
  { name: 'npm-cache', target: /\/\.npm\/?$/ },
  { name: 'yarn-cache', target: /\/\.yarn(?:\/cache|\/berry\/cache)?\/?$|^\/usr\/local\/share\/\.cache\/yarn(?:\/|$)/ },
  { name: 'pnpm-store', target: /\/\.pnpm-store\/?$|\/\.local\/share\/pnpm(?:\/store)?\/?$/ },
  { name: 'bun-cache', target: /\/\.bun(?:\/install\/cache)?\/?$/ },
  { name: 'pip-cache', target: /\/\.cache\/(?:pip|uv|pypoetry)\/?$/ },
  { name: 'go-build-cache', target: /\/\.cache\/go-build\/?$/ },
  { name: 'huggingface-cache', target: /\/\.cache\/huggingface(?:\/hub)?\/?$/ },
  { name: 'maven-cache', target: /\/\.m2(?:\/repository)?\/?$/ },
  { name: 'ivy-cache', target: /\/\.ivy2(?:\/cache)?\/?$/ },
  { name: 'sbt-cache', target: /\/\.sbt\/?$/ },
  { name: 'gradle-cache', target: /\/\.gradle(?:\/caches)?\/?$/ },
  { name: 'cargo-cache', target: /\/\.?cargo(?:\/(?:registry|git))?\/?$/ },
  { name: 'nuget-cache', target: /\/\.nuget(?:\/packages)?\/?$/ },
  { name: 'composer-cache', target: /\/\.composer(?:\/cache)?\/?$/ },
  { name: 'pub-cache', target: /\/\.pub-cache\/?$/ },
  { name: 'conan-cache', target: /\/\.conan2?\/?$/ },
  { name: 'ccache', target: /\/\.ccache\/?$/ },
  { name: 'go-cache', target: /^\/go\/pkg(?:\/mod)?\/?$|\/go\/pkg\/mod\/?$/ },
  { name: 'apt-cache', target: /^\/var\/cache\/apt(?:\/archives)?\/?$/ },
  { name: 'cache', target: /\/\.cache\/?$|^\/cache\/?$/ },
]

/** Large collections that are mostly read: films, photos, data sets. */
export const MEDIA =
  /^\/(?:(?:data|mnt|srv|storage)\/)?(?:media|movies?|films?|tv|tv-?shows|shows|series|anime|music|videos?|photos?|pictures|images-library|audiobooks|podcasts|comics|ebooks|datasets?)(?:\/|$)/i

/** Settings in a home folder of the container, such as `/root/.aws`, and files that programs read once. */
export const SETTINGS = /^(?:\/root|\/home\/[^/]+|\/Users\/[^/]+|~|\$HOME|\/)\/?\.[A-Za-z][^/]*(?:\/|$)/

/** The same folders by their Windows names. */
export const SETTINGS_FOLDER =
  /[\\/]\.(?:ssh|aws|azure|kube|gnupg|docker|config|gitconfig|git-credentials|gcloud|oci|terraform\.d|claude|codex|gemini|copilot|npmrc|yarnrc|netrc|pypirc|bash_history|zsh_history|bashrc|zshrc|vimrc|aspnet|microsoft)(?:[\\/]|$)/i

/** Files by name ending; folders such as `conf.d` and `site.com` have none of these endings. */
export const CONFIG_FILE =
  /\.(?:conf|cnf|cfg|config|ini|json5?|jsonc|ya?ml|toml|xml|properties|env|pem|crt|cer|key|pub|p12|pfx|jks|csr|txt|sql|csv|sh|lic|license|htpasswd|list|repo|service|sock|template|tmpl|acl|rules|hcl|lua|vcl)$|(?:^|\/)config\.js$|\.config\.[cm]?[jt]s$/i

/** Single files of any Linux system. */
export const SYSTEM_FILE =
  /^\/etc\/(?:hosts|hostname|localtime|timezone|resolv\.conf|passwd|group|shadow|machine-id|fstab|environment|krb5\.conf|nsswitch\.conf)$/
