import { createHash } from "node:crypto";
import { isIPv6 } from "node:net";

/** The network an address belongs to: IPv4 as it is, IPv6 its first 64 bits, which one customer usually has. */
export function networkOf(address: string): string {
  const mapped = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address);
  if (mapped?.[1] !== undefined) return mapped[1];
  if (!isIPv6(address)) return address;
  const [head = "", tail] = (address.split("%")[0] ?? "").split("::");
  const first = head === "" ? [] : head.split(":");
  const last = tail === undefined || tail === "" ? [] : tail.split(":");
  const zeros = tail === undefined ? 0 : 8 - first.length - last.length;
  const parts = [...first, ...Array.from({ length: zeros }, () => "0"), ...last];
  return `${parts
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(":")}::/64`;
}

/** Something as the table of failed sign-ins knows it: what is typed as a name may be a password. */
export const attemptKey = (text: string): string => createHash("sha256").update(text).digest("hex");
