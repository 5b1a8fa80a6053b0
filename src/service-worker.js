// Keeps the shell, and the articles that were read, for reading offline. `maqal build` puts the
// list in the place of the token: { id, shell: [paths relative to this file] }.
const BUNDLE = "@MAQAL_BUNDLE@";

const root = new URL("./", self.location.href);
const names = `maqal:${root.pathname}:`;
const shellCache = `${names}shell:${BUNDLE.id}`;
const readCache = `${names}read`;

// All of the shell or none of it: a file that fails, fails the installation.
self.addEventListener("install", (event) => event.waitUntil(installShell()));
self.addEventListener("activate", (event) => event.waitUntil(dropOldShells()));
self.addEventListener("message", (event) => event.waitUntil(keep(event.data?.keep ?? [])));
self.addEventListener("fetch", (event) => {
    const request = event.request;
    if (request.method === "GET" && request.url.startsWith(root.href)) {
        event.respondWith(answer(request));
    }
});

async function installShell() {
    const cache = await caches.open(shellCache);
    await cache.addAll(
        BUNDLE.shell.map((path) => new Request(new URL(path, root), { cache: "reload" })),
    );
}

// Only this bundle's own caches: others of the same origin are not ours to delete.
async function dropOldShells() {
    for (const name of await caches.keys()) {
        if (name.startsWith(`${names}shell:`) && name !== shellCache) await caches.delete(name);
    }
    await self.clients.claim();
}

async function keep(addresses) {
    const cache = await caches.open(readCache);
    const own = addresses.filter((address) => address.startsWith(root.href));
    await Promise.all(
        own.map(async (address) => {
            const response = await fetch(address);
            if (response.ok) await cache.put(key(address), response);
        }),
    );
}

async function answer(request) {
    return isImmutable(request.url) ? keptFirst(request) : networkFirst(request);
}

// What changes has a new name: a kept file is the file.
async function keptFirst(request) {
    const kept = await caches.match(key(request.url));
    if (kept) return kept;
    const response = await fetch(request);
    if (response.ok) {
        const cache = await caches.open(readCache);
        await cache.put(key(request.url), response.clone());
    }
    return response;
}

async function networkFirst(request) {
    try {
        return await fetch(request);
    } catch (error) {
        const kept = await caches.match(key(request.url));
        if (kept) return kept;
        throw error;
    }
}

function isImmutable(address) {
    const path = address.slice(root.href.length);
    return path.startsWith("assets/") || path.startsWith("data/");
}

// One name for a page however its address is written.
function key(address) {
    const url = new URL(address);
    url.search = "";
    url.hash = "";
    url.pathname = url.pathname.replace(/index\.html$/, "");
    return url.href;
}
