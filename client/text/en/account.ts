import type { account as swedish } from "../sv/account.ts";
import type { Words } from "../words.ts";

export const account: Words<typeof swedish> = {
  title: "Account",
  sessions: "Signed in here",
  sessionsNote: "Ends after 45 minutes without anything happening, at the latest after 12 hours",
  sessionsFailed: "The sign-ins could not be fetched.",
  startedAt: "Since {{time}}",
  seenAt: "last used {{time}}",
  thisOne: "This one",
  end: "End",
  endNamed: "End the sign-in from {{time}}",
  notEnded: "The sign-in was not ended.",
  signOutEverywhere: "Sign out everywhere",
  changePassword: "Change password",
  currentPassword: "Current password",
  newPassword: "New password",
  passwordRule:
    "At least 15 characters. A sentence is fine; common words are not enough. All other sign-ins end.",
  fault_too_short: "Too short: at least 15 characters.",
  fault_too_long: "Too long: at most 200 characters.",
  fault_monotonous: "Too few different characters.",
  fault_common: "Words that everybody tries first. Add something of your own.",
  notChanged: "The password was not changed.",
  changed: "The password is changed.",
};
