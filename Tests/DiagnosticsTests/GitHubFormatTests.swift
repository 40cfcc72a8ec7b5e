import Diagnostics
import Testing

@Suite struct GitHubFormatTests {
    @Test func problems() {
        let problems = [
            error(
                "link-missing", "no page 'b.md'", at: span(of: "b.md", in: notes),
                help: "did you mean 'c.md'?"),
            warning("page-orphan", "no page links to this page"),
            error("home-missing", "there is no home page", path: ""),
            note("foreign-keys", "2 pages have keys that mean nothing here"),
        ]
        #expect(
            DiagnosticReport(problems, sources: [notes]).printed(as: .github) == """
                ::notice title=foreign-keys::2 pages have keys that mean nothing here
                ::error title=home-missing::there is no home page
                ::warning file=content/notes.md,title=page-orphan::no page links to this page
                ::error file=content/notes.md,line=4,col=10,title=link-missing::no page 'b.md'%0Ahelp: did you mean 'c.md'?

                """)
    }

    @Test func whatEndsACommandOrAPropertyIsEscaped() {
        let problem = error("r:1", "100%\r\n::error::a,b", path: "a,b:c%.md")
        #expect(
            DiagnosticReport([problem], sources: []).printed(as: .github)
                == "::error file=a%2Cb%3Ac%25.md,title=r%3A1::100%25%0D%0A::error::a,b\n")
    }
}
