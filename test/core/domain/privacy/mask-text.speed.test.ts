import { describe, expect, it } from "vitest";
import { maskText } from "#core/domain/privacy/mask-text.ts";

const MEGABYTE = 1_000_000;
// On a quiet machine each takes 50–500 ms; with quadratic time the mildest would take minutes.
const LIMIT_MS = 3000;
const HOSTILE = [
  "1",
  "1 ",
  "1-",
  "0 ",
  "0-",
  "+1 ",
  "(0",
  "121212 12 12 ",
  "000101-T22 ",
  "19121212-1212-0701740605-",
  "070-174 06 05 ",
  "tel 12 ",
  "@",
  "a@",
  "a.",
  "a@a.",
  " at ",
  "a (at) ",
  "x at y dot ",
  "a punkt ",
  "A B C ",
  "ABC123 ",
  "SE35 ",
  "4111 1111 ",
  "1.2.3.4",
  "konto 1 ",
  "Anna ",
  "A-A-",
  "Vittne ",
  "Vittne: Anna Andersson, Ringvägen 3 ",
  "klass 8",
  "\u00AD1",
  "\u0301\u0316",
  "１ ",
  "ﷺ",
  "A0846500400 ",
];
const TEXTS = [
  "Patrull på plats vid Forum Nacka där två ungdomar klottrat på väggen mot busshållplatsen. Vaktmästare kontaktad, väggen saneras under veckan. Området är dåligt belyst kvällstid enligt personal på plats.",
  "Patrull 3 på plats kl 21:15 vid Forum Nacka där 2 ungdomar klottrat på väggen mot busshållplats 401. Vaktmästare kontaktad, väggen saneras v. 22, kostnad 1 250 kr. Ärende 2025-0510-1212, rum 123 stängt.",
];

/** Processor time, which does not grow when others use the machine. */
function milliseconds(work: () => void): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

describe("the time maskText takes", () => {
  it.each(HOSTILE)("does not explode for a megabyte of %j", { timeout: 60_000 }, (unit) => {
    const text = unit.repeat(Math.ceil(MEGABYTE / unit.length));
    expect(milliseconds(() => maskText(text))).toBeLessThan(LIMIT_MS);
  });

  it("is some ten microseconds for a text of 200 characters", { timeout: 30_000 }, () => {
    const rounds = 20_000;
    const run = () => {
      for (let round = 0; round < rounds; round++) for (const text of TEXTS) maskText(`${text}${round % 10}`);
    };
    run();
    const microseconds = (milliseconds(run) * 1000) / (rounds * TEXTS.length);
    console.log(`maskText: ${microseconds.toFixed(1)} µs for a text of 200 characters`);
    expect(microseconds).toBeLessThan(60);
  });
});
