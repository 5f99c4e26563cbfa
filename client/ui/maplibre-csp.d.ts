declare module "maplibre-gl/dist/maplibre-gl-csp" {
  import * as maplibregl from "maplibre-gl";
  export default maplibregl;
}
