/**
 * Kysely on `pg`, where every COMMIT also rings the bell of the other nodes. NOTIFY is part of the
 * transaction: PostgreSQL sends it only when the commit stands.
 */
import {
  CompiledQuery,
  type DatabaseConnection,
  type Driver,
  PostgresDialect,
  type PostgresDialectConfig,
  PostgresDriver,
} from 'kysely'

export const bellChannel = 'linli_bell'

class RingingDriver extends PostgresDriver {
  readonly #commit: CompiledQuery

  constructor(config: PostgresDialectConfig, node: string) {
    super(config)
    this.#commit = CompiledQuery.raw(`notify ${bellChannel}, '${node}'; commit`)
  }

  override async commitTransaction(connection: DatabaseConnection): Promise<void> {
    await connection.executeQuery(this.#commit)
  }
}

export class RingingDialect extends PostgresDialect {
  readonly #config: PostgresDialectConfig
  readonly #node: string

  /** `node` names this process among those that share the database: letters, digits and hyphens. */
  constructor(config: PostgresDialectConfig, node: string) {
    super(config)
    this.#config = config
    this.#node = node
  }

  override createDriver(): Driver {
    return new RingingDriver(this.#config, this.#node)
  }
}
