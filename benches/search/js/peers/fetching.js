/** The response to a request for `url`, which must be there. */
export async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) {
    throw new Error(`${url}: found status ${response.status}, expected 200`);
  }
  return response;
}
