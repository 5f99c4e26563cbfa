import type { Finding } from "../finding.ts";
import { patternFindings } from "./pattern-findings.ts";

const MENTION = /(?<![\p{L}\p{N}._%+-])@[\p{L}\p{N}_][\p{L}\p{N}_.]{1,29}/gu;
const PROFILE =
  /(?<![\p{L}\d])(?:instagram|facebook|snapchat|tiktok|twitter|x|linkedin|youtube|t|discord|telegram|threads|vk)\.(?:com|net|me|gg)\/(?:in\/|add\/|c\/|user\/|profile\.php\?id=)?@?[\p{L}\p{N}_.-]{2,60}/giu;
const SERVICE = /snap|insta|tik ?tok|discord|telegram|facebook|fb|signal/;
const STATED =
  /(?<!\p{L})(?:snap(?:chat)?|insta(?:gram)?|tik ?tok|discord|telegram|facebook|fb|signal)(?:konto|namn|användare)?(?::| heter| kallas) {0,2}@?([\p{L}\p{N}_.-]{3,30})/giu;

/**
 * Which user names of social media stand in the text? @name, an address of a profile, and a name after
 * "snap:", "insta heter" and the like. Always doubtful: many belong to organisations.
 */
export function findAccounts(text: string, lower: string): Finding[] {
  const mentions = text.includes("@") ? patternFindings(text, MENTION, "account") : [];
  const profiles = text.includes("/") ? patternFindings(text, PROFILE, "account") : [];
  const stated = SERVICE.test(lower) ? patternFindings(text, STATED, "account") : [];
  return mentions.concat(profiles, stated);
}
