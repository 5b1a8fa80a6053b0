// Loads the viewer's module. The names of its files change with their content, so the page gives
// them; they stand beside this file.
const { script, wasm } = document.getElementById("maqal-start").dataset;
const { default: init } = await import(new URL(script, import.meta.url));
await init({ module_or_path: new URL(wasm, import.meta.url) });
