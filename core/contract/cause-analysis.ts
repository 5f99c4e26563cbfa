import { z } from "zod";
import { CELL_SIZES, cellSizeSchema, filterSchema } from "./filter.ts";
import { placeKeySchema } from "./place.ts";

export const problemsPath = "/api/problems";

export const PROBLEM_STATUSES = ["draft", "ready", "closed"] as const;
/** The bones: who or what is exposed, the offender, the object and place. */
export const CAUSE_PARTS = ["place", "target", "offender"] as const;

/** Belagd, trolig, antagande. */
export const EVIDENCE_GRADES = ["shown", "likely", "assumed"] as const;

export const CAUSE_KINDS = ["situational", "social"] as const;

const text = (most: number) => z.string().trim().max(most);

export const causeSchema = z.strictObject({
  part: z.enum(CAUSE_PARTS),
  cause: text(300).min(1),
  evidenceGrade: z.enum(EVIDENCE_GRADES),
  /** Where it is known from. */
  evidence: text(200),
  kind: z.enum(CAUSE_KINDS),
});
export type Cause = z.output<typeof causeSchema>;

/** What is written in a cause analysis; about the place, never about a person. */
export const problemContentSchema = z.strictObject({
  title: text(200).min(1),
  status: z.enum(PROBLEM_STATUSES),
  /** Keys of event categories. */
  categories: z.array(z.string().max(80)).max(20),
  causes: z.array(causeSchema).max(30),
  whys: z.array(text(300)).max(5),
  conclusion: text(1000),
  /** The organisation that owns the problem; empty: nobody yet. */
  ownerName: text(120),
  /** The writer has read what was found doubtful in the text, and it names nobody. */
  isTextChecked: z.boolean().default(false),
});

export const newProblemSchema = problemContentSchema.extend({
  /** Made by the client: a draft that is sent twice is one. */
  id: z.uuid().optional(),
  place: placeKeySchema,
  /** Metres across, where the place is a hexagon. */
  cellSize: z.union(CELL_SIZES.map((size) => z.literal(size))).default(200),
});
export type NewProblem = z.input<typeof newProblemSchema>;

/** A change names the version it was made from; 409 when another came between. */
export const changeProblemSchema = problemContentSchema.extend({ version: z.number().int().positive() });

const { from, to, category, area } = filterSchema.shape;

/** The parts of the common filter that an analysis has: when it was last changed, its categories, its area or group's. */
export const problemsQuerySchema = z.strictObject({
  from,
  to,
  category,
  area,
  place: placeKeySchema.optional(),
  /** Only those in this group's area. */
  group: z.coerce.number().int().optional(),
  status: z.enum(PROBLEM_STATUSES).optional(),
  cellSize: cellSizeSchema.optional(),
  limit: z.coerce.number().int().min(1).max(200).default(200),
});

/** A problem as the reader's role may know it; null is not for the role, and causes are only those that are. */
export const problemItemSchema = z.object({
  id: z.uuid(),
  status: z.enum(PROBLEM_STATUSES),
  place: z.string(),
  placeName: z.string(),
  areaId: z.number().int().nullable(),
  groupAreaId: z.number().int().nullable(),
  title: z.string().nullable(),
  categories: z.array(z.string()),
  causes: z.array(causeSchema),
  whys: z.array(z.string()).nullable(),
  conclusion: z.string().nullable(),
  ownerName: z.string(),
  version: z.number().int(),
  updatedAt: z.string(),
  updatedByRole: z.string().nullable(),
  isExample: z.boolean(),
});
export type ProblemItem = z.output<typeof problemItemSchema>;

/** Those changed last; `total` fit the question, `hasMore` says whether there are others than these. */
export const problemsSchema = z.object({
  total: z.number().int(),
  /** What was asked for. */
  asked: z.object({
    from: z.string().optional(),
    to: z.string().optional(),
    category: z.array(z.string()).optional(),
    area: z.array(z.number().int()).optional(),
    place: z.string().optional(),
    group: z.number().int().optional(),
    status: z.enum(PROBLEM_STATUSES).optional(),
    limit: z.number().int(),
  }),
  items: z.array(problemItemSchema),
  hasMore: z.boolean(),
});
export const savedProblemSchema = z.object({ id: z.uuid(), version: z.number().int() });
export type SavedProblem = z.output<typeof savedProblemSchema>;
