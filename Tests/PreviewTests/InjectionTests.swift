import Diagnostics
import Testing

@testable import Preview

@Suite struct InjectionTests {
    private let script =
        "<script nonce=\"site\" src=\"/.preview/reload.js\" data-page=\"tag\" defer></script>\n"

    @Test func theScriptStandsInTheHeadAndThePolicyAdmitsIt() {
        #expect(
            injected(
                """
                <head><meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;"></head>
                <p content="x">
                """)
                    == """
                    <head><meta http-equiv="Content-Security-Policy" \
                    content="connect-src &#39;self&#39;; default-src &#39;none&#39;">\(script)</head>
                    <p content="x">
                    """)
    }

    @Test func aPolicyThatNamesConnectionsIsWidened() {
        #expect(
            injected(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src &#39;none&#39;\"></head>"
            ).hasPrefix(
                "<meta http-equiv=\"Content-Security-Policy\" content=\"connect-src &#39;self&#39; &#39;none&#39;\">"
            )
        )
    }

    @Test func aPageWithoutHeadOrPolicyGetsTheScriptAtItsEnd() {
        #expect(injected("<p>Text") == "<p>Text" + script)
        #expect(injected("") == script)
        #expect(injected("<head></head><p>") == "<head>\(script)</head><p>")
    }

    /// The page's text may quote a policy.
    @Test func onlyThePolicyOfTheHeadCounts() {
        let quoted = "<head></head><code>http-equiv=\"Content-Security-Policy\" content=\"a\"</code>"
        #expect(injected(quoted) == quoted.replacing("</head>", with: script + "</head>"))
    }

    @Test func onlyPagesAreChangedAndOnlyAsTheyAreServed() throws {
        let files = [file("a.html", "<p>"), file("a.svg", "<svg/>"), file("a.md", "<p>")]
        let state = PreviewState(site: PreviewSite(files))
        #expect(try response(request("/a.html"), state).text.contains("reload.js"))
        #expect(try response(request("/a.svg"), state).text == "<svg/>")
        #expect(try response(request("/a.md"), state).text == "<p>")
        #expect(state.site?["a.html"]?.bytes == Array("<p>".utf8))
    }

    private func injected(_ page: String) -> String {
        String(decoding: withScript(Array(page.utf8), tag: "tag"), as: UTF8.self)
    }
}
