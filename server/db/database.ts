import type pg from "pg";

/** An open database: the only thing that holds connections. Routes reach it through `withActor`. */
export interface Database {
  readonly engine: "embedded" | "postgres";
  readonly pool: pg.Pool;
  /** False while the embedded database is being opened again. */
  isReady(): boolean;
  /** From now on the embedded database ends a query that takes longer, ms; PostgreSQL does it by itself. */
  limitQueries(ms: number): void;
  /** Tells the embedded database how its events lie after many have come; PostgreSQL finds out by itself. */
  refreshStatistics(): Promise<void>;
  close(): Promise<void>;
}

/** What a query function may do with the connection of its transaction. */
export type Client = Pick<pg.PoolClient, "query">;
