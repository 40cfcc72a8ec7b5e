import BuiltSites
import Diagnostics
import Testing

@testable import Site

@Suite struct FingerprintTests {
    /// The last ten digits of the hashes that the authors of FNV publish as test vectors for 64-bit FNV-1a.
    @Test(arguments: [("", "cbf29ce484222325"), ("a", "af63dc4c8601ec8c"), ("foobar", "85944171f73967e8")])
    func publishedVectors(text: String, hash: String) {
        #expect(fingerprint(Array(text.utf8)) == String(hash.suffix(10)))
    }

    @Test func names() {
        let assets = Assets([
            file("templates/assets/alias.js", "a"), file("templates/assets/fonts/Body 1.woff2", "a"),
            file("templates/assets/LICENSE", "a"),
        ])
        #expect(
            assets.assets.map(\.outputPath) == [
                "assets/LICENSE.4c8601ec8c", "assets/alias.4c8601ec8c.js",
                "assets/fonts/Body 1.4c8601ec8c.woff2",
            ])
        #expect(assets.assets.map(\.tag) == ["LICENSE", "alias_js", "fonts_Body_1_woff2"])
        #expect(assets.asset(named: "alias.js")?.bytes == Array("a".utf8))
        #expect(assets.asset(named: "other.js") == nil)
    }

    @Test func styleSheetsNameTheAssetsAsPublished() {
        let assets = Assets([
            file("templates/assets/css/site.css", "a{b:url(x.svg) url(\"x.svg\") url('y/z.svg') url(w.svg)}"),
            file("templates/assets/css/x.svg", "a"), file("templates/assets/css/y/z.svg", "a"),
        ])
        #expect(
            assets.asset(named: "css/site.css").map { String(decoding: $0.bytes, as: UTF8.self) }
                == "a{b:url(x.4c8601ec8c.svg) url(\"x.4c8601ec8c.svg\") url('y/z.4c8601ec8c.svg') url(w.svg)}"
        )
    }

    @Test(arguments: ["a{b:url(\"x.svg", "a{b:url(", "a{b:url(\"x.svg\nurl(", "a{b:url(w.svg) url()}"])
    func whatNamesNoAssetStays(css: String) {
        let assets = Assets([file("templates/assets/a.css", css), file("templates/assets/y.svg", "a")])
        #expect(assets.asset(named: "a.css").map { String(decoding: $0.bytes, as: UTF8.self) } == css)
    }

    @Test func aStyleSheetChangesItsNameWithWhatItNames() {
        func name(_ image: String) -> String? {
            Assets([file("templates/assets/a.css", "url(x.svg)"), file("templates/assets/x.svg", image)])
                .asset(named: "a.css")?.outputPath
        }
        #expect(name("1") != name("2"))
        #expect(name("1") == name("1"))
    }
}
