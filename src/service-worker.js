// Keeps the shell, and the articles that were read or saved, for reading offline. `maqal build` puts the
// list in the place of the token: { id, shell: [paths relative to this file], data: [folders likewise] }.
const BUNDLE = "@MAQAL_BUNDLE@";

const root = new URL("./", self.location.href);
const names = `maqal:${root.pathname}:`;
const shellCache = `${names}shell:${BUNDLE.id}`;
const readCache = `${names}read`;
const savedCache = `${names}saved`;

// All of the shell or none of it: a file that fails, fails the installation.
self.addEventListener("install", (event) => event.waitUntil(installShell()));
self.addEventListener("activate", (event) => event.waitUntil(dropOldShells()));
self.addEventListener("message", (event) => event.waitUntil(hear(event.data ?? {})));
self.addEventListener("fetch", (event) => {
    const request = event.request;
    if (request.method === "GET" && request.url.startsWith(root.href)) {
        event.respondWith(answer(event));
    }
});

async function installShell() {
    const cache = await caches.open(shellCache);
    await cache.addAll(
        BUNDLE.shell.map((path) => new Request(new URL(path, root), { cache: freshness(path) })),
    );
}

// A file named by its content may come from the browser's own store; the others are asked for anew.
function freshness(path) {
    return isImmutable(new URL(path, root).href) ? "default" : "reload";
}

// Only this bundle's own caches: others of the same origin are not ours to delete.
async function dropOldShells() {
    const all = await caches.keys();
    const old = all.filter((name) => name.startsWith(`${names}shell:`) && name !== shellCache);
    if (old.length > 0) await carryOver(old);
    await Promise.all(old.map((name) => caches.delete(name)));
    await self.clients.claim();
}

// Kept articles name the viewer's files of their day: each is brought up to date, and where one
// cannot be, those files stay.
async function carryOver(oldShells) {
    const [read, saved] = await Promise.all([readCache, savedCache].map((name) => caches.open(name)));
    const fresh = await Promise.all([refresh(read), refresh(saved)]);
    if (fresh.every(Boolean)) {
        const outdated = (await read.keys()).filter(({ url }) => isOutdated(url));
        await Promise.all(outdated.map((request) => read.delete(request)));
        return;
    }
    for (const name of oldShells) {
        const shell = await caches.open(name);
        for (const request of await shell.keys()) {
            const response = await shell.match(request);
            if (isImmutable(request.url) && response) await read.put(request, response);
        }
    }
}

// The viewer's files, and cards and index of another build; pictures may be those of kept articles.
function isOutdated(address) {
    const path = address.slice(root.href.length);
    if (/^data\/[^/]+\//.test(path)) return !BUNDLE.data.some((folder) => path.startsWith(folder));
    return path.startsWith("assets/");
}

// Whether all articles of a cache could be brought up to date.
async function refresh(cache) {
    const articles = (await cache.keys()).filter(({ url }) => !isImmutable(url));
    const fresh = await Promise.all(articles.map(({ url }) => keepOne(cache, url)));
    return fresh.every(Boolean);
}

// What the page says of addresses: read, saved, or no longer saved.
async function hear({ keep = [], save = [], drop = [] }) {
    await Promise.all([store(readCache, keep), store(savedCache, save), remove(drop)]);
}

async function store(name, addresses) {
    const cache = await caches.open(name);
    const own = addresses.filter((address) => address.startsWith(root.href));
    await Promise.all(own.map((address) => keepOne(cache, address)));
}

// Pictures that another saved article shows too stay.
async function remove(addresses) {
    const cache = await caches.open(savedCache);
    const pictures = addresses.filter(isImmutable);
    const files = addresses.filter((address) => !isImmutable(address));
    await Promise.all(files.map((address) => cache.delete(key(address))));
    if (pictures.length === 0) return;
    const others = (await cache.keys()).filter(({ url }) => url.endsWith(".json"));
    const texts = await Promise.all(others.map(async (it) => (await cache.match(it)).text()));
    const unused = pictures.filter((it) => !texts.some((text) => text.includes(it.split("/").pop())));
    await Promise.all(unused.map((address) => cache.delete(key(address))));
}

// Whether an address could be kept as it is now.
async function keepOne(cache, address) {
    try {
        const cached = isImmutable(address) ? "default" : "no-cache";
        const response = await fetch(address, { cache: cached });
        if (response.ok) await cache.put(key(address), direct(response));
        return response.ok;
    } catch (error) {
        console.warn(`maqal: ${address} is not kept: ${error.message}`);
        return false;
    }
}

// A page cannot be opened from an answer that was redirected.
function direct(response) {
    if (!response.redirected) return response;
    const { status, headers } = response;
    return new Response(response.body, { status, headers });
}

function answer(event) {
    return isImmutable(event.request.url) ? keptFirst(event) : networkFirst(event.request);
}

// What changes has a new name: a kept file is the file.
async function keptFirst(event) {
    const { request } = event;
    const kept = await caches.match(key(request.url));
    if (kept) return kept;
    const response = await fetch(request);
    if (response.ok) event.waitUntil(keepAnswer(request.url, response.clone()));
    return response;
}

// The answer is on its way to the page: a full store must not hold it back.
async function keepAnswer(address, response) {
    try {
        const cache = await caches.open(readCache);
        await cache.put(key(address), response);
    } catch (error) {
        console.warn(`maqal: ${address} is not kept: ${error.message}`);
    }
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
    url.pathname = oneSpelling(url.pathname).replace(/index\.html$/, "");
    return url.href;
}

// Percent-encoding may be written in small letters or capitals.
function oneSpelling(path) {
    try {
        return encodeURI(decodeURI(path));
    } catch {
        return path;
    }
}
