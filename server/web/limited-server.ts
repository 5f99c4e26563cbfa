import { createServer, type RequestListener, type Server } from "node:http";

/** What a client may keep of the server before it is let go. */
export interface ConnectionLimits {
  /** For the headers of a request to come, milliseconds. */
  readonly headersMs: number;
  /** For the whole of a request to come, a large file on a slow line among them, milliseconds. */
  readonly requestMs: number;
  /** How often those two are looked at, milliseconds. */
  readonly checkEveryMs: number;
  /** Connections at once; one more is closed unanswered. */
  readonly mostConnections: number;
}

const LIMITS: ConnectionLimits = {
  headersMs: 20_000,
  requestMs: 300_000,
  checkEveryMs: 5_000,
  mostConnections: 1_000,
};

/** A server whose connections slow or many clients cannot use up. `onDropped` is told of each one too many. */
export function limitedServer(
  answer: RequestListener,
  { onDropped, ...given }: Partial<ConnectionLimits> & { readonly onDropped?: (most: number) => void } = {},
): Server {
  const { headersMs, requestMs, checkEveryMs, mostConnections } = { ...LIMITS, ...given };
  const server = createServer(
    { headersTimeout: headersMs, requestTimeout: requestMs, connectionsCheckingInterval: checkEveryMs },
    answer,
  );
  server.maxConnections = mostConnections;
  server.on("drop", () => onDropped?.(mostConnections));
  return server;
}
