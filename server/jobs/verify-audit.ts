import { createHash } from "node:crypto";
import { jobActor, withActor } from "../db/actor.ts";
import type { Database } from "../db/database.ts";
import { type AuditLink, readAuditHead, readAuditLinks } from "../queries/audit.ts";
import { listMunicipalityIds } from "../queries/import-sweep.ts";

/** What is wrong with a chain, and at which entry. */
export interface AuditFault {
  readonly no: number;
  readonly kind: "edited" | "missing" | "inserted" | "cut_off";
}

export interface AuditReport {
  /** 0 is the chain of what belongs to no municipality. */
  readonly municipalityId: number;
  readonly entries: number;
  /** Hash of the last entry, to be kept somewhere else: without it a cut tail is not seen. */
  readonly head: string;
  readonly faults: readonly AuditFault[];
}

const LINKS_AT_ONCE = 2000;

const hashOf = ({ previousHash, text }: AuditLink) =>
  createHash("sha256").update(Buffer.from(previousHash, "hex")).update(text, "utf8").digest("hex");

// Each number once and in order; each hash made of its own text and of the hash before it.
function faultOf(link: AuditLink, before: { no: number; hash: string }): AuditFault["kind"] | null {
  if (link.no > before.no + 1) return "missing";
  if (hashOf(link) !== link.hash) return "edited";
  return link.previousHash === before.hash ? null : "inserted";
}

async function verifyChain(database: Database, municipalityId: number): Promise<AuditReport> {
  const read = <T>(fn: Parameters<typeof withActor<T>>[2]) =>
    withActor(database, jobActor(municipalityId), fn);
  const faults: AuditFault[] = [];
  let before = { no: 0, hash: "" };
  let entries = 0;
  for (;;) {
    const links = await read((client) => readAuditLinks(client, before.no, LINKS_AT_ONCE));
    for (const link of links) {
      const kind = faultOf(link, before);
      if (kind !== null) faults.push({ no: kind === "missing" ? before.no + 1 : link.no, kind });
      before = link;
      entries++;
    }
    if (links.length < LINKS_AT_ONCE) break;
  }
  const head = await read(readAuditHead);
  if (head !== null && head.no > before.no) faults.push({ no: before.no + 1, kind: "cut_off" });
  else if (head !== null && head.hash !== before.hash && faults.length === 0) {
    faults.push({ no: before.no, kind: "edited" });
  }
  return { municipalityId, entries, head: before.hash, faults };
}

/** Is every entry of the audit log as it was written? One report for each chain, the service's own first. */
export async function verifyAudit(database: Database): Promise<AuditReport[]> {
  const municipalities = await withActor(database, jobActor(0), listMunicipalityIds);
  const reports: AuditReport[] = [];
  for (const municipalityId of [0, ...municipalities])
    reports.push(await verifyChain(database, municipalityId));
  return reports;
}
