import type { session as swedish } from "../sv/session.ts";
import type { Words } from "../words.ts";

export const session: Words<typeof swedish> = {
  title: "Sign in",
  lead: "The map of places, days and hours for crime prevention.",
  username: "User name",
  password: "Password",
  showPassword: "Show the password",
  submit: "Sign in",
  submitting: "Signing in …",
  usernameMissing: "Enter your user name.",
  passwordMissing: "Enter your password.",
  failed: "Signing in did not work.",
  note: "Platsbild is about place and time, never about persons.",
};
