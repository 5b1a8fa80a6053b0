/** The value that so many of a hundred do not pass. */
export function percentile(values, part) {
  const sorted = [...values].sort((a, b) => a - b);
  const place = Math.ceil((sorted.length * part) / 100) - 1;
  return sorted[Math.max(place, 0)] ?? NaN;
}

export function median(values) {
  return percentile(values, 50);
}
