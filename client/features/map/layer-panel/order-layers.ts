import type { LayerId, LayerState } from "../../../state/view-state.ts";

/** Which order do the layers have when one is moved `by` places (negative: up, nearer the top)? */
export function moveLayer(layers: readonly LayerState[], id: LayerId, by: number): LayerState[] {
  const from = layers.findIndex((layer) => layer.id === id);
  const layer = layers[from];
  if (!layer) return [...layers];
  const rest = layers.filter((other) => other.id !== id);
  const to = Math.min(rest.length, Math.max(0, from + by));
  return [...rest.slice(0, to), layer, ...rest.slice(to)];
}

/** Which order do the layers have when one is dropped where another lies? */
export function dropLayer(layers: readonly LayerState[], id: LayerId, onto: LayerId): LayerState[] {
  const from = layers.findIndex((layer) => layer.id === id);
  const to = layers.findIndex((layer) => layer.id === onto);
  return from < 0 || to < 0 ? [...layers] : moveLayer(layers, id, to - from);
}

/** What are the layers after one of them changes? */
export function changeLayer(
  layers: readonly LayerState[],
  id: LayerId,
  change: Partial<Pick<LayerState, "isOn" | "opacity">>,
): LayerState[] {
  return layers.map((layer) => (layer.id === id ? { ...layer, ...change } : layer));
}
