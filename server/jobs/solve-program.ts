import loadHighs from "highs";
import type { LinearProgram, SolveProgram } from "#core/domain/allocation/linear-program.ts";

/** Near enough to the best choice of routes: the routes themselves are not all there are. */
const NEAR = 0.002;

/** Loads HiGHS, which solves linear and integer programs (WebAssembly, one thread). */
export async function loadSolver(): Promise<SolveProgram> {
  // Its types describe the CommonJS file, where the loader is a member; the module's default is the loader.
  const load = loadHighs as unknown as typeof loadHighs.default;
  const highs = await load();
  const { optimal, timeLimit, solutionLimit } = highs.constants.modelStatus;
  return (program, { seconds, start }) =>
    highs.withModel(modelOf(program, highs.constants), (model) => {
      model.options.set({ output_flag: false, time_limit: seconds, mip_rel_gap: NEAR });
      if (start !== undefined) model.setSolution({ colValue: Float64Array.from(start) });
      model.run();
      const status = model.getModelStatus();
      const isCutShort = status === timeLimit || status === solutionLimit;
      if (status !== optimal && !(isCutShort && program.whole > 0)) return null;
      const { colValue, rowDual } = model.getSolution();
      return { values: colValue, prices: rowDual };
    });
}

type Constants = Awaited<ReturnType<typeof loadHighs.default>>["constants"];

function modelOf({ gains, whole, rows }: LinearProgram, { objectiveSense, variableType }: Constants) {
  const starts = new Int32Array(rows.length + 1);
  rows.forEach(({ columns }, at) => {
    starts[at + 1] = (starts[at] ?? 0) + columns.length;
  });
  return {
    numCols: gains.length,
    numRows: rows.length,
    sense: objectiveSense.maximize,
    colCost: Float64Array.from(gains),
    colLower: new Float64Array(gains.length),
    colUpper: new Float64Array(gains.length).fill(1),
    rowLower: Float64Array.from(rows, ({ least }) => least),
    rowUpper: Float64Array.from(rows, ({ most }) => most),
    matrix: {
      format: "csr" as const,
      numCols: gains.length,
      numRows: rows.length,
      starts,
      indices: Int32Array.from(rows.flatMap(({ columns }) => columns)),
      values: Float64Array.from(rows.flatMap(({ values }) => values)),
    },
    integrality: Int32Array.from(gains, (_gain, at) =>
      at < whole ? variableType.integer : variableType.continuous,
    ),
  };
}
