/** The part of a pino logger that the store speaks to. */
export interface StoreLog {
  warn(facts: object, message: string): void
  error(facts: object, message: string): void
}
