/** Which of some words differs from a text in the fewest letters, at most a quarter of its length? Null when none does. */
export function nearestWord(text: string, words: Iterable<string>): string | null {
  let best: string | null = null;
  let bestDistance = Math.floor(text.length / 4) + 1;
  for (const word of words) {
    if (Math.abs(word.length - text.length) >= bestDistance) continue;
    const distance = editDistance(text, word);
    if (distance < bestDistance) [best, bestDistance] = [word, distance];
  }
  return best;
}

/** Levenshtein distance, one row of the table at a time. */
function editDistance(from: string, to: string): number {
  let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
  for (let i = 1; i <= from.length; i++) {
    const current = [i];
    for (let j = 1; j <= to.length; j++) {
      const replaced = (previous[j - 1] ?? 0) + (from[i - 1] === to[j - 1] ? 0 : 1);
      current.push(Math.min(replaced, (previous[j] ?? 0) + 1, (current[j - 1] ?? 0) + 1));
    }
    previous = current;
  }
  return previous[to.length] ?? 0;
}
