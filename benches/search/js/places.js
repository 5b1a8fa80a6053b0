import { PLACES } from "./peers/list.js";

/**
 * What a peer's files take without those that say where words stand, so that like can be compared with
 * like; nothing where that cannot be told from the rest.
 */
export function bytesWithoutPlaces(peer, sizes) {
  const places = PLACES[peer];
  const rest = [...sizes].filter(([name]) => !places?.test(name));
  const isToldApart = !(peer in PLACES) || rest.length < sizes.size;
  return isToldApart ? rest.reduce((sum, [, bytes]) => sum + bytes, 0) : undefined;
}
