/// The frame around every page: language, texts, formats, layout, components, errors, own files.
///
/// How to write a page (copy this):
///
/// ```
/// @Controller
/// class AccountPages {                                    // in org.openjcm.server.registry
///   @GetMapping("/registry/accounts/{number}")
///   ResponseEntity<byte[]> account(Frame frame, @PathVariable String number) {
///     var account = accounts.find(number);
///     if (account.isEmpty()) {
///       return pages.notFound(frame, frame.t("registry.account.none", number), frame.t("registry.account.none.remedy"));
///     }
///     var titled = frame.titled(frame.t("registry.account.title", number))
///         .under(frame.t("registry.accounts"), "/registry/accounts")   // breadcrumb
///         .sample(account.get().isSample());                           // SAMPLE／見本 banner
///     return pages.html("registry/account", titled, Map.of("account", account.get()));
///   }
/// }
/// ```
///
/// The template `server/src/main/jte/registry/account.jte`:
///
/// ```
/// @import org.openjcm.server.pages.Frame
/// @param Frame frame
/// @param Account account
/// @template.pages.layout(frame = frame, content = @`
///   <p>${frame.t("registry.account.held", account.held())}</p>
///   <a href="${frame.link("/registry/blocks")}">${frame.t("registry.blocks")}</a>
/// `)
/// ```
///
/// * Texts: `messages/<room>.en.properties` and `.ja.properties`, keys begin with `<room>.`; `{0}`
///   takes the value (numbers, tonnes, dates are formatted). Tests refuse a key that lacks a
///   language and a literal `t("…")` or `count("…")` in a template or class whose key does not
///   exist.
/// * Formats: `frame.number`, `tonnes`, `percent`, `date`, `month`, `moment`, `period`, `pick(en,
///   ja)`.
/// * Addresses: always `frame.link(path)`, which keeps the language; the layout prints the `<h1>`.
/// * Signed-in pages: `frame.uncached()`; forms contain `@template.pages.token(frame = frame)`.
/// * Components in `jte/pages/`: `notice` (kind info, success, warning, error), `empty`, `mark`
///   (confidence), `sources`, `paging`, `token`, `field` (label, hint, error around an input),
///   `errors` (summary on top of a form), `fact` (term and value in a `<dl class="facts">`).
/// * Classes of jcm.css: `table-wrap` around `<table>`, `num` on right-aligned cells, `facts` on a
///   `<dl>`, `lead`, `small`, `cards`/`card`, `tag`, `mono` (hashes, serials), `button`, `button
///   secondary`, `filters` on a search form, `steps` on an ordered list of states, `stack`
///   (vertical rhythm), `formula`.
/// * The content security policy forbids inline style and script: no `style=""`, no `onclick`.
@NullMarked
package org.openjcm.server.pages;

import org.jspecify.annotations.NullMarked;
