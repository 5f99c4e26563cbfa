/**
 * Stands in for `@luma.gl/gpgpu`, as the build says: deck.gl 9.4 calls it on WebGPU only, and the map is
 * drawn with WebGL. Saves some 20 kB at the first load.
 */
function never(): never {
  throw new Error("The map is drawn with WebGL only.");
}

export const interleave = never;
export const cleanEvaluateSync = never;
export const backendRegistry = { add: never };

export const GPUDataEvaluator = never;
