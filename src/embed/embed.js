// Defines two elements for other people's pages: <maqal-article src="…/article.json">, an article, and
// <maqal-archive src="…/?section=…">, the list of an archive as that address narrows it.
// `maqal build` puts the names of the viewer's files in the place of the token.
const FILES = "@MAQAL_BUNDLE@";

const root = new URL("./", import.meta.url);
let viewer;
let styles;

// One module and one style sheet for all elements of a page; a failure is not kept.
function loadViewer() {
    viewer ??= import(new URL(FILES.script, root))
        .then(async (module) => {
            await module.default({ module_or_path: new URL(FILES.wasm, root) });
            return module;
        })
        .catch((error) => {
            viewer = undefined;
            throw error;
        });
    return viewer;
}

// A constructed sheet, which a page's own `style-src` does not forbid.
function loadStyles() {
    styles ??= fetchOk(new URL(FILES.style, root))
        .then(async (response) => {
            const sheet = new CSSStyleSheet();
            sheet.replaceSync(await response.text());
            return sheet;
        })
        .catch((error) => {
            styles = undefined;
            throw error;
        });
    return styles;
}

async function fetchOk(url) {
    const response = await fetch(url, { credentials: "omit" });
    if (!response.ok) throw new Error(`${url}: the server answered ${response.status}`);
    return response;
}

class MaqalArticle extends HTMLElement {
    static observedAttributes = ["src"];
    #mounted;
    #turn = 0;
    #live = false;

    connectedCallback() {
        this.#live = true;
        if (!this.#mounted) this.#show();
    }

    // An element that only moves is back at once, and keeps its article.
    disconnectedCallback() {
        queueMicrotask(() => {
            if (this.isConnected) return;
            this.#live = false;
            this.#turn += 1;
            this.#clear();
        });
    }

    // Before the first connection this one comes too: `connectedCallback` shows it then.
    attributeChangedCallback() {
        if (this.#live) this.#show();
    }

    // What stands between the tags stays visible until the article does, and when it cannot.
    async #show() {
        const turn = ++this.#turn;
        const src = this.getAttribute("src");
        if (!src) return;
        try {
            const url = new URL(src, document.baseURI);
            const [module, sheet, response] = await Promise.all([
                loadViewer(),
                loadStyles(),
                fetchOk(url),
            ]);
            const json = new Uint8Array(await response.arrayBuffer());
            const place = document.createElement("div");
            place.part = "article";
            const [folder, strings] = [new URL("./", url).href, root.href + FILES.strings];
            const mounted = await module.mount_article(place, json, folder, strings);
            if (turn === this.#turn) this.#put(mounted, place, sheet);
            else mounted.destroy();
        } catch (error) {
            if (turn === this.#turn) this.#fail(error);
        }
    }

    // The shadow root hides what stands between the tags, so it comes last: an article that cannot
    // be read leaves everything as it was.
    #put(mounted, place, sheet) {
        this.#clear();
        this.#mounted = mounted;
        const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        shadow.adoptedStyleSheets = [sheet];
        shadow.replaceChildren(place);
        // The article is rendered right after this.
        const turn = this.#turn;
        setTimeout(() => {
            if (turn === this.#turn) tell(this, "maqal-ready", { headline: mounted.headline });
        });
    }

    #fail(error) {
        warn(this, error);
        // A shadow root of before must not hide what stands between the tags.
        if (!this.#mounted) this.shadowRoot?.replaceChildren(document.createElement("slot"));
        tell(this, "maqal-error", { message: error.message });
    }

    #clear() {
        this.#mounted?.destroy();
        this.#mounted = undefined;
    }
}

const FRAME_STYLE = `
:host { display: block; block-size: 40rem; }
:host([hidden]) { display: none; }
iframe { border: 0; block-size: 100%; inline-size: 100%; }`;

// The list keeps its state in an address of its own, and has the viewport of a frame to fill.
class MaqalArchive extends HTMLElement {
    static observedAttributes = ["src", "theme"];
    #frame;
    #turn = 0;

    connectedCallback() {
        if (!this.#frame) this.#show();
    }

    attributeChangedCallback(name) {
        if (name === "theme") this.#paint();
        else if (this.isConnected) this.#show();
    }

    // What stands between the tags stays visible where there is no archive.
    async #show() {
        const turn = ++this.#turn;
        const src = this.getAttribute("src");
        if (!src) return;
        try {
            const url = new URL(src, document.baseURI);
            const folder = new URL("./", url);
            const manifest = await (await fetchOk(new URL("manifest.json", folder))).json();
            if (turn !== this.#turn) return;
            const list = new URL("embed.html", folder);
            list.search = url.search;
            this.#mount(list, manifest.site.title);
        } catch (error) {
            if (turn === this.#turn) this.#fail(error);
        }
    }

    #mount(list, title) {
        const frame = document.createElement("iframe");
        frame.title = this.title || title;
        frame.addEventListener("load", () => tell(this, "maqal-ready", { title }));
        frame.src = list;
        this.#frame = frame;
        this.#paint();
        const sheet = new CSSStyleSheet();
        sheet.replaceSync(FRAME_STYLE);
        const shadow = this.shadowRoot ?? this.attachShadow({ mode: "open" });
        shadow.adoptedStyleSheets = [sheet];
        shadow.replaceChildren(frame);
    }

    // A frame takes the colours of the scheme that its element has.
    #paint() {
        const theme = this.getAttribute("theme");
        if (this.#frame) this.#frame.style.colorScheme = theme === "dark" || theme === "light" ? theme : "";
    }

    #fail(error) {
        warn(this, error);
        this.#frame = undefined;
        this.shadowRoot?.replaceChildren(document.createElement("slot"));
        tell(this, "maqal-error", { message: error.message });
    }
}

function warn(element, error) {
    console.warn(`maqal: ${element.getAttribute("src")}: ${error.message}`);
}

function tell(element, name, detail) {
    element.dispatchEvent(new CustomEvent(name, { detail, bubbles: true, composed: true }));
}

for (const [name, element] of [["maqal-article", MaqalArticle], ["maqal-archive", MaqalArchive]]) {
    if (!customElements.get(name)) customElements.define(name, element);
}
