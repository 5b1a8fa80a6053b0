/// `_headers`, as Netlify, Cloudflare Pages and `maqal serve` read it. No two rules give a path the
/// same header, since hosts join the values.
///
/// What has a hash in its name is kept for good; the rest is asked for again. Articles, data, viewer
/// and `embed.js` may be read from other sites: that is what embedding is.
pub(super) const HEADERS: &str = "\
/*
  Content-Security-Policy: default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; img-src 'self' https: data:; font-src 'self'; connect-src 'self'; manifest-src 'self'; worker-src 'self'; base-uri 'none'; form-action 'self'
  Referrer-Policy: strict-origin-when-cross-origin
  X-Content-Type-Options: nosniff
/assets/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=31536000, immutable
/data/*
  Access-Control-Allow-Origin: *
  Cache-Control: public, max-age=31536000, immutable
/:slug/article.json
  Access-Control-Allow-Origin: *
  Cache-Control: no-cache
/manifest.json
  Access-Control-Allow-Origin: *
  Cache-Control: no-cache
/embed.js
  Access-Control-Allow-Origin: *
  Cache-Control: no-cache
/sw.js
  Cache-Control: no-cache
";
