/** An activity as a version of the plan words it. */
export interface WordedActivity {
  readonly key: string;
  readonly name: string;
  readonly challenge: string;
  readonly actions: readonly string[];
  readonly responsible: readonly string[];
  readonly target: string | null;
  readonly dueOn: string | null;
}

type Part = "name" | "challenge" | "actions" | "responsible" | "target" | "dueOn";

/** What differs of one activity between two versions. */
export interface ActivityDifference {
  readonly key: string;
  readonly name: string;
  readonly kind: "added" | "removed" | "changed";
  readonly parts: { readonly part: Part; readonly was: string; readonly is: string }[];
}

const PARTS: readonly Part[] = ["name", "challenge", "actions", "responsible", "target", "dueOn"];

/** What has changed from one version of the plan to another? Activities are the same by their key; unchanged are left out. */
export function compareActivities(
  was: readonly WordedActivity[],
  is: readonly WordedActivity[],
): ActivityDifference[] {
  const before = new Map(was.map((activity) => [activity.key, activity]));
  const after = new Map(is.map((activity) => [activity.key, activity]));
  const present = is.flatMap((activity): ActivityDifference[] => {
    const { key, name } = activity;
    const old = before.get(key);
    if (old === undefined) return [{ key, name, kind: "added", parts: [] }];
    const parts = PARTS.map((part) => ({ part, was: textOf(old, part), is: textOf(activity, part) })).filter(
      (pair) => pair.was !== pair.is,
    );
    return parts.length === 0 ? [] : [{ key, name, kind: "changed", parts }];
  });
  const gone = was
    .filter(({ key }) => !after.has(key))
    .map(({ key, name }): ActivityDifference => ({ key, name, kind: "removed", parts: [] }));
  return [...present, ...gone];
}

function textOf(activity: WordedActivity, part: Part): string {
  const value = activity[part];
  return typeof value === "string" ? value : (value?.join("; ") ?? "");
}
