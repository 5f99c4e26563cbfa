import compression from "compression";
import express, { type Express, type Request, type Response } from "express";
import type { Logger } from "pino";
import { pinoHttp } from "pino-http";
import type { Database } from "./db/database.ts";
import type { Env } from "./env.ts";
import { Refusal } from "./errors.ts";
import { waitingTexts } from "./imports/waiting-texts.ts";
import type { CubeStore } from "./jobs/cube-store.ts";
import { activityCountRoutes } from "./routes/activity-counts.ts";
import { adminRoutes } from "./routes/admin.ts";
import { campaignRoutes } from "./routes/campaigns.ts";
import { aggregateRoutes } from "./routes/aggregates.ts";
import { allocationRoutes } from "./routes/allocations.ts";
import { basemapRoutes } from "./routes/basemap.ts";
import { calendarRoutes } from "./routes/calendar.ts";
import { changeRoutes } from "./routes/changes.ts";
import { configRoutes } from "./routes/config.ts";
import { crewFeedRoutes } from "./routes/crew-feeds.ts";
import { cubeRoutes } from "./routes/cube.ts";
import { drugSceneRoutes } from "./routes/drug-scenes.ts";
import { dutyRoutes } from "./routes/duty.ts";
import { eventRoutes } from "./routes/events.ts";
import { exampleDataRoutes } from "./routes/example-data.ts";
import { groupGroundRoutes } from "./routes/group-grounds.ts";
import { groupRoutes } from "./routes/groups.ts";
import { exportedFileRoutes } from "./routes/exported-files.ts";
import { graffitiRoundRoutes } from "./routes/graffiti-rounds.ts";
import { graffitiTimesRoutes } from "./routes/graffiti-times.ts";
import { healthRoutes } from "./routes/health.ts";
import { hotspotRoutes } from "./routes/hotspots.ts";
import { importRoutes } from "./routes/imports.ts";
import { inspectionRoutes } from "./routes/inspections.ts";
import { layerRoutes } from "./routes/layers.ts";
import { measureRoutes } from "./routes/measures.ts";
import { meetingFileRoutes } from "./routes/meeting-files.ts";
import { meetingRoutes } from "./routes/meetings.ts";
import { nearRepeatRoutes } from "./routes/near-repeat.ts";
import { occasionRoutes } from "./routes/occasions.ts";
import { ownPlaceRoutes } from "./routes/own-places.ts";
import { openApiRoutes } from "./routes/openapi.ts";
import { partnerRoutes } from "./routes/partners.ts";
import { problemRoutes } from "./routes/problems.ts";
import { placeRoutes } from "./routes/place.ts";
import { ownReportRoutes } from "./routes/own-reports.ts";
import { placeSheetRoutes } from "./routes/place-sheets.ts";
import { planCalendarRoutes } from "./routes/plan-calendar.ts";
import { planRoutes } from "./routes/plan.ts";
import { planWordingRoutes } from "./routes/plan-wording.ts";
import { presenceRoutes } from "./routes/presence.ts";
import { publishedRoutes } from "./routes/published.ts";
import { referenceRoutes } from "./routes/reference.ts";
import { safetyWalkRoutes } from "./routes/safety-walks.ts";
import { reportWeekRoutes } from "./routes/report-weeks.ts";
import { sessionRoutes } from "./routes/session.ts";
import { shiftFeedRoutes } from "./routes/shift-feed.ts";
import { shiftPlanRoutes } from "./routes/shift-plan.ts";
import { targetRoutes } from "./routes/targets.ts";
import { unsafePlaceRoutes } from "./routes/unsafe-places.ts";
import { viewAsRoutes } from "./routes/view-as.ts";
import { textReviewRoutes } from "./routes/text-reviews.ts";
import { walkLinkRoutes } from "./routes/walk-link.ts";
import { version } from "./version.ts";
import { clientFiles } from "./web/client-files.ts";
import { noticeGoneClient } from "./web/gone-client.ts";
import { problemHandler } from "./web/problem-handler.ts";
import { rateLimit } from "./web/rate-limit.ts";
import { refuseForeignOrigin, securityHeaders } from "./web/security-headers.ts";
import { refuseChangesWhileViewing, sessionMiddleware } from "./web/session.ts";

export interface AppOptions {
  database: Database;
  cubes: CubeStore;
  env: Env;
  logger: Logger;
  /** Signs the session cookies; the same after a restart. */
  sessionSecret: string;
}

const originsOf = (...urls: readonly (string | undefined)[]) =>
  urls.flatMap((url) => (url === undefined ? [] : [new URL(url).origin]));

/** Puts the server together: headers, session, routes, client files, problems. */
export function createApp({ database, cubes, env, logger, sessionSecret }: AppOptions): Express {
  const waiting = waitingTexts();
  const isHttps = env.BASE_URL?.startsWith("https:") ?? false;
  const app = express();
  app.disable("x-powered-by");
  // One proxy, and no address further back: those are what the client says they are.
  app.set("trust proxy", env.TRUST_PROXY ? 1 : false);
  app.set("query parser", "simple");
  app.use(
    pinoHttp({
      logger,
      autoLogging: { ignore: (request) => !request.url?.startsWith("/api") },
      serializers: QUIET,
    }),
  );
  app.use(
    securityHeaders({ isHttps, basemapOrigins: originsOf(env.BASEMAP_STYLE_URL, env.BASEMAP_PMTILES) }),
  );
  app.use(compression({ filter: isWorthCompressing }));
  app.use("/api", (_request, response, next) => {
    response.setHeader("Cache-Control", "no-store");
    next();
  });
  app.use("/api", noticeGoneClient, refuseForeignOrigin, express.json({ limit: "256kb" }));
  app.use(healthRoutes(database));
  app.use("/api", sessionMiddleware(database, { isHttps, secret: sessionSecret }));
  const perMinute = env.RATE_LIMIT_PER_MINUTE;
  app.use("/api", rateLimit({ perMinute, burst: perMinute }), refuseChangesWhileViewing);
  app.use(shiftFeedRoutes(database), walkLinkRoutes(database));
  app.use(
    sessionRoutes(database),
    viewAsRoutes(database),
    adminRoutes(database),
    configRoutes({
      basemapStyleUrl: env.BASEMAP_STYLE_URL ?? null,
      basemapPmtilesUrl: env.BASEMAP_PMTILES ?? null,
    }),
    openApiRoutes(version),
    referenceRoutes(database),
    calendarRoutes(database),
    aggregateRoutes(database),
    publishedRoutes(database),
    presenceRoutes(database),
    placeSheetRoutes(database),
    reportWeekRoutes(database),
    ownReportRoutes(database),
    eventRoutes(database),
    exportedFileRoutes(database),
    cubeRoutes(database, cubes),
    hotspotRoutes(database, cubes),
    targetRoutes(database, cubes),
    changeRoutes(database, cubes),
    nearRepeatRoutes(database, cubes),
    layerRoutes(database),
    dutyRoutes(database),
    shiftPlanRoutes(database),
    crewFeedRoutes(database),
    allocationRoutes(database, cubes),
    unsafePlaceRoutes(database),
    placeRoutes(database, cubes),
    ownPlaceRoutes(database),
    partnerRoutes(database),
    safetyWalkRoutes(database),
    occasionRoutes(database),
    drugSceneRoutes(database),
    graffitiTimesRoutes(database),
    graffitiRoundRoutes(database),
    problemRoutes(database),
    groupRoutes(database),
    groupGroundRoutes(database),
    meetingRoutes(database),
    meetingFileRoutes(database),
    measureRoutes(database),
    planCalendarRoutes(database),
    campaignRoutes(database),
    planRoutes(database, cubes),
    activityCountRoutes(database),
    planWordingRoutes(database),
    inspectionRoutes(database),
    exampleDataRoutes(database),
    importRoutes(database, {
      maxUploadMb: env.MAX_UPLOAD_MB,
      geocoderUrl: env.GEOCODER_URL ?? null,
      waiting,
    }),
    textReviewRoutes(database, waiting),
  );
  app.use("/api", () => {
    throw new Refusal("not_found");
  });
  app.use(basemapRoutes(database), clientFiles());
  app.use(problemHandler);
  return app;
}

// Server-sent events must leave at once, not when a compressor has enough of them.
function isWorthCompressing(request: Request, response: Response): boolean {
  return (
    !String(response.getHeader("Content-Type")).startsWith("text/event-stream") &&
    compression.filter(request, response)
  );
}

// Neither query strings nor headers reach the log: they may hold places and cookies.
const QUIET = {
  req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split("?")[0] }),
  res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
};
