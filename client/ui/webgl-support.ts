/** Can this browser draw the map (WebGL 2)? Asked once: each question costs a drawing context. */
export function hasWebgl(): boolean {
  answer ??= askBrowser();
  return answer;
}

let answer: boolean | undefined;

function askBrowser(): boolean {
  try {
    const context = document.createElement("canvas").getContext("webgl2");
    context?.getExtension("WEBGL_lose_context")?.loseContext();
    return context !== null;
  } catch {
    return false;
  }
}
