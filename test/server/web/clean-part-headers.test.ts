import { expect, test } from "vitest";
import { boundaryOf, partHeaderCleaner } from "../../../server/web/clean-part-headers.ts";

const HEADER = (name: string) =>
  `--gräns\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`;
const body = (name: string, content: string) => Buffer.from(`${HEADER(name)}${content}\r\n--gräns--\r\n`);

function pass(bytes: Buffer, chunkSize: number): string {
  const cleaner = partHeaderCleaner("gräns");
  const parts: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += chunkSize)
    parts.push(cleaner.push(bytes.subarray(at, at + chunkSize)));
  return Buffer.concat([...parts, cleaner.end()]).toString();
}

test("control characters leave the headers of parts and stay in their contents, however it is cut", () => {
  const content = "a\0b\u001b\r\n--grän inte\r\n\r\nslut";
  for (const chunkSize of [1, 2, 3, 7, 19, 64, 10_000]) {
    expect(pass(body("ok.csv\0.exe\u0007", content), chunkSize)).toBe(body("ok.csv.exe", content).toString());
  }
});

test("a body that is cut off is passed on as far as it came", () => {
  expect(pass(body("a.csv", "x").subarray(0, 70), 9)).toBe(body("a.csv", "x").subarray(0, 70).toString());
});

test("the boundary is read from the content type", () => {
  expect(boundaryOf("multipart/form-data; boundary=----abc123")).toBe("----abc123");
  expect(boundaryOf('multipart/form-data; charset=utf-8; boundary="a b"')).toBe("a b");
  expect(boundaryOf(undefined)).toBe("");
});
