/** The parts of an entry of package-lock.json that matter here. */
export interface LockedPackage {
  version?: string;
  license?: string;
  dev?: boolean;
  optional?: boolean;
  os?: string[];
  cpu?: string[];
  libc?: string[];
  optionalDependencies?: Record<string, string>;
}

export type LockedPackages = Record<string, LockedPackage>;

const PLATFORM =
  /(?<os>android|darwin|freebsd|linux|openharmony|win32)(-(?<cpu>arm64|arm|x64|ia32|ppc64|riscv64|s390x|loong64))?/;

/** Where Node would look for a package from the folder of another one, nearest first. */
function* placesOf(name: string, from: string): Generator<string> {
  const parts = from.split("/node_modules/");
  for (let depth = parts.length; depth > 0; depth--) {
    yield `${parts.slice(0, depth).join("/node_modules/")}/node_modules/${name}`;
  }
  yield `node_modules/${name}`;
}

function entryFor(name: string, version: string, parent: LockedPackage): LockedPackage {
  const { os, cpu } = PLATFORM.exec(name)?.groups ?? {};
  const libc = name.includes("musl") ? "musl" : os === "linux" && name.includes("gnu") ? "glibc" : undefined;
  return {
    version: version.replace(/^[~^]/, ""),
    ...(cpu ? { cpu: [cpu] } : {}),
    ...(parent.dev ? { dev: true } : {}),
    ...(libc ? { libc: [libc] } : {}),
    ...(parent.license ? { license: parent.license } : {}),
    optional: true,
    ...(os ? { os: [os] } : {}),
  };
}

/**
 * Which optional packages does a lock file promise without listing them? npm leaves out those of other
 * platforms that it did not install, and `npm ci` then refuses the file (npm/cli#4828).
 */
export function missingOptionals(packages: LockedPackages): LockedPackages {
  const missing: LockedPackages = {};
  for (const [path, parent] of Object.entries(packages)) {
    for (const [name, version] of Object.entries(parent.optionalDependencies ?? {})) {
      const isListed = [...placesOf(name, path)].some((place) => place in packages);
      if (!isListed) missing[`node_modules/${name}`] = entryFor(name, version, parent);
    }
  }
  return missing;
}
