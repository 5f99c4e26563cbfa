import type { common as swedish } from "../sv/common-words.ts";
import type { Words } from "../words.ts";

export const common: Words<typeof swedish> = {
  appName: "Platsbild",
  loading: "Loading …",
  retry: "Try again",
  close: "Close",
  cancel: "Cancel",
  remove: "Remove",
  removeNamed: "Remove {{name}}",
  change: "Change",
  yes: "Yes",
  no: "No",
  unknown: "unknown",
  table: "Table",
  showAsTable: "Show as table",
  errorTitle: "Something went wrong.",
  errorOffline: "The server does not answer. Check the network and try again.",
  errorUnexpected: "The server answered with something unexpected. Try again, or reload the page.",
  renderFailed: "The view could not be shown.",
  reload: "Reload the page",
  skipToContent: "Skip to content",
  notFoundTitle: "There is no such page",
  notFoundText: "The address leads nowhere in Platsbild.",
  toMap: "To the map",
  noAccessTitle: "You have no access to this page",
  noAccessText:
    "The role {{role}} does not see single events. Ask whoever manages the system if that should change.",
};
