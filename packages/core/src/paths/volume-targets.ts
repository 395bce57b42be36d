/** Container folders that belong in a named volume: databases, which need Linux file semantics, and what tools can make again. */
const TARGETS: readonly (readonly [pattern: RegExp, name: string])[] = [
  [/^\/var\/lib\/postgresql(?:\/|$)/, 'postgres-data'],
  [/^\/(?:bitnami\/)postgresql(?:\/|$)/, 'postgres-data'],
  [/^\/var\/lib\/mysql(?:\/|$)/, 'mysql-data'],
  [/^\/(?:bitnami\/)(?:mysql|mariadb)(?:\/|$)/, 'mysql-data'],
  [/^\/data\/(?:db|configdb)(?:\/|$)/, 'mongo-data'],
  [/^\/bitnami\/mongodb(?:\/|$)/, 'mongo-data'],
  [/^\/var\/opt\/mssql(?:\/|$)/, 'mssql-data'],
  [/^\/opt\/oracle\/oradata(?:\/|$)/, 'oracle-data'],
  [/^\/var\/lib\/redis(?:\/|$)/, 'redis-data'],
  [/^\/var\/lib\/influxdb2?(?:\/|$)/, 'influxdb-data'],
  [/^\/var\/lib\/(?:cassandra|neo4j|clickhouse|rabbitmq)(?:\/|$)/, 'database-data'],
  [/^\/usr\/share\/(?:elasticsearch|opensearch)\/data(?:\/|$)/, 'search-data'],
  [/\/node_modules\/?$/, 'node-modules'],
  [/\/vendor\/?$/, 'vendor'],
  [/\/\.npm\/?$/, 'npm-cache'],
  [/\/\.m2(?:\/repository)?\/?$/, 'maven-cache'],
  [/\/\.gradle(?:\/caches)?\/?$/, 'gradle-cache'],
  [/\/\.cargo(?:\/registry)?\/?$/, 'cargo-cache'],
  [/\/\.nuget(?:\/packages)?\/?$/, 'nuget-cache'],
  [/\/\.(?:yarn|pnpm-store|ccache|cache)\/?$/, 'cache'],
  [/^\/go\/pkg(?:\/mod)?\/?$/, 'go-cache'],
]

/** Name of the volume that a container folder should be, or undefined where a folder of the host is as good. */
export const volumeNameFor = (target: string): string | undefined =>
  TARGETS.find(([pattern]) => pattern.test(target))?.[1]
