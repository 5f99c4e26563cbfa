/** Somebody has cancelled the import, or another process has swept it. */
export class ImportStopped extends Error {
  override readonly name = "ImportStopped";
}
